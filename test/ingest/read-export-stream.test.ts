import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { readExport } from '../../src/ingest/read-export.js';
import { codes, fixture, pieces, readAll, settingsOf } from './read-all.js';

describe('readExport: the stream', () => {
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `${index},"Row ${index}, with ""quotes""\nand a break"`,
  );
  const bytes = `id,comment\n${rows.join('\n')}\n`;

  it('cuts batches of the size asked for, and each line is right', async () => {
    const { comments, batches } = await readAll({ bytes, pieceBytes: 999 }, {}, { batchSize: 1000 });
    expect(comments).toHaveLength(5000);
    expect(batches).toBe(6);
    expect(comments[4999]).toMatchObject({ line: 10_000, commentId: '4999' });
  });

  it('reads beyond its sample without a seam', async () => {
    const long = `id,comment\n${Array.from({ length: 60_000 }, (_, index) => `${index},"Comment ก number ${index} is a little longer, and quoted"`).join('\n')}`;
    expect(Buffer.byteLength(long)).toBeGreaterThan(3_000_000);
    const { comments, rejects } = await readAll({ bytes: long, pieceBytes: 10_007 });
    expect(comments.map(({ commentId }) => commentId)).toEqual(
      Array.from({ length: 60_000 }, (_, index) => `${index}`),
    );
    expect(
      comments.every(({ text, line }, index) => line === index + 2 && text.includes(`number ${index} `)),
    ).toBe(true);
    expect(rejects).toEqual([]);
  });

  it('takes no more of its input than the batches that are asked for', async () => {
    let taken = 0;
    async function* endless() {
      yield Buffer.from('id,comment\n');
      for (;;) {
        taken += 1;
        yield Buffer.from(`${taken},A comment without end\n`.repeat(3000));
      }
    }
    for await (const batch of readExport('-', settingsOf(), { stdin: endless() })) {
      if (batch.comments.length > 0) break;
    }
    expect(taken).toBeLessThan(60);
  });

  it('tells how far it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'undertone-read-'));
    try {
      const path = join(folder, 'rows.csv');
      await writeFile(path, bytes);
      let last = { bytesRead: 0, bytesTotal: null as number | null };
      for await (const batch of readExport(path, settingsOf())) last = batch;
      expect(last).toMatchObject({ bytesRead: bytes.length, bytesTotal: bytes.length });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('keeps the rows before the place where a gzip file breaks off, and rejects the one it breaks off in', async () => {
    const packed = gzipSync(bytes);
    const whole = await readAll({ bytes: packed });
    expect([whole.comments.length, whole.rejected]).toEqual([5000, 0]);
    const { comments, rejects, rejected } = await readAll({ bytes: packed.subarray(0, packed.length * 0.7) });
    expect(comments.length).toBeGreaterThan(2500);
    expect(comments).toEqual(whole.comments.slice(0, comments.length));
    expect(rejected).toBe(1);
    expect(codes(rejects)).toEqual([[2 + comments.length * 2, 'file_damaged', null, true]]);
  });

  it('reports gzip data that is damaged in the middle', async () => {
    const packed = Buffer.from(gzipSync(bytes));
    packed.fill(0xaa, packed.length / 2, packed.length / 2 + 20);
    const { comments, rejects } = await readAll({ bytes: packed });
    expect(comments.length).toBeGreaterThan(0);
    expect(rejects.at(-1)?.code).toBe('file_damaged');
  });

  it('passes on the bytes of a file as it is stored', async () => {
    expect((await readFile(fixture('generic-gzip.csv'))).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    const read = [];
    for await (const batch of readExport('-', settingsOf(), {
      stdin: pieces({ bytes: 'comment\nGood\n' }),
    })) {
      read.push([batch.bytesRead, batch.bytesTotal]);
    }
    expect(read).toEqual([[13, null]]);
  });
});
