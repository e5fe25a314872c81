import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadSettings } from '../../src/config/load-settings.js';
import { renderSettings } from '../../src/config/render-settings.js';
import type { ExportInspection, InspectedColumn } from '../../src/model/export-inspection.js';
import type { ColumnSetting, Settings } from '../../src/model/settings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'undertone-render-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function column(
  title: string,
  setting: ColumnSetting,
  parts: Partial<InspectedColumn> = {},
): InspectedColumn {
  return {
    title,
    setting,
    set: false,
    why: 'The title says so',
    samples: [],
    filled: 0.5,
    distinct: 3,
    ...parts,
  };
}

function inspection(
  columns: readonly InspectedColumn[],
  parts: Partial<ExportInspection> = {},
): ExportInspection {
  return {
    path: 'exports/desk.csv',
    source: 'desk',
    format: 'csv',
    preset: 'generic',
    presetWhy: 'No other format fits',
    encoding: { name: 'windows-874', certainty: 'likely', why: 'Runs of bytes that spell Thai' },
    byteOrderMark: false,
    gzip: false,
    delimiter: ';',
    headerRows: 1,
    dateOrder: { order: 'dmy', certainty: 'certain' },
    sample: { rows: 10, complete: true, bytesTotal: 100 },
    ids: { column: null, duplicates: 0 },
    columns: [...columns],
    problems: [],
    firstRows: [],
    ...parts,
  };
}

function readBack(yaml: string): Settings {
  const path = join(folder, 'undertone.yaml');
  writeFileSync(path, yaml);
  return loadSettings({ file: path, env: {}, flags: {} }).settings;
}

describe('renderSettings()', () => {
  it('writes what was understood, with the reason of every guess', () => {
    const yaml = renderSettings(inspection([column('Score', { role: 'outcome' }, { samples: ['1', '5'] })]), {
      redact: (text) => text,
    });
    expect(yaml).toContain(
      '# Character encoding (likely): Runs of bytes that spell Thai\nencoding: windows-874\n',
    );
    expect(yaml).toContain(
      '  # The title says so; 50% filled, 3 different; such as "1", "5"\n  Score:\n    role: outcome\n',
    );
    expect(
      Math.max(
        ...yaml
          .split('\n')
          .filter((line) => !line.includes('#'))
          .map((line) => line.length),
      ),
    ).toBeLessThan(60);
  });

  it('is read back to the same settings', () => {
    const columns = [
      column('Comment ID', { role: 'id' }),
      column('How was it? # really: "yes"', {
        role: 'comment',
        question: 'How was it?\nTell us: all',
        questionType: 'improve',
      }),
      column('คะแนน', {
        role: 'outcome',
        name: 'trust',
        scale: { min: 1, max: 5, inverted: true },
        notNumbers: ['6', '7'],
      }),
      column('no', { role: 'attribute' }),
      column('', { role: 'ignore' }),
      column('12', { role: 'attribute', name: 'null' }),
    ];
    const settings = readBack(renderSettings(inspection(columns)));
    expect(settings).toMatchObject({
      source: 'desk',
      preset: 'generic',
      encoding: 'windows-874',
      delimiter: ';',
      dateOrder: 'dmy',
    });
    expect(settings.columns).toEqual(
      Object.fromEntries(columns.map(({ title, setting }) => [title, setting])),
    );
  });

  it('is read back whatever titles, questions and reasons hold', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    const title = text.filter((raw) => raw !== '__proto__' && raw !== '<<');
    fc.assert(
      fc.property(title, text, text, (name, question, why) => {
        const setting: ColumnSetting = { role: 'comment', question };
        const yaml = renderSettings(
          inspection([column(name, setting, { why })], { source: question || 'x', presetWhy: why }),
        );
        const settings = readBack(yaml);
        expect(settings.source).toBe(question || 'x');
        expect(Object.entries(settings.columns)).toEqual([[name, setting]]);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves to detection what is not in the export', () => {
    const settings = readBack(renderSettings(inspection([], { delimiter: null, dateOrder: null })));
    expect(settings).toMatchObject({ delimiter: 'auto', dateOrder: 'auto', columns: {} });
    expect(readBack(renderSettings(inspection([], { delimiter: '\t' }))).delimiter).toBe('\t');
  });

  it('never shows what people wrote or who they are, and nothing without a redactor', () => {
    const secret = { samples: ['ann@example.org'] };
    const roles = ['comment', 'id', 'respondent', 'question', 'ignore', 'attribute'] as const;
    const columns = roles.map((role) => column(role, { role }, secret));
    expect(renderSettings(inspection(columns))).not.toContain('ann@');
    const yaml = renderSettings(inspection(columns), { redact: () => '[EMAIL]' });
    expect(yaml).not.toContain('ann@');
    expect(yaml.split('[EMAIL]')).toHaveLength(2);
  });
});
