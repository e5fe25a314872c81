import { createWordTable } from '../language/word-key.js';
import type { LanguageCode, Token } from '../model/reading.js';
import type { TermMatch } from './find-terms.js';
import {
  createProjector,
  inputCount,
  outputsOfChannel,
  type PhraseNetwork,
  sumScale,
} from './phrase-network.js';
import type { Evidence } from './sentiment-model.js';
import { type CueInput, type Cues, fillCues } from './token-cues.js';

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

/** Largest values and sums of the channels over some tokens. */
interface Pool {
  first: number;
  end: number;
  readonly largest: Float64Array;
  /** The token whose window has the largest value; -1 where no window is above 0. */
  readonly owner: Int32Array;
  readonly sum: Float64Array;
}

/** Makes the reader of a language's network. */
export function createPhraseReader(network: PhraseNetwork, language: LanguageCode): PhraseReader {
  const { channels } = network;
  const layer = createWindowLayer(network, language);
  const pools: Pool[] = [];
  const all = emptyPool(channels);
  let count = 0;
  let joined = all;

  function poolOfAll(): Pool {
    const only = pools[0];
    if (count === 1 && only !== undefined) return only;
    clearPool(all, 0, 0);
    for (let i = 0; i < count; i++) joinPool(all, pools[i] ?? all);
    return all;
  }

  return {
    clear() {
      count = 0;
    },
    addClause(tokens, found) {
      const values = layer.read(tokens, found);
      const pool = pools[count] ?? emptyPool(channels);
      pools[count] = pool;
      count += 1;
      clearPool(pool, found.first, found.end);
      fillPool(pool, values);
    },
    clause: (index) => evidenceOfPool(network, pools[index] ?? all),
    whole() {
      joined = poolOfAll();
      return evidenceOfPool(network, joined);
    },
    partOf: (token) => partOfPool(network, joined, { token, values: layer.values() }),
  };
}

/** The values of the windows of a text, `channels` a token, cut off at 0. */
function createWindowLayer(network: PhraseNetwork, language: LanguageCode) {
  const { channels, dims, window, bias } = network;
  const projectionOf = createWordTable(createProjector(network, language));
  const cues: Cues = { at: [], cue: [] };
  let values = new Float32Array(64 * channels);

  function add(source: Float32Array, from: number, token: number): void {
    const to = token * channels;
    for (let i = 0; i < channels; i++) values[to + i] = (values[to + i] ?? 0) + (source[from + i] ?? 0);
  }

  return {
    values: () => values,
    read(tokens: readonly Token[], found: CueInput): Float32Array {
      const { first, end } = found;
      if (values.length < end * channels) {
        const larger = new Float32Array(2 * end * channels);
        larger.set(values);
        values = larger;
      }
      for (let i = first; i < end; i++) values.set(bias, i * channels);
      const corrected = correctedTerms(found.matches);
      for (let i = first; i < end; i++) {
        if (corrected.length > 0 && isWithin(corrected, i)) continue;
        const word = projectionOf(tokens[i] as Token).values;
        if (i + 1 < end) add(word, 0, i + 1);
        add(word, channels, i);
        if (i > first) add(word, 2 * channels, i - 1);
      }
      fillCues(cues, found);
      for (let i = 0; i < cues.at.length; i++) {
        const token = cues.at[i] ?? 0;
        const from = (dims + (cues.cue[i] ?? 0)) * channels;
        const place = inputCount(network) * channels;
        if (token + 1 < end) add(window, from, token + 1);
        add(window, from + place, token);
        if (token > first) add(window, from + 2 * place, token - 1);
      }
      for (let i = first * channels; i < end * channels; i++) if ((values[i] ?? 0) < 0) values[i] = 0;
      return values;
    },
  };
}

const none: readonly TermMatch[] = [];

/** The terms whose polarity a user has set: their words say nothing but that. */
function correctedTerms(matches: readonly TermMatch[]): readonly TermMatch[] {
  for (const { entry } of matches)
    if (entry.corrected !== undefined) return matches.filter((match) => match.entry.corrected !== undefined);
  return none;
}

function isWithin(matches: readonly TermMatch[], token: number): boolean {
  return matches.some(({ first, end }) => token >= first && token < end);
}

function emptyPool(channels: number): Pool {
  return {
    first: 0,
    end: 0,
    largest: new Float64Array(channels),
    owner: new Int32Array(channels),
    sum: new Float64Array(channels),
  };
}

function clearPool(pool: Pool, first: number, end: number): void {
  pool.first = first;
  pool.end = end;
  pool.largest.fill(0);
  pool.owner.fill(-1);
  pool.sum.fill(0);
}

function fillPool({ first, end, largest, owner, sum }: Pool, values: Float32Array): void {
  const channels = sum.length;
  for (let token = first; token < end; token++)
    for (let i = 0; i < channels; i++) {
      const value = values[token * channels + i] ?? 0;
      if (value === 0) continue;
      sum[i] = (sum[i] ?? 0) + value;
      if (value > (largest[i] ?? 0)) {
        largest[i] = value;
        owner[i] = token;
      }
    }
}

/** Adds the next clause to what was before it. */
function joinPool(pool: Pool, next: Pool): void {
  if (pool.end === 0) pool.first = next.first;
  pool.end = next.end;
  for (let i = 0; i < pool.sum.length; i++) {
    pool.sum[i] = (pool.sum[i] ?? 0) + (next.sum[i] ?? 0);
    if ((next.largest[i] ?? 0) <= (pool.largest[i] ?? 0)) continue;
    pool.largest[i] = next.largest[i] ?? 0;
    pool.owner[i] = next.owner[i] ?? -1;
  }
}

function evidenceOfPool({ output }: PhraseNetwork, { first, end, largest, sum }: Pool): Evidence {
  const scale = sumScale(end - first);
  let positive = 0;
  let negative = 0;
  for (let i = 0; i < sum.length; i++) {
    const at = i * outputsOfChannel;
    const top = largest[i] ?? 0;
    const mean = (sum[i] ?? 0) * scale;
    positive += top * (output[at] ?? 0) + mean * (output[at + 2] ?? 0);
    negative += top * (output[at + 1] ?? 0) + mean * (output[at + 3] ?? 0);
  }
  return { positive, negative };
}

function partOfPool(
  { output, channels }: PhraseNetwork,
  { first, end, owner }: Pool,
  { token, values }: { readonly token: number; readonly values: Float32Array },
): Evidence {
  let positive = 0;
  let negative = 0;
  if (token < first || token >= end) return { positive, negative };
  const scale = sumScale(end - first);
  for (let i = 0; i < channels; i++) {
    const value = values[token * channels + i] ?? 0;
    const at = i * outputsOfChannel;
    const top = owner[i] === token ? 1 : 0;
    positive += value * (top * (output[at] ?? 0) + scale * (output[at + 2] ?? 0));
    negative += value * (top * (output[at + 1] ?? 0) + scale * (output[at + 3] ?? 0));
  }
  return { positive, negative };
}
