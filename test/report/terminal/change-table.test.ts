import { describe, expect, it } from '@jest/globals';
import type { ChangeReport, DriverChange } from '../../../src/model/change-report.js';
import { renderChangeTable } from '../../../src/report/terminal/change-table.js';
import { displayWidth } from '../../../src/report/terminal/display-width.js';

const plain = { width: 120, color: false };
const part = (value: number | null) =>
  value === null ? { value, low: null, high: null } : { value, low: value - 0.02, high: value + 0.02 };

function driver(id: string, overrides: Partial<DriverChange> = {}): DriverChange {
  const side = { share: { before: 0.2, now: 0.21 }, difference: null };
  return {
    id,
    label: { en: id, th: 'ความรวดเร็ว' },
    blame: side,
    praise: side,
    mentionsChanged: part(-0.01),
    severityChanged: part(0.01),
    ...overrides,
  };
}

function report(overrides: Partial<ChangeReport> = {}): ChangeReport {
  return {
    schemaVersion: 1,
    outcome: { name: 'trust', scale: { min: 1, max: 5 }, kind: 'rating', unit: 'points on 1-5' },
    period: { before: '2026-05', now: '2026-06' },
    n: { before: 1300, now: 1250 },
    mean: { before: 3.5, now: 3.4 },
    difference: { value: -0.1, low: -0.16, high: -0.04, p: 0.002, q: null },
    status: 'ok',
    mentionsChanged: part(-0.07),
    severityChanged: part(-0.03),
    baseChanged: part(-0.05),
    drivers: [driver('small'), driver('large', { mentionsChanged: part(-0.09) })],
    emerging: [],
    notes: [],
    ...overrides,
  };
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('renderChangeTable()', () => {
  it('says how the mean changed and what of it belongs to what, in parts that add up', () => {
    const text = flat(renderChangeTable(report(), plain));
    expect(text).toContain('Trust: 2026-06 against 2026-05');
    expect(text).toContain('Mean 3.50, then 3.40: \u22120.10, 95% interval \u22120.16 to \u22120.04');
    expect(text).toContain('1,300 and 1,250 responses: a clear fall.');
    expect(text).toContain('+0.02 by drivers, \u22120.05 by all else.');
  });

  it('puts the driver that did most first, and names only changes that stand', () => {
    const difference = { value: 0.1, low: 0.05, high: 0.15, p: 0.001, q: 0.004 };
    const blamed = { share: { before: 0.1, now: 0.2 }, difference };
    const doubtful = { share: { before: 0.1, now: 0.2 }, difference: { ...difference, q: 0.2 } };
    const drivers = [
      driver('small', { blame: blamed }),
      driver('large', { mentionsChanged: part(-0.09), blame: doubtful }),
    ];
    const lines = renderChangeTable(report({ drivers }), plain).split('\n');
    const rows = lines.filter((line) => /^(small|large)/.test(line));
    expect(rows.map((line) => line.slice(0, 5))).toEqual(['large', 'small']);
    expect(rows[0]).toMatch(/Not clear$/);
    expect(rows[1]).toMatch(/10% +20%.*Blamed more$/);
  });

  it('gives no points where the change could not be split, nor a verdict without a test', () => {
    const few = report({
      status: 'insufficient_data',
      difference: { value: -0.1, low: null, high: null, p: null, q: null },
      mentionsChanged: part(null),
      severityChanged: part(null),
      baseChanged: part(null),
      drivers: [driver('small', { mentionsChanged: part(null), severityChanged: part(null) })],
    });
    const text = flat(renderChangeTable(few, plain));
    expect(text).not.toContain('By mentions');
    expect(text).toContain('cannot be told');
    expect(text).not.toMatch(/clear (rise|fall)/);
    expect(renderChangeTable({ ...few, difference: null, drivers: [] }, plain)).toContain(
      'Too few responses',
    );
  });

  it('names what emerges, speaks Thai where asked to, and keeps to the width', () => {
    const emerging = [
      { id: 'speed', label: { en: 'Speed', th: 'ความรวดเร็ว' }, count: 31, ratio: 2.5, p: 0.001, q: 0.01 },
    ];
    const notes = [{ code: 'plain_tests', en: 'English note', th: 'หมายเหตุ' }];
    const text = renderChangeTable(report({ emerging, notes }), { ...plain, width: 70, lang: 'th' });
    expect(flat(text)).toContain('ความรวดเร็ว (31, 2.5 times as often as before)');
    expect(text).toContain('หมายเหตุ');
    expect(text).not.toContain('English note');
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(70);
  });
});
