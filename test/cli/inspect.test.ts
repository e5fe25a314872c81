import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportInspectionSchema } from '../../src/model/export-inspection.js';
import { undertone } from './undertone.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-inspect-'));
  const rows = ['ref;opened;mark;remarks;contact'];
  for (let n = 1; n <= 30; n++) {
    rows.push(`V${n};${n}/03/2026;${(n % 5) + 1};The desk was slow again on visit ${n};v${n}@example.org`);
  }
  await writeFile(join(folder, 'visits.csv'), rows.join('\r\n'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('undertone inspect', () => {
  it('shows what each column was taken for', async () => {
    const { stdout, exitCode } = await undertone(['inspect', 'visits.csv'], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Encoding +utf-8/);
    expect(stdout).toMatch(/Format +CSV, ";" between cells/);
    expect(stdout).toMatch(/^ +mark +outcome +1\.\.5/m);
    expect(stdout).toMatch(/^ +remarks +comment/m);
    expect(stdout).toMatch(/^ +contact +ignore/m);
  });

  it('prints the same as JSON', async () => {
    const { stdout } = await undertone(['inspect', 'visits.csv', '--json'], { cwd: folder });
    const [inspection] = JSON.parse(stdout);
    expect(exportInspectionSchema.parse(inspection)).toMatchObject({ preset: 'generic', delimiter: ';' });
  });

  it('writes settings that run reads by itself, and that change what is read', async () => {
    await undertone(['inspect', 'visits.csv', '--write'], { cwd: folder });
    const path = join(folder, 'undertone.yaml');
    const written = await readFile(path, 'utf8');
    expect(written).not.toContain('slow again');
    await writeFile(path, written.replace(/source: .*/, 'source: front-desk'));
    const { stdout, stderr } = await undertone(['run', 'visits.csv', '--json'], { cwd: folder });
    expect(stderr).not.toContain('Error');
    expect(JSON.parse(stdout).counts).toMatchObject({ read: 30, new: 30 });
    const records = await readFile(join(folder, 'undertone-out/insights.jsonl'), 'utf8');
    expect(JSON.parse(records.split('\n')[0] ?? '').source).toBe('front-desk');
  });

  it('does not overwrite settings that are there', async () => {
    await writeFile(join(folder, 'mine.yaml'), 'title: Mine\n');
    const { exitCode, stderr } = await undertone(['inspect', 'visits.csv', '--write', 'mine.yaml'], {
      cwd: folder,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('mine.yaml');
    expect(await readFile(join(folder, 'mine.yaml'), 'utf8')).toBe('title: Mine\n');
  });
});
