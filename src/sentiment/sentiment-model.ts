import { readFileSync } from 'node:fs';
import { UndertoneError } from '../model/errors.js';
import type { LanguageCode } from '../model/reading.js';
import { denseCount } from './lexicon-features.js';

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
  /** From a clause's evidence to its calibrated evidence. */
  readonly clause: Calibration;
  /** From the evidence of the whole, its clauses and its question to the evidence of the comment; pairs. */
  readonly combine: Float64Array;
  /** Pairs of weights a bucket of question words: on its own, times praise found, times blame found. */
  readonly question: Float64Array;
}

/** Evidence is multiplied by `slope`, and `positive` and `negative` are added. */
export interface Calibration {
  readonly slope: number;
  readonly positive: number;
  readonly negative: number;
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
  readonly clause: Calibration;
  readonly combine: readonly number[];
  readonly question: readonly number[];
}

const magic = 'UTSM1';

/** The file of a language's model. */
export function modelFile(language: LanguageCode): URL {
  return new URL(`./model/${language}.bin`, import.meta.url);
}

/**
 * Reads a model: the line `UTSM1 <length of header>`, the header as JSON, then the hashed weights as bytes.
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
  const hashed = new Int8Array(2 << header.bits);
  if (bytes.length - bodyStart !== hashed.length) throw modelError(url, 'it is cut short');
  if (header.dense.length !== 2 * (denseCount + 1)) throw modelError(url, 'it was trained on other features');
  hashed.set(new Int8Array(bytes.buffer, bytes.byteOffset + bodyStart, hashed.length));
  return {
    ...header,
    hashed,
    dense: Float64Array.from(header.dense),
    combine: Float64Array.from(header.combine),
    question: Float64Array.from(header.question),
  };
}

/** The bytes that `loadModel` reads. */
export function encodeModel(model: SentimentModel): Uint8Array {
  const header: ModelHeader = {
    bits: model.bits,
    scale: model.scale,
    dense: [...model.dense],
    clause: model.clause,
    combine: [...model.combine],
    question: [...model.question],
  };
  const json = Buffer.from(JSON.stringify(header));
  const body = Buffer.from(model.hashed.buffer, model.hashed.byteOffset, model.hashed.length);
  return Buffer.concat([Buffer.from(`${magic} ${json.length}\n`), json, body]);
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
