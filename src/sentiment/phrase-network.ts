import type { LanguageCode, Token } from '../model/reading.js';
import { hashWord } from './features.js';
import { cueCount } from './token-cues.js';

/**
 * A small network over windows of three words (a convolution in the manner of Kim 2014): words and their character
 * n-grams are embedded, every window is weighed by each channel and cut off at 0, and the evidence is a weighted sum of each
 * channel's largest value in the text and of its mean. What each token adds can be told, since the parts add up.
 */
export interface PhraseNetwork {
  /** Numbers an embedding. */
  readonly dims: number;
  readonly channels: number;
  /** Words are folded into 2^wordBits embeddings, n-grams into 2^gramBits; in steps of the scales. */
  readonly wordBits: number;
  readonly gramBits: number;
  readonly words: Int8Array;
  readonly grams: Int8Array;
  readonly wordScale: number;
  readonly gramScale: number;
  /** By place in the window (word before, word, word after), then input (dims, then cues), then channel. */
  readonly window: Float32Array;
  readonly bias: Float32Array;
  /** By channel: what its largest value adds to positive and to negative, and what its sum does. */
  readonly output: Float32Array;
}

export const windowSize = 3;
export const outputsOfChannel = 4;

/** What a word adds to the channels of the window after it, its own and the one before it, one after the other, in steps. */
export interface WordProjection {
  /** With the bias of its own window. */
  readonly word: Int16Array;
  /** The bias alone, as if the word were not known. */
  readonly silent: Int16Array;
}

/** Windows are added up in whole steps: small arrays and whole numbers take a fraction of the time. */
const stepsOfOne = 1024;
const mostSteps = 32_767;

/** The size of a step. */
export const valueStep = 1 / stepsOfOne;

/** Numbers as steps. */
function inSteps(numbers: Float32Array): Int16Array {
  return Int16Array.from(numbers, (value) =>
    Math.max(-mostSteps, Math.min(mostSteps, Math.round(value * stepsOfOne))),
  );
}

/** The inputs a channel's window has at each place. */
export function inputCount(network: Pick<PhraseNetwork, 'dims'>): number {
  return network.dims + cueCount;
}

/** What the sum of a channel is divided by in a text of so many tokens. */
export function sumScale(tokens: number): number {
  return 1 / Math.sqrt(tokens + 3);
}

/** Makes the function from a token to what its word adds to the windows around it. */
export function createProjector(
  network: PhraseNetwork,
  language: LanguageCode,
): (token: Token) => WordProjection {
  const { dims, channels, window, bias } = network;
  const silent = inSteps(withBias(new Float32Array(windowSize * channels), bias));
  const embedding = new Float32Array(dims);
  return function project(token) {
    embed(embedding, network, hashWord(token, language).own);
    const values = withBias(new Float32Array(windowSize * channels), bias);
    for (let place = 0; place < windowSize; place++)
      for (let dim = 0; dim < dims; dim++) {
        const from = (place * inputCount(network) + dim) * channels;
        const input = embedding[dim] ?? 0;
        for (let channel = 0; channel < channels; channel++) {
          const at = place * channels + channel;
          values[at] = (values[at] ?? 0) + input * (window[from + channel] ?? 0);
        }
      }
    return { word: inSteps(values), silent };
  };
}

function withBias(values: Float32Array, bias: Float32Array): Float32Array {
  values.set(bias, bias.length);
  return values;
}

/** What each cue adds to the windows around its token, as `WordProjection` has it for a word; one after the other. */
export function cueProjections({ dims, channels, window }: PhraseNetwork): Int16Array {
  const values = new Float32Array(cueCount * windowSize * channels);
  for (let cue = 0; cue < cueCount; cue++)
    for (let place = 0; place < windowSize; place++) {
      const from = (place * inputCount({ dims }) + dims + cue) * channels;
      values.set(window.subarray(from, from + channels), (cue * windowSize + place) * channels);
    }
  return inSteps(values);
}

/** The embedding of a word: its own, and the mean of those of its n-grams. `own` are its hashes, that of the word first. */
function embed(embedding: Float32Array, network: PhraseNetwork, own: Uint32Array): void {
  embedding.fill(0);
  if (own.length === 0) return;
  const { dims, words, grams, wordBits, gramBits } = network;
  const word = ((own[0] ?? 0) >>> (32 - wordBits)) * dims;
  for (let dim = 0; dim < dims; dim++) embedding[dim] = (words[word + dim] ?? 0) * network.wordScale;
  const scale = network.gramScale / Math.max(1, own.length - 1);
  for (let i = 1; i < own.length; i++) {
    const gram = ((own[i] ?? 0) >>> (32 - gramBits)) * dims;
    for (let dim = 0; dim < dims; dim++)
      embedding[dim] = (embedding[dim] ?? 0) + (grams[gram + dim] ?? 0) * scale;
  }
}
