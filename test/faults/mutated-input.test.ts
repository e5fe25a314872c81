import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { inspectExport } from '../../src/ingest/inspect-export.js';
import { UndertoneError } from '../../src/model/errors.js';
import { fixture, pieces, readAll, settingsOf, type WholeExport } from '../ingest/read-all.js';
import { createRandom, mutations, type Random } from './mutations.js';

const inputs = readdirSync(fixture('.'))
  .filter((name) => !name.endsWith('.md'))
  .map((name) => readFileSync(fixture(name)));

/** How many lines the bytes can have at most; nothing is known of gzip data that is damaged. */
function mostLines(bytes: Buffer): number {
  try {
    const plain = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
    return 1 + plain.filter((byte) => byte === 10 || byte === 13).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

interface Input {
  readonly bytes: Buffer;
  /** The input comes in pieces of this size. */
  readonly pieceBytes: number;
}

/** Reads the bytes; null where the file as a whole is refused, in the way a person can act on. */
async function readOrRefuse(input: Input): Promise<WholeExport | null> {
  try {
    return await readAll(input);
  } catch (error) {
    if (!(error instanceof UndertoneError)) throw error;
    expect(error.code).toBe('input_unreadable');
    expect(error.hint).not.toBeNull();
    return null;
  }
}

/** The books: each comment that is missing is in a reject, and what was read comes from the lines of the file in order. */
async function assertBooks(input: Input, read: WholeExport): Promise<void> {
  const { columns } = await inspectExport('-', settingsOf(), { stdin: pieces(input) });
  const titles = columns.filter(({ setting }) => setting.role === 'comment').map(({ title }) => title);
  const lost = read.rejects
    .filter(({ rejected }) => rejected)
    .map(({ code, column }) =>
      code === 'row_too_short' && titles.includes(column ?? '') ? 1 : titles.length,
    );
  expect(read.rejected).toBe(lost.reduce((sum, count) => sum + count, 0));
  expect((read.comments.length + read.rejected) % titles.length).toBe(0);
  const lines = read.comments.map(({ line }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  const last = Math.max(0, ...lines, ...read.rejects.map(({ line }) => line));
  expect(last).toBeLessThanOrEqual(mostLines(input.bytes));
  expect(new Set(lines).size * titles.length).toBeGreaterThanOrEqual(read.comments.length);
}

describe('2,000 mutated inputs', () => {
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) {
    it(`are read or refused, and the books balance (seeds from ${round * 100})`, async () => {
      let read = 0;
      for (let seed = round * 100; seed < (round + 1) * 100; seed += 1) {
        const random = createRandom(seed);
        let bytes: Buffer = inputs[seed % inputs.length] ?? Buffer.alloc(0);
        for (let count = 1 + random.below(3); count > 0 && bytes.length > 0; count -= 1) {
          bytes = random.pick(mutations)(bytes, random);
        }
        if (random.below(8) === 0) bytes = gzipSync(bytes).subarray(0, -random.below(40) || undefined);
        const input = { bytes, pieceBytes: 1 + random.below(5000) };
        const whole = await readOrRefuse(input);
        if (whole === null) continue;
        read += 1;
        await assertBooks(input, whole);
      }
      expect(read).toBeGreaterThan(25);
    });
  }
});

interface Row {
  readonly id: string;
  readonly cells: readonly string[];
}

const words = [
  'queue',
  'clerk',
  'ฟอร์ม',
  'said "no"',
  'café',
  'slow, but kind',
  'เจ้าหน้าที่',
  '',
  '5" screen',
] as const;

function makeRows(random: Random): Row[] {
  return Array.from({ length: 5 + random.below(20) }, (_, index) => {
    const text = Array.from({ length: 1 + random.below(6) }, () => words[random.below(words.length)]).join(
      ' ',
    );
    const id = `R${index}`;
    return { id, cells: [id, String(1 + random.below(5)), `"${text.trim().replaceAll('"', '""')}"`, 'East'] };
  });
}

const head = 'id,rating,comment,office';

function write(rows: readonly Row[]): string {
  return [head, ...rows.map(({ cells }) => cells.join(',')), ''].join('\n');
}

/** Damage whose effect on the number of rows is known beforehand. */
describe('damage of known extent', () => {
  async function each(check: (rows: Row[], random: Random) => Promise<void>): Promise<void> {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = createRandom(seed * 7919);
      await check(makeRows(random), random);
    }
  }

  it('rows that are cut out are missing, and no others', () =>
    each(async (rows, random) => {
      rows.splice(random.below(rows.length - 1), 1 + random.below(3));
      const { comments, rejected } = await readAll({ bytes: write(rows) });
      expect([comments.map(({ commentId }) => commentId), rejected]).toEqual([rows.map(({ id }) => id), 0]);
    }));

  it('a quote that is dropped costs its own row at most', () =>
    each(async (rows, random) => {
      const text = write(rows);
      const quotes = [...text.matchAll(/"/g)].map(({ index }) => index);
      const at = quotes[random.below(quotes.length)] ?? 0;
      const hit = text.slice(0, at).split('\n').length - 2;
      const { comments, rejected } = await readAll({ bytes: text.slice(0, at) + text.slice(at + 1) });
      expect(comments.length + rejected).toBe(rows.length);
      const kept = comments.map(({ commentId }) => commentId);
      expect(rows.map(({ id }) => id).filter((id, index) => index !== hit && !kept.includes(id))).toEqual([]);
    }));

  it('a row whose end is missing costs itself at most', () =>
    each(async (rows, random) => {
      const hit = random.below(rows.length);
      const row = rows[hit];
      if (row !== undefined) rows[hit] = { ...row, cells: row.cells.slice(0, 1 + random.below(3)) };
      const { comments, rejected } = await readAll({ bytes: write(rows) });
      expect(comments.length + rejected).toBe(rows.length);
    }));

  it('a byte that is not text costs nothing but its character, and is reported on its line', () =>
    each(async (rows, random) => {
      const hit = random.below(rows.length);
      const bytes = Buffer.from(
        write([...rows, { id: 'last', cells: ['last', '1', 'ตัวสุดท้าย ดีมาก', 'East'] }]),
      );
      const start = bytes.indexOf(`\nR${hit},`);
      const broken = Buffer.concat([
        bytes.subarray(0, start + 1),
        Buffer.from('R\xff', 'latin1'),
        bytes.subarray(start + 2),
      ]);
      const { comments, rejects, rejected } = await readAll({ bytes: broken });
      expect([comments.length, rejected]).toEqual([rows.length + 1, 0]);
      expect(rejects.map(({ line, code }) => [line, code])).toEqual([[hit + 2, 'undecodable_byte']]);
    }));

  it('headers between the rows are no comments', () =>
    each(async (rows, random) => {
      const lines = write(rows).split('\n');
      const count = 1 + random.below(3);
      for (let left = count; left > 0; left -= 1) lines.splice(1 + random.below(rows.length), 0, head);
      const { comments, rejects, rejected } = await readAll({ bytes: lines.join('\n') });
      expect([comments.length, rejected]).toEqual([rows.length, 0]);
      expect(rejects.map(({ code }) => code)).toEqual(new Array(count).fill('repeated_header'));
    }));

  it('a gzip file that breaks off gives the rows before, and one reject', () =>
    each(async (rows, random) => {
      const packed = gzipSync(write(rows));
      const bytes = packed.subarray(0, 20 + random.below(packed.length - 20));
      const whole = await readOrRefuse({ bytes, pieceBytes: 1 + random.below(500) });
      const ids = rows.map(({ id }) => id);
      if (whole === null) return;
      expect(whole.comments.map(({ commentId }) => commentId)).toEqual(ids.slice(0, whole.comments.length));
      expect(whole.rejects.map(({ code, rejected }) => [code, rejected])).toEqual([['file_damaged', true]]);
    }));
});
