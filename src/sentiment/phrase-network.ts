import type { LanguageCode, Token } from '../model/reading.js';
import { hashWord } from './features.js';
import { type CueCode, cueCount, cuesOf } from './token-cues.js';

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

/**
 * What a token with its cues adds to the channels of the window after it, its own (with the bias) and the one before it,
 * one after the other, in steps. A token that is null counts as a word that is not known.
 */
export type Projector = (token: Token | null, code: CueCode) => Int16Array;

/** Makes the projector of a language's network. */
export function createProjector(network: PhraseNetwork, language: LanguageCode): Projector {
  const { dims, channels, window, bias } = network;
  const inputs = inputCount(network);
  const values = new Float32Array(windowSize * channels);
  const embedding = new Float32Array(dims);

  function addInput(input: number, value: number): void {
    for (let place = 0; place < windowSize; place++) {
      const from = (place * inputs + input) * channels;
      for (let channel = 0; channel < channels; channel++) {
        const at = place * channels + channel;
        values[at] = (values[at] ?? 0) + value * (window[from + channel] ?? 0);
      }
    }
  }

  return function project(token, code) {
    embed(embedding, network, token === null ? unknown : hashWord(token, language).own);
    values.fill(0);
    values.set(bias, channels);
    for (let dim = 0; dim < dims; dim++) addInput(dim, embedding[dim] ?? 0);
    for (const cue of cuesOf(code)) addInput(dims + cue, 1);
    return inSteps(values);
  };
}

const unknown = new Uint32Array(0);

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
