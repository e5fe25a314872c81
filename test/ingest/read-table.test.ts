import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readTable } from '../../src/ingest/read-table.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-table-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const path = join(folder, 'table.tsv');
  await writeFile(path, text);
  return readTable(pathToFileURL(path), { columns: ['kind', 'word'], allowed: { kind: ['a', 'b'] } });
}

describe('readTable', () => {
  it('reads rows under their header, without remarks and blank lines', async () => {
    expect(await read('# remark\nkind\tword\na\tone\n\nb\tสอง\n')).toEqual([
      { kind: 'a', word: 'one' },
      { kind: 'b', word: 'สอง' },
    ]);
  });

  it('names the line of a mistake', async () => {
    await expect(read('kind\tword\na\tone\na\n')).rejects.toThrow('line 3 has 1 cells');
    await expect(read('word\tkind\n')).rejects.toThrow('line 1 is not the header');
    await expect(read('kind\tword\na\tone\na\tone\n')).rejects.toThrow('line 3 stands twice');
    await expect(read('kind\tword\nc\tone\n')).rejects.toThrow('line 2 says kind "c", expected one of a, b');
    await expect(read('kind\tword\na\t \n')).rejects.toThrow('line 2 has no word');
  });
});
