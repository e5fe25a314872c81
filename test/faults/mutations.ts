/** A source of numbers that is the same for the same seed (mulberry32). */
export interface Random {
  /** An integer from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  function below(limit: number): number {
    return Math.floor(next() * limit);
  }
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

export type Mutation = (bytes: Buffer, random: Random) => Buffer;

function flipBytes(bytes: Buffer, random: Random): Buffer {
  const mutated = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0; count -= 1) {
    mutated[random.below(mutated.length)] = random.below(256);
  }
  return mutated;
}

function cutSlice(bytes: Buffer, random: Random): Buffer {
  const start = random.below(bytes.length);
  const end = start + random.below(bytes.length - start);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function cutEnd(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.below(bytes.length));
}

function cutRows(bytes: Buffer, random: Random): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  lines.splice(random.below(lines.length), 1 + random.below(3));
  return Buffer.from(lines.join('\n'), 'latin1');
}

function dropQuotes(bytes: Buffer, random: Random): Buffer {
  const parts = bytes.toString('latin1').split('"');
  for (let count = 1 + random.below(3); count > 0 && parts.length > 1; count -= 1) {
    const at = random.below(parts.length - 1);
    parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
  }
  return Buffer.from(parts.join('"'), 'latin1');
}

function addMarks(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const mark = random.pick(['"', '""', '\n', '\r', '\r\n', ',', ';', '\t', '\0', '{', '\ufeff', '"\n"']);
  return Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(mark.repeat(1 + random.below(40))),
    bytes.subarray(at),
  ]);
}

function mixEncodings(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const foreign = random.pick([
    Buffer.from('Thé “wörst” – ever', 'latin1'),
    Buffer.from('ดีมาก รอนาน'),
    Buffer.from('slow, แย่ "x"\n', 'utf16le'),
    Buffer.from([0xa1, 0xd2, 0xc3, 0xc3, 0xcd, 0xa4, 0xcd, 0xc2]),
    Buffer.from([0xff, 0xfe, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
  ]);
  return Buffer.concat([bytes.subarray(0, at), foreign, bytes.subarray(at)]);
}

function repeatPart(bytes: Buffer, random: Random): Buffer {
  const start = random.below(bytes.length);
  const part = bytes.subarray(start, start + 1 + random.below(200));
  return Buffer.concat([bytes, part, part, bytes.subarray(0, start)]);
}

export const mutations: readonly [Mutation, ...Mutation[]] = [
  flipBytes,
  cutSlice,
  cutEnd,
  cutRows,
  dropQuotes,
  addMarks,
  mixEncodings,
  repeatPart,
];
