import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunSummary, runSummarySchema } from '../../src/model/run-summary.js';
import { type Outcome, undertone } from './undertone.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-corrections-'));
  const rows = [
    'id,comment',
    'a1,The zibbit is on the second floor',
    'a2,There is a zibbit in the hall',
    'a3,The queue was terrible',
  ];
  await writeFile(join(folder, 'a.csv'), `${rows.join('\n')}\n`);
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes `fix.tsv` and runs `a.csv` with it. */
async function corrected(lines: readonly string[], args: readonly string[] = []): Promise<RunSummary> {
  await correct(...lines);
  const done = await run('a.csv', '--corrections', 'fix.tsv', ...args);
  expect(done.exitCode).toBe(0);
  return runSummarySchema.parse(JSON.parse(done.stdout));
}

function correct(...lines: string[]): Promise<void> {
  return writeFile(join(folder, 'fix.tsv'), `kind\twhat\tpolarity\n${lines.join('\n')}\n`);
}

function run(...args: string[]): Promise<Outcome> {
  return undertone(['run', ...args, '--out', 'out', '--json'], { cwd: folder });
}

async function records(): Promise<{ commentId: string; sentiment: { polarity: string } }[]> {
  const text = await readFile(join(folder, 'out/insights.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('undertone run --corrections', () => {
  it('applies every line, and says in run.json how many records each moved', async () => {
    const lines = [
      'term\tzibbit\tnegative',
      'comment\ta2\tpositive',
      'comment\ta/a3\tnegative',
      'comment\tb7\tneutral',
    ];
    const summary = await corrected([...lines, 'term\tbrump\tneutral']);
    expect(summary.corrections).toEqual([
      { line: 2, kind: 'term', what: 'zibbit', polarity: 'negative', found: 2, moved: 1, note: null },
      { line: 3, kind: 'comment', what: 'a2', polarity: 'positive', found: 1, moved: 1, note: null },
      { line: 4, kind: 'comment', what: 'a/a3', polarity: 'negative', found: 1, moved: 0, note: null },
      {
        line: 5,
        kind: 'comment',
        what: 'b7',
        polarity: 'neutral',
        found: 0,
        moved: 0,
        note: 'no comment has this id',
      },
      {
        line: 6,
        kind: 'term',
        what: 'brump',
        polarity: 'neutral',
        found: 0,
        moved: 0,
        note: 'no comment has this term',
      },
    ]);
    expect((await records()).map(({ sentiment }) => sentiment.polarity)).toEqual([
      'negative',
      'positive',
      'negative',
    ]);
    expect(JSON.parse(await readFile(join(folder, 'out/run.json'), 'utf8'))).toEqual(summary);
  });

  it('analyzes again what a changed file may change, and nothing where it says the same', async () => {
    const first = await corrected(['term\tzibbit\tnegative', 'comment\ta3\tneutral']);
    const same = await corrected(['# reviewed', 'comment\ta3\tneutral', 'term\tzibbit\tnegative']);
    expect(same).toMatchObject({ analyzed: 0, recordsDigest: first.recordsDigest });
    expect(same.corrections.map(({ line, moved }) => [line, moved])).toEqual([
      [3, 1],
      [4, 2],
    ]);
    await correct('term\tzibbit\tpositive');
    const { stderr } = await undertone(['run', 'a.csv', '--corrections', 'fix.tsv', '--out', 'out'], {
      cwd: folder,
    });
    expect(stderr).toContain('3 comments analyzed');
    expect(stderr).toMatch(/^Correction +polarity +line +records +moved$/m);
    expect(stderr).toMatch(/^term zibbit +positive +2 +2 +2$/m);
  });

  it('refuses a file with a mistake, and writes nothing', async () => {
    await correct('term\tx\tneutral', 'term\tX\tpositive');
    const { exitCode, stderr } = await run('a.csv', '--corrections', 'fix.tsv');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Cannot read fix.tsv: line 3: it contradicts line 2');
    await expect(readFile(join(folder, 'out/run.json'))).rejects.toThrow();
  });
});

describe('undertone analyze --corrections', () => {
  it('applies those of the settings, and says on stderr what each moved', async () => {
    await correct('term\tzibbit\tpositive', 'comment\ta3\tneutral', 'comment\tb7\tneutral');
    const env = { UNDERTONE_CORRECTIONS: 'fix.tsv' };
    const { stdout, stderr } = await undertone(['analyze', 'a.csv', '--threads', '1'], { cwd: folder, env });
    const polarities = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).sentiment.polarity);
    expect(polarities).toEqual(['positive', 'positive', 'neutral']);
    expect(stderr).toMatch(/^term zibbit +positive +2 +2 +2$/m);
    expect(stderr).toMatch(/^comment a3 +neutral +3 +1 +1$/m);
    expect(stderr).toMatch(/^comment b7 +neutral +4 +0 +0 +no comment has this id$/m);
  });

  it('says that there is no such file', async () => {
    const { exitCode, stderr } = await undertone(['analyze', 'a.csv', '--corrections', 'none.tsv'], {
      cwd: folder,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Cannot read the corrections none.tsv');
  });
});

describe('undertone explain --corrections', () => {
  it.each([
    ['a1', 'zibbit'],
    ['a3', 'comment set to positive'],
  ])('shows the correction of %s as a part that adds up', async (id, term) => {
    await corrected(['term\tzibbit\tnegative', 'comment\ta3\tpositive']);
    const args = ['explain', id, '--out', 'out', '--corrections', 'fix.tsv'];
    const { stdout } = await undertone([...args, '--json'], { cwd: folder });
    const { score, contributions } = JSON.parse(stdout);
    expect(contributions).toContainEqual(expect.objectContaining({ kind: 'correction', term }));
    const sum = contributions.reduce((total: number, part: { value: number }) => total + part.value, 0);
    expect(Math.abs(sum - score)).toBeLessThan(1e-9);
    expect((await undertone(args, { cwd: folder })).stdout).toMatch(new RegExp(`^${term} +correction `, 'm'));
  });
});
