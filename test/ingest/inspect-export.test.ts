import { describe, expect, it } from '@jest/globals';
import { inspectExport } from '../../src/ingest/inspect-export.js';
import { exportInspectionSchema } from '../../src/model/export-inspection.js';
import type { Settings } from '../../src/model/settings.js';
import { fixture, pieces, readAll, settingsOf } from './read-all.js';

function inspectBytes(bytes: string | Buffer, settings: Partial<Settings> = {}) {
  return inspectExport('-', settingsOf(settings), { stdin: pieces({ bytes }) });
}

describe('inspectExport', () => {
  it('shows what was understood of a file', async () => {
    const found = await inspectExport(fixture('generic-windows-1252.csv'), settingsOf());
    expect(exportInspectionSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      source: 'generic-windows-1252',
      format: 'csv',
      preset: 'generic',
      encoding: { name: 'windows-1252', certainty: 'likely' },
      byteOrderMark: false,
      gzip: false,
      delimiter: ';',
      headerRows: 1,
      dateOrder: { order: 'ymd', certainty: 'certain' },
      sample: { rows: 6, complete: true },
      ids: { column: 'id', duplicates: 0 },
      problems: [],
    });
    expect(found.columns.map(({ title, setting }) => [title, setting.role])).toEqual([
      ['id', 'id'],
      ['date', 'date'],
      ['office', 'attribute'],
      ['rating', 'outcome'],
      ['comment', 'comment'],
    ]);
    expect(found.columns[3]).toMatchObject({
      setting: { scale: { min: 1, max: 5, inverted: false } },
      filled: 1,
      distinct: 5,
    });
    expect(found.columns[4]?.filled).toBeCloseTo(5 / 6);
    expect(found.columns[2]?.samples).toEqual(['North', 'Harbor']);
    expect(found.firstRows).toHaveLength(5);
    expect(found.firstRows[2]?.[4]).toBe('She said "take your time" and meant it. Thank you!');
  });

  it('writes settings that read the file as the guesses do', async () => {
    for (const name of [
      'qualtrics.csv',
      'touchpoints-a11.csv',
      'nhs-fft.csv',
      'thai-utf8.csv',
      'comments.jsonl',
    ]) {
      const { columns } = await inspectExport(fixture(name), settingsOf());
      const written = Object.fromEntries(columns.map(({ title, setting }) => [title, setting]));
      const guessed = await readAll(fixture(name));
      const set = await readAll(fixture(name), { columns: written });
      expect([name, set.comments.length]).toEqual([name, guessed.comments.length]);
      const essence = ({ comments }: typeof set) =>
        comments.map(({ commentId, text, outcomes, attributes, respondedAt }) => ({
          commentId,
          text,
          outcomes,
          attributes,
          respondedAt,
        }));
      expect(essence(set)).toEqual(essence(guessed));
    }
  });

  it('says which columns the settings decided', async () => {
    const { columns } = await inspectBytes('id,comment,office\n1,Good,North\n', {
      columns: { office: { role: 'ignore' } },
    });
    expect(columns.map(({ set }) => set)).toEqual([false, false, true]);
  });

  it('tells of what may go wrong', async () => {
    const codesOf = async (bytes: string | Buffer) =>
      (await inspectBytes(bytes)).problems.map(({ code }) => code);
    expect(await codesOf('id,comment\n1,a\n1,b\n2,c\n3,d\n4,e\n5,f\n6,g\n7,h\n8,i\n9,j\n10,k\n')).toEqual([
      'duplicate_ids',
    ]);
    expect(await codesOf('id,date,comment\n1,01/02/2026,a\n')).toEqual(['ambiguous_dates']);
    expect(await codesOf('id,date,comment\n1,21/02/2026,a\n2,22/02/2026,b\n3,02/23/2026,c\n')).toEqual([
      'mixed_dates',
    ]);
    expect(await codesOf('id,comment\n1,a,b\n')).toEqual(['ragged_rows']);
    expect(await codesOf('id,comment,comment\n1,a,b\n')).toEqual(['repeated_titles']);
    expect(await codesOf('id,comment\n')).toEqual(['no_rows']);
    expect(await codesOf('id,age\n1,30\n2,40\n')).toEqual(['no_comments']);
    expect(await codesOf('id,rating,comment\n1,2,a\n2,4,b\n')).toEqual(['unsure']);
    expect(await codesOf('id,comment\n1,"open\n2,x\n')).toEqual(['malformed_rows']);
    const broken = [Buffer.from('id,comment\n1,สุภาพมาก\n2,'), Buffer.from([0xff]), Buffer.from('a\n')];
    expect(await codesOf(Buffer.concat(broken))).toEqual(['undecodable_bytes']);
  });

  it('reads a bounded part of an endless input', async () => {
    let taken = 0;
    async function* endless() {
      yield Buffer.from('id,comment\n');
      for (;;) {
        taken += 1;
        yield Buffer.from(`${taken},A comment without end\n`.repeat(2500));
      }
    }
    const found = await inspectExport('-', settingsOf(), { stdin: endless() });
    expect(found.sample.complete).toBe(false);
    expect(taken).toBeLessThan(60);
  });
});
