import type { LanguageCode, Token } from '../model/reading.js';
import { outputsOfChannel, type PhraseNetwork, sumScale, valueStep, windowSize } from './phrase-network.js';
import type { Evidence } from './sentiment-model.js';
import type { CueInput } from './token-cues.js';
import { createWindowRows, type WindowRows } from './window-rows.js';

/** Where the clauses of a text go with what the lexicon found in them. */
export interface ClauseSink {
  readonly addClause: (tokens: readonly Token[], found: CueInput) => void;
}

/** The phrase network over the text at hand: clauses are added in order, windows do not cross them. */
export interface PhraseReader extends ClauseSink {
  /** Forgets the text. */
  readonly clear: () => void;
  /** Evidence of the clause added as number `index`. */
  readonly clause: (index: number) => Evidence;
  /** Evidence of all clauses together: the largest value of a channel is that of any of them. */
  readonly whole: () => Evidence;
  /** What the token adds to the evidence of the whole, which was asked for before; the sum over all tokens is that evidence. */
  readonly partOf: (token: number) => Evidence;
}

/** Largest values and sums of the channels over some tokens, in steps. */
interface Pool {
  first: number;
  end: number;
  readonly largest: Int32Array;
  readonly sum: Float64Array;
}

/** Makes the reader of a language's network. */
export function createPhraseReader(network: PhraseNetwork, language: LanguageCode): PhraseReader {
  const { channels } = network;
  const rows = createWindowRows(network, language);
  const pools: Pool[] = [];
  const all = emptyPool(channels);
  let count = 0;
  let joined = all;

  function poolOfAll(): Pool {
    const only = pools[0];
    if (count === 1 && only !== undefined) return only;
    clearPool(all);
    for (let i = 0; i < count; i++) joinPool(all, pools[i] ?? all);
    return all;
  }

  function valueAt(token: number, channel: number): number {
    const clause = pools.findIndex(({ end }, i) => i < count && token < end);
    return windowValue(rows, { row: token + clause + 1, channel, channels });
  }

  return {
    clear() {
      rows.clear();
      count = 0;
    },
    addClause(tokens, found) {
      const pool = pools[count] ?? emptyPool(channels);
      pools[count] = pool;
      pool.first = found.first;
      pool.end = found.end;
      rows.read(tokens, found, count);
      poolRows(pool, rows, found.first + count + 1);
      count += 1;
    },
    clause: (index) => evidenceOfPool(network, pools[index] ?? all),
    whole() {
      joined = poolOfAll();
      return evidenceOfPool(network, joined);
    },
    partOf: (token) => partOfPool(network, joined, { token, valueAt }),
  };
}

/**
 * Pools the windows whose rows begin with `first`, cut off at 0. Channel by channel and without branches, which would be
 * guessed wrong half of the time: this is where the time goes.
 */
function poolRows(pool: Pool, rows: WindowRows, first: number): void {
  const { sum, largest } = pool;
  const channels = sum.length;
  const [values, starts] = [rows.values(), rows.starts()];
  const end = first + pool.end - pool.first;
  for (let i = 0; i < channels; i++) {
    let total = 0;
    let top = 0;
    let before = (starts[first - 1] as number) + i;
    let own = (starts[first] as number) + i;
    for (let row = first; row < end; row++) {
      const after = (starts[row + 1] as number) + i;
      const value =
        (values[before] as number) +
        (values[own + channels] as number) +
        (values[after + 2 * channels] as number);
      const kept = value & ~(value >> 31);
      total += kept;
      const over = top - kept;
      top -= over & (over >> 31);
      before = own;
      own = after;
    }
    sum[i] = total;
    largest[i] = top;
  }
}

/** The value of one window, as `poolRows` has it. */
function windowValue(
  rows: WindowRows,
  { row, channel, channels }: Readonly<Record<'row' | 'channel' | 'channels', number>>,
): number {
  const [values, starts] = [rows.values(), rows.starts()];
  let sum = 0;
  for (let place = 0; place < windowSize; place++) {
    const start = starts[row + place - 1] ?? 0;
    sum += values[start + place * channels + channel] ?? 0;
  }
  return Math.max(0, sum);
}

function emptyPool(channels: number): Pool {
  return { first: 0, end: 0, largest: new Int32Array(channels), sum: new Float64Array(channels) };
}

function clearPool(pool: Pool): void {
  pool.first = 0;
  pool.end = 0;
  pool.largest.fill(0);
  pool.sum.fill(0);
}

/** Adds the next clause to what was before it. */
function joinPool(pool: Pool, next: Pool): void {
  if (pool.end === 0) pool.first = next.first;
  pool.end = next.end;
  for (let i = 0; i < pool.sum.length; i++) {
    pool.sum[i] = (pool.sum[i] ?? 0) + (next.sum[i] ?? 0);
    pool.largest[i] = Math.max(pool.largest[i] ?? 0, next.largest[i] ?? 0);
  }
}

function evidenceOfPool({ output }: PhraseNetwork, { first, end, largest, sum }: Pool): Evidence {
  const scale = sumScale(end - first) * valueStep;
  let positive = 0;
  let negative = 0;
  for (let i = 0; i < sum.length; i++) {
    const at = i * outputsOfChannel;
    const top = (largest[i] ?? 0) * valueStep;
    const mean = (sum[i] ?? 0) * scale;
    positive += top * (output[at] ?? 0) + mean * (output[at + 2] ?? 0);
    negative += top * (output[at + 1] ?? 0) + mean * (output[at + 3] ?? 0);
  }
  return { positive, negative };
}

interface TokenValues {
  readonly token: number;
  readonly valueAt: (token: number, channel: number) => number;
}

function partOfPool(
  { output, channels }: PhraseNetwork,
  { first, end, largest }: Pool,
  { token, valueAt }: TokenValues,
): Evidence {
  let positive = 0;
  let negative = 0;
  if (token < first || token >= end) return { positive, negative };
  const scale = sumScale(end - first);
  for (let i = 0; i < channels; i++) {
    const value = valueAt(token, i);
    const size = value * valueStep;
    const at = i * outputsOfChannel;
    const isTop =
      value > 0 && value === largest[i] && firstWith(value, { first, channel: i, valueAt }) === token;
    positive += size * ((isTop ? (output[at] ?? 0) : 0) + scale * (output[at + 2] ?? 0));
    negative += size * ((isTop ? (output[at + 1] ?? 0) : 0) + scale * (output[at + 3] ?? 0));
  }
  return { positive, negative };
}

/** The first token with a value in a channel: the largest value is that of one token alone. */
function firstWith(
  value: number,
  at: { readonly first: number; readonly channel: number; readonly valueAt: TokenValues['valueAt'] },
): number {
  let token = at.first;
  while (at.valueAt(token, at.channel) !== value) token += 1;
  return token;
}
