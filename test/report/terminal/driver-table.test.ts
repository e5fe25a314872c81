import { describe, expect, it } from '@jest/globals';
import { displayWidth, padTo, printable } from '../../../src/report/terminal/display-width.js';
import { renderDriverTable } from '../../../src/report/terminal/driver-table.js';
import { fixtureDriverReport, fixtureEmptyReport, fixtureSentimentReport } from '../fixture-driver-report.js';

const plain = { width: 110, color: false };

describe('displayWidth()', () => {
  it.each([
    ['abc', 3],
    ['น้ำ', 2], // no nu, mai tho above it, sara am
    ['ที่', 1],
    ['日本', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['a\u200bb', 2],
  ])('%s takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('padTo()', () => {
  it('fills and cuts to the width on screen', () => {
    expect(padTo('ที่', { width: 3 })).toBe('ที่  ');
    expect(padTo('12', { width: 4, align: 'right' })).toBe('  12');
    expect(displayWidth(padTo('日本日本', { width: 6 }))).toBe(6);
    expect(padTo('waiting', { width: 5 })).toBe('wait…');
  });
});

describe('renderDriverTable()', () => {
  it('has one line a driver, largest opportunity first, as wide as the terminal at most', () => {
    for (const width of [50, 80, 110, 200]) {
      const lines = renderDriverTable(fixtureDriverReport(), { ...plain, width }).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      const rows = lines.filter((line) => /Clear|Not clear|Too few/.test(line));
      expect(rows.map((line) => line.slice(0, 4))).toEqual([
        'Effi',
        'Ease',
        'Effe',
        'Empl',
        'Tran',
        'Equi',
        'Othe',
      ]);
    }
  });

  it('draws bars in proportion, and none below zero', () => {
    const lines = renderDriverTable(fixtureDriverReport(), plain).split('\n');
    const blocks = (name: string) => lines.find((line) => line.startsWith(name))?.match(/█/g)?.length ?? 0;
    expect(blocks('Efficiency')).toBeGreaterThan(blocks('Ease '));
    expect(blocks('Other')).toBe(0);
  });

  it('keeps columns in line with Thai names', () => {
    const report = fixtureDriverReport();
    const thai = {
      ...report,
      drivers: report.drivers.map((driver) => ({ ...driver, label: { en: driver.label.th, th: '' } })),
    };
    const rows = renderDriverTable(thai, plain)
      .split('\n')
      .filter((line) => / (Clear|Not clear|Too few mentions)$/.test(line));
    const starts = rows.map((line) => displayWidth(line.replace(/(Clear|Not clear|Too few mentions)$/, '')));
    expect(rows).toHaveLength(7);
    expect(new Set(starts).size).toBe(1);
  });

  it('says what the state means and shows mentions alone where nothing was fitted', () => {
    const text = renderDriverTable(fixtureEmptyReport('insufficient_data'), plain);
    expect(text).toContain('There are too few answers');
    expect(text).not.toContain('Opportunity');
    expect(text).toContain('168');
  });

  it('carries the sentence on association, and no word of effects on sentiment', () => {
    const text = renderDriverTable(fixtureSentimentReport(), plain);
    expect(text).toContain('What the sentiment is made of');
    expect(text.replace(/\s+/g, ' ')).toContain('not proof of cause.');
    expect(text).not.toMatch(/impact|opportunity/i);
  });

  it('colors only where it is told to', () => {
    expect(renderDriverTable(fixtureDriverReport(), plain)).not.toContain('\u001b');
    expect(renderDriverTable(fixtureDriverReport(), { ...plain, color: true })).toContain('\u001b[1m');
  });

  it('lets no label steer the terminal', () => {
    const report = fixtureDriverReport({
      outcome: { name: 'x\u001b[2Jy', scale: { min: 1, max: 5 }, kind: 'rating', unit: '\u0007\u202epoints' },
    });
    const hostile = {
      ...report,
      drivers: report.drivers.map((driver) => ({ ...driver, label: { en: 'a\u001b]0;b\u0007\nc', th: '' } })),
    };
    expect(renderDriverTable(hostile, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(printable('a\u001b[31m\nb')).toBe('a[31m b');
  });
});
