import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { driverReportSchema } from '../../src/model/driver-report.js';
import { insightRecordSchema } from '../../src/model/insight-record.js';
import { type RunSummary, runSummarySchema } from '../../src/model/run-summary.js';
import { undertone } from './undertone.js';

const sample = resolve('fixtures/service-feedback.csv');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-run-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], input?: string | Buffer): Promise<RunSummary> {
  const done = await undertone(['run', ...args, '--json'], {
    cwd: folder,
    ...(input !== undefined && { input }),
  });
  expect(done.stderr).not.toContain('Error');
  expect(done.exitCode).toBe(0);
  return runSummarySchema.parse(JSON.parse(done.stdout));
}

function rows(from: number, to: number): string {
  const lines = ['id,comment,trust'];
  for (let id = from; id <= to; id++)
    lines.push(`${id},Visit ${id}: the clerk was kind but the queue was long,3`);
  return `${lines.join('\n')}\n`;
}

describe('undertone run', () => {
  it('writes everything it promises, and the digest is that of the records', async () => {
    const summary = await run([sample, '--out', 'out']);
    const files = await readdir(join(folder, 'out'));
    for (const name of [
      'report.html',
      'drivers.json',
      'insights.jsonl',
      'rejects.csv',
      'run.json',
      'store.duckdb',
    ]) {
      expect(files).toContain(name);
    }
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    const records = await readFile(join(folder, 'out/insights.jsonl'));
    expect(summary.recordsDigest).toBe(createHash('sha256').update(records).digest('hex'));
    const lines = records.toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(summary.records);
    for (const line of lines) insightRecordSchema.parse(JSON.parse(line));
    const drivers = JSON.parse(await readFile(join(folder, 'out/drivers.json'), 'utf8'));
    expect(drivers.map((report: unknown) => driverReportSchema.parse(report).outcome.name)).toContain(
      'trust',
    );
  });

  it('counts the sample as the page beside it says: 600 comments, 5 repeated, 6 empty, 3 ratings off the scale', async () => {
    const { counts, repaired } = await run([sample, '--out', 'out']);
    expect(counts).toMatchObject({ duplicate: 5, empty: 6, changed: 0, unchanged: 0 });
    expect(counts.new).toBe(603);
    expect(repaired).toBe(3);
  });

  it('finds everything unchanged the second time, with the same digest', async () => {
    const first = await run([sample, '--out', 'out']);
    const second = await run([sample, '--out', 'out']);
    expect(second.counts).toMatchObject({ new: 0, unchanged: first.counts.new });
    expect(second.analyzed).toBe(0);
    expect(second.recordsDigest).toBe(first.recordsDigest);
  });

  it('analyzes only what is new or changed', async () => {
    await writeFile(join(folder, 'a.csv'), rows(1, 20));
    await run(['a.csv', '--out', 'out']);
    await writeFile(join(folder, 'a.csv'), rows(1, 25).replace('Visit 3:', 'Visit three:'));
    const { counts, analyzed } = await run(['a.csv', '--out', 'out']);
    expect(counts).toMatchObject({ new: 5, changed: 1, unchanged: 19 });
    expect(analyzed).toBe(6);
  });

  it('gives the same records for any number of threads, in one file or in two, plain or gzipped', async () => {
    await writeFile(join(folder, 'all.csv'), rows(1, 1200));
    await writeFile(join(folder, 'a.csv'), rows(1, 700));
    await writeFile(join(folder, 'b.csv.gz'), gzipSync(rows(701, 1200)));
    const source = ['--source', 'visits'];
    const one = await run(['all.csv', '--out', 'one', '--threads', '1', ...source]);
    const many = await run(['all.csv', '--out', 'many', '--threads', '4', ...source]);
    const split = await run(['*.csv.gz', 'a.csv', '--out', 'split', ...source]);
    expect(many.recordsDigest).toBe(one.recordsDigest);
    expect(split.recordsDigest).toBe(one.recordsDigest);
  });

  it('reads standard input', async () => {
    const { counts } = await run(['-', '--out', 'out'], rows(1, 3));
    expect(counts).toMatchObject({ read: 3, new: 3 });
  });

  it('leaves nothing behind where standard input cannot be read', async () => {
    const failed = await undertone(['run', '-', '--out', 'new/out'], {
      cwd: folder,
      input: Buffer.from('PK\u0003\u0004\0\0\0\0'),
    });
    expect(failed.exitCode).toBe(2);
    expect(failed.stderr).toContain('[input_unreadable]');
    expect(await readdir(folder)).toEqual([]);
    await run(['-', '--out', 'out'], rows(1, 3));
    const before = await readdir(join(folder, 'out'));
    await undertone(['run', '-', '--out', 'out'], { cwd: folder, input: Buffer.from('PK\0\0') });
    expect(await readdir(join(folder, 'out'))).toEqual(before);
  });

  it('goes on with what is stored, without files', async () => {
    await writeFile(join(folder, 'a.csv'), rows(1, 10));
    const first = await run(['a.csv', '--out', 'out']);
    const resumed = await run(['--resume', '--out', 'out']);
    expect(resumed.counts.read).toBe(0);
    expect(resumed.recordsDigest).toBe(first.recordsDigest);
  });

  it('keeps the good rows, names the bad ones, and exits with 1 where they are too many', async () => {
    await writeFile(join(folder, 'a.csv'), `${rows(1, 3)}4,${'x'.repeat(100_001)},2\n5,Quick,3\n`);
    const args = ['run', 'a.csv', '--out', 'out', '--json', '--max-rejected', '0'];
    const { exitCode, stdout } = await undertone(args, { cwd: folder });
    expect(JSON.parse(stdout).counts).toMatchObject({ read: 5, new: 4, rejected: 1 });
    expect(exitCode).toBe(1);
    const rejects = await readFile(join(folder, 'out/rejects.csv'), 'utf8');
    expect(rejects).toMatch(/a\.csv,5,comment,cell_too_long,/);
    expect(rejects).not.toContain('xxxx');
  });

  it('stores no personal data', async () => {
    await writeFile(
      join(folder, 'a.csv'),
      'id,comment\n1,Write to jane.roe@example.org or call +44 20 7946 0958 please\n',
    );
    await run(['a.csv', '--out', 'out']);
    for (const name of await readdir(join(folder, 'out'))) {
      const content = await readFile(join(folder, 'out', name), 'latin1');
      expect({ name, found: /jane\.roe|7946/.test(content) }).toEqual({ name, found: false });
    }
  });
});
