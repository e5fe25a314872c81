import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/store/open-store.js';
import { undertone } from './undertone.js';

let folder: string;
const good = 'id,comment,trust\n1,The staff were kind and helpful,5\n2,I waited far too long,2\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-errors-'));
  await writeFile(join(folder, 'good.csv'), good);
  await writeFile(join(folder, 'empty.csv'), '');
  await writeFile(
    join(folder, 'binary.csv'),
    Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)),
  );
  await writeFile(join(folder, 'numbers.csv'), 'a,b\n1,2\n3,4\n');
  await writeFile(join(folder, 'broken.yaml'), 'columns: [\n');
  await writeFile(join(folder, 'unknown-key.yaml'), 'encodng: utf-8\n');
  await mkdir(join(folder, 'a-folder'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Every case ends with exit code 2, one clear message that names the thing, and no stack trace. */
const cases: readonly [name: string, args: readonly string[], says: string][] = [
  ['an unknown flag', ['run', 'good.csv', '--ouput', 'x'], '--ouput'],
  ['an unknown command', ['ruin', 'good.csv'], 'ruin'],
  ['a value that is no number', ['run', 'good.csv', '--threads', 'many'], 'many'],
  ['no file', ['run'], 'file'],
  ['a missing file', ['run', 'missing.csv'], 'missing.csv'],
  ['a pattern that matches nothing', ['run', 'exports/*.csv'], 'exports/*.csv'],
  ['a folder', ['run', 'a-folder'], 'a-folder'],
  ['an empty file', ['run', 'empty.csv'], 'empty.csv'],
  ['a binary file', ['run', 'binary.csv'], 'binary.csv'],
  ['a file without comments', ['run', 'numbers.csv'], 'numbers.csv'],
  ['a broken configuration', ['run', 'good.csv', '--config', 'broken.yaml'], 'broken.yaml'],
  ['an unknown key', ['run', 'good.csv', '--config', 'unknown-key.yaml'], 'encoding'],
  ['a configuration that is missing', ['run', 'good.csv', '--config', 'none.yaml'], 'none.yaml'],
  ['an unknown pack', ['run', 'good.csv', '--pack', 'publik-service'], 'public-service'],
  ['an output folder that is a file', ['run', 'good.csv', '--out', 'good.csv'], 'good.csv'],
  ['files together with --resume', ['run', 'good.csv', '--resume'], '--resume'],
  ['a store that is no store', ['run', 'good.csv', '--store', 'numbers.csv'], 'numbers.csv'],
  ['a report of nothing', ['report', '--out', 'nothing'], 'nothing'],
  ['an unknown schema', ['schema', 'insihgt-record'], 'insight-record'],
];

describe('a wrong command', () => {
  it.each(cases)('%s: exit 2 and one clear message', async (_name, args, says) => {
    const { exitCode, stdout, stderr } = await undertone(args, { cwd: folder });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.match(/error/gi)).toHaveLength(1);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(await readdir(folder)).not.toContain('undertone-out');
  });

  it('that finds the store held by another process says so', async () => {
    const path = join(folder, 'held.duckdb');
    const store = await openStore(path);
    try {
      const { exitCode, stderr } = await undertone(['run', 'good.csv', '--store', path], { cwd: folder });
      expect(stderr).toContain('[store_locked]');
      expect(stderr).toContain(String(process.pid));
      expect(exitCode).toBe(2);
    } finally {
      await store.close();
    }
  });
});

describe('--help', () => {
  const commands = ['inspect', 'run', 'analyze', 'drivers', 'report', 'export', 'explain', 'packs', 'schema'];

  it('lists every command and the exit codes', async () => {
    const { exitCode, stdout } = await undertone(['--help']);
    expect(exitCode).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    for (const code of ['0', '1', '2', '3', '130'])
      expect(stdout).toMatch(new RegExp(`^  ${code} {2,}\\S`, 'm'));
  });

  it.each(commands)('%s says what it does and explains each of its flags', async (command) => {
    const { exitCode, stdout } = await undertone([command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: undertone ${command}`);
    const flags = stdout.match(/^ {2}(?:-\w, )?--[a-z-]+.*$/gm) ?? [];
    for (const flag of flags)
      expect(flag).toMatch(/--[a-z-]+( [<[]\w+[>\]])? {2,}\S|--[a-z-]+( [<[]\w+[>\]])?$/);
  });
});
