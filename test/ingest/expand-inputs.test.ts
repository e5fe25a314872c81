import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expandInputs } from '../../src/ingest/expand-inputs.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-inputs-'));
  await mkdir(join(folder, 'deep'));
  for (const name of ['b.csv', 'a.csv', 'c.txt', 'deep/d.csv', 'odd[1].csv'])
    await writeFile(join(folder, name), 'x');
});

afterEach(() => rm(folder, { recursive: true }));

async function expand(...patterns: readonly string[]): Promise<readonly string[]> {
  const paths = await expandInputs(
    patterns.map((pattern) => (pattern === '-' ? pattern : join(folder, pattern))),
  );
  return paths.map((path) => path.replace(`${folder}/`, ''));
}

describe('expandInputs', () => {
  it('keeps the order of the arguments, sorts the files of a pattern, and names each once', async () => {
    expect(await expand('c.txt', '*.csv', 'a.csv', '-')).toEqual([
      'c.txt',
      'a.csv',
      'b.csv',
      'odd[1].csv',
      '-',
    ]);
    expect(await expand('**/*.csv')).toEqual(['a.csv', 'b.csv', 'deep/d.csv', 'odd[1].csv']);
  });

  it('takes a name that looks like a pattern for the file it is', async () => {
    expect(await expand('odd[1].csv')).toEqual(['odd[1].csv']);
  });

  it('says what is wrong with what cannot be read', async () => {
    await expect(expand('missing.csv')).rejects.toMatchObject({
      code: 'input_not_found',
      message: `Cannot read ${folder}/missing.csv: there is no such file`,
    });
    await expect(expand('*.jsonl')).rejects.toMatchObject({
      code: 'input_not_found',
      message: `Cannot read ${folder}/*.jsonl: the pattern matches no file`,
    });
    await expect(expand('deep')).rejects.toMatchObject({
      code: 'input_not_found',
      message: `Cannot read ${folder}/deep: it is a folder, not a file`,
    });
    await expect(expandInputs([])).rejects.toMatchObject({ code: 'input_not_found' });
  });
});
