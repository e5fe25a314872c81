import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { undertone } from './undertone.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-export-'));
  const sample = resolve('fixtures/ingest/touchpoints-a11.csv');
  expect((await undertone(['run', sample], { cwd: folder })).exitCode).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

function read(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, bom: true }) as Record<string, string>[];
}

async function exported(...args: readonly string[]): Promise<string> {
  const done = await undertone(['export', ...args], { cwd: folder });
  expect(done).toMatchObject({ exitCode: 0, stderr: '' });
  return done.stdout;
}

describe('undertone export', () => {
  it('gives a Touchpoints export back as a11, boxes and all', async () => {
    const input = read(await readFile('fixtures/ingest/touchpoints-a11.csv', 'utf8'));
    const rows = read(await exported('--format', 'a11'));
    const commented = input.filter((row) => row.question_4?.trim());
    expect(rows.map((row) => row.external_id).sort()).toEqual(commented.map((row) => row.external_id).sort());
    for (const row of rows) {
      const source = input.find((one) => one.external_id === row.external_id);
      // One answer of the fixture is off its scale, and therefore no trust.
      expect(row.question_1).toBe(source?.question_1 === '9' ? 'null' : source?.question_1);
      for (const [column, value] of Object.entries(source ?? {})) {
        if (!/^(?:positive|negative)_/.test(column)) continue;
        if (row[`${column}_source`] === 'text') expect(row[column]).toBe('1');
        else expect(row[column]).toBe(value);
      }
    }
  });

  it('reads its own a11 export again', async () => {
    await writeFile(join(folder, 'again.csv'), await exported('--format', 'a11'));
    const done = await undertone(['run', 'again.csv', '--out', 'again', '--json'], { cwd: folder });
    expect(JSON.parse(done.stdout).counts).toMatchObject({ rejected: 0 });
    const rows = read(await exported('--format', 'a11', '--out', 'again'));
    expect(rows).toHaveLength(read(await exported('--format', 'a11')).length);
  });

  it('has one line a record as csv, and the same records as jsonl', async () => {
    const rows = read(await exported('--format', 'csv'));
    const lines = (await exported()).trimEnd().split('\n');
    expect(rows.map((row) => row.comment_id)).toEqual(lines.map((line) => JSON.parse(line).commentId));
  });

  it('writes Parquet to a file that is named', async () => {
    await exported('--format', 'parquet', '--to', 'out.parquet');
    expect((await readFile(join(folder, 'out.parquet'))).subarray(0, 4).toString()).toBe('PAR1');
  });

  it.each([
    [['--format', 'xlsx'], 'the formats are jsonl, csv, a11, parquet'],
    [['--format', 'parquet'], 'the file is not named'],
    [['--format', 'csv', '--to', 'x.csv'], 'only parquet writes a file'],
  ])('%j is a mistake it names', async (args, message) => {
    const done = await undertone(['export', ...args], { cwd: folder });
    expect(done.exitCode).toBe(2);
    expect(done.stderr).toContain(message);
  });
});
