import { readFileSync } from 'node:fs';
import { UndertoneError } from '../model/errors.js';
import type { LanguageCode } from '../model/reading.js';
import { denseCount } from './lexicon-features.js';
import { inputCount, outputsOfChannel, type PhraseNetwork, windowSize } from './phrase-network.js';

/**
 * A trained model of one language. All weights stand in pairs: evidence for positive and for negative, both against
 * neutral, whose own evidence is 0.
 */
export interface SentimentModel {
  /** The hashed features are folded into 2^bits buckets. */
  readonly bits: number;
  /** Weight of a bucket: `hashed[2 * bucket]` positive, `hashed[2 * bucket + 1]` negative, times `scale`. */
  readonly hashed: Int8Array;
  readonly scale: number;
  /** Bias, then a pair a dense feature. */
  readonly dense: Float64Array;
  /** What it finds in windows of words is added to the evidence of the hashed and dense features. */
  readonly phrases: PhraseNetwork;
  /** From the evidence of the whole, its clauses and its question to the evidence of the comment; pairs. */
  readonly combine: Float64Array;
  /** Pairs of weights a bucket of question words: on its own, times praise found, times blame found. */
  readonly question: Float64Array;
}

/** Evidence for positive and for negative, against neutral. */
export interface Evidence {
  readonly positive: number;
  readonly negative: number;
}

interface ModelHeader {
  readonly bits: number;
  readonly scale: number;
  readonly dense: readonly number[];
  readonly phrases: Omit<PhraseNetwork, 'words' | 'grams' | 'window' | 'bias' | 'output'> &
    Readonly<Record<'window' | 'bias' | 'output', readonly number[]>>;
  readonly combine: readonly number[];
  readonly question: readonly number[];
}

const magic = 'UTSM2';

/** The file of a language's model. */
export function modelFile(language: LanguageCode): URL {
  return new URL(`./model/${language}.bin`, import.meta.url);
}

/**
 * Reads a model: the line `UTSM2 <length of header>`, the header as JSON, then as bytes the hashed weights and the embeddings of
 * words and of n-grams.
 *
 * @throws UndertoneError `pack_invalid` where the file is no model or does not fit this version
 */
export function loadModel(url: URL): SentimentModel {
  const bytes = readFileSync(url);
  const lineEnd = bytes.indexOf(10);
  const [name, length] = bytes.toString('latin1', 0, Math.max(0, lineEnd)).split(' ');
  if (name !== magic || lineEnd > 32) throw modelError(url, `it does not start with ${magic}`);
  const bodyStart = lineEnd + 1 + Number(length);
  const header = JSON.parse(bytes.toString('utf8', lineEnd + 1, bodyStart)) as ModelHeader;
  if (!fits(header)) throw modelError(url, 'it was trained on other features');
  const { phrases } = header;
  const sizes = [2 << header.bits, phrases.dims << phrases.wordBits, phrases.dims << phrases.gramBits];
  if (bytes.length - bodyStart !== sizes.reduce((sum, size) => sum + size))
    throw modelError(url, 'it is cut short');
  let start = bytes.byteOffset + bodyStart;
  const [hashed, words, grams] = sizes.map((size) => {
    start += size;
    return new Int8Array(bytes.buffer.slice(start - size, start));
  }) as [Int8Array, Int8Array, Int8Array];
  return {
    ...header,
    hashed,
    phrases: {
      ...phrases,
      words,
      grams,
      window: Float32Array.from(phrases.window),
      bias: Float32Array.from(phrases.bias),
      output: Float32Array.from(phrases.output),
    },
    dense: Float64Array.from(header.dense),
    combine: Float64Array.from(header.combine),
    question: Float64Array.from(header.question),
  };
}

function fits({ dense, phrases }: ModelHeader): boolean {
  const { channels, window, bias, output } = phrases;
  return (
    dense.length === 2 * (denseCount + 1) &&
    window.length === windowSize * inputCount(phrases) * channels &&
    bias.length === channels &&
    output.length === outputsOfChannel * channels
  );
}

/** The bytes that `loadModel` reads. */
export function encodeModel(model: SentimentModel): Uint8Array {
  const { words, grams, window, bias, output, ...sizes } = model.phrases;
  const header: ModelHeader = {
    bits: model.bits,
    scale: model.scale,
    dense: [...model.dense],
    phrases: { ...sizes, window: [...window], bias: [...bias], output: [...output] },
    combine: [...model.combine],
    question: [...model.question],
  };
  const json = Buffer.from(JSON.stringify(header));
  const body = [model.hashed, words, grams].map(({ buffer, byteOffset, length }) =>
    Buffer.from(buffer, byteOffset, length),
  );
  return Buffer.concat([Buffer.from(`${magic} ${json.length}\n`), json, ...body]);
}

function modelError(url: URL, problem: string): UndertoneError {
  return new UndertoneError('pack_invalid', `Cannot read the model ${url.pathname}: ${problem}`, {
    hint: 'Train it again with scripts/train',
  });
}

/** What hashed features are divided by: with more of them each says less. */
export function featureScale(count: number): number {
  return 1 / Math.sqrt(count + 10);
}

/** Sums of the weights of hashed features, in steps of the model's scale. */
export interface HashedSums {
  readonly praise: number;
  readonly blame: number;
}

/** Evidence of a unit with `count` hashed features, from their sums and the unit's dense features. */
export function evidenceOf(
  model: SentimentModel,
  sums: HashedSums,
  { count, dense }: { readonly count: number; readonly dense: ArrayLike<number> },
): Evidence {
  const weights = model.dense;
  const scale = model.scale * featureScale(count);
  let positive = (weights[0] ?? 0) + sums.praise * scale;
  let negative = (weights[1] ?? 0) + sums.blame * scale;
  for (let i = 0; i < denseCount; i++) {
    const value = dense[i] ?? 0;
    if (value === 0) continue;
    positive += (weights[2 * i + 2] ?? 0) * value;
    negative += (weights[2 * i + 3] ?? 0) * value;
  }
  return { positive, negative };
}
