import { outputsOfChannel, sumScale, windowSize } from '../src/sentiment/phrase-network.js';
import type { TokenExample } from './train-tokens.js';

/** The phrase network while it is trained; see `PhraseNetwork` for what its parts mean. */
export interface FloatNetwork {
  readonly dims: number;
  readonly channels: number;
  /** Inputs of a place in a window: dims, then cues. */
  readonly inputs: number;
  readonly wordBits: number;
  readonly gramBits: number;
  readonly words: Float32Array;
  readonly grams: Float32Array;
  readonly window: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
  readonly constant: Float32Array;
}

/** The part of a text that is read: tokens first..end. */
export interface Part {
  readonly first: number;
  readonly end: number;
}

/** What is left out of one pass, so that no word or channel is relied on alone; nothing where chances are 0. */
export interface Dropping {
  readonly wordChance: number;
  readonly channelChance: number;
  readonly random: () => number;
}

/** The state of a pass, which the pass back needs: inputs and values by token, pools by channel. */
export interface Pass {
  inputs: Float32Array;
  values: Float32Array;
  wordKept: Uint8Array;
  gramsKept: Uint8Array;
  readonly largest: Float32Array;
  readonly owner: Int32Array;
  readonly sum: Float32Array;
}

/** Makes room for passes over texts of up to `most` tokens. */
export function createPass({ dims, channels }: FloatNetwork, most: number): Pass {
  return {
    inputs: new Float32Array(most * dims),
    values: new Float32Array(most * channels),
    wordKept: new Uint8Array(most),
    gramsKept: new Uint8Array(most),
    largest: new Float32Array(channels),
    owner: new Int32Array(channels),
    sum: new Float32Array(channels),
  };
}

/** Evidence of a part of a text for positive and negative; fills the pass. */
export function passForward(
  network: FloatNetwork,
  pass: Pass,
  {
    tokens,
    part,
    drop,
  }: { readonly tokens: TokenExample; readonly part: Part; readonly drop: Dropping | null },
): readonly [number, number] {
  embedTokens(network, pass, { tokens, part, drop });
  fillValues(network, pass, { tokens, part });
  cutAndPool(network, pass, { part, drop });
  const { channels, output, constant } = network;
  const scale = sumScale(part.end - part.first);
  let positive = constant[0] ?? 0;
  let negative = constant[1] ?? 0;
  for (let i = 0; i < channels; i++) {
    const at = i * outputsOfChannel;
    const top = pass.largest[i] ?? 0;
    const mean = (pass.sum[i] ?? 0) * scale;
    positive += top * (output[at] ?? 0) + mean * (output[at + 2] ?? 0);
    negative += top * (output[at + 1] ?? 0) + mean * (output[at + 3] ?? 0);
  }
  return [positive, negative];
}

function embedTokens(
  { dims, words, grams, wordBits, gramBits }: FloatNetwork,
  pass: Pass,
  {
    tokens,
    part,
    drop,
  }: { readonly tokens: TokenExample; readonly part: Part; readonly drop: Dropping | null },
): void {
  const { inputs } = pass;
  inputs.fill(0, part.first * dims, part.end * dims);
  for (let token = part.first; token < part.end; token++) {
    const own = tokens.words[token];
    const keepsWord = drop === null || drop.random() >= drop.wordChance;
    const keepsGrams = drop === null || drop.random() >= drop.wordChance;
    pass.wordKept[token] = keepsWord ? 1 : 0;
    pass.gramsKept[token] = keepsGrams ? 1 : 0;
    if (own === undefined || own.length === 0) continue;
    const to = token * dims;
    if (keepsWord)
      addRow(inputs, to, { from: words, row: (own[0] ?? 0) >>> (32 - wordBits), dims, scale: 1 });
    const scale = 1 / Math.max(1, own.length - 1);
    for (let i = 1; keepsGrams && i < own.length; i++)
      addRow(inputs, to, { from: grams, row: (own[i] ?? 0) >>> (32 - gramBits), dims, scale });
  }
}

interface Row {
  readonly from: Float32Array;
  readonly row: number;
  readonly dims: number;
  readonly scale: number;
}

function addRow(inputs: Float32Array, to: number, { from, row, dims, scale }: Row): void {
  const at = row * dims;
  for (let i = 0; i < dims; i++) inputs[to + i] = (inputs[to + i] ?? 0) + scale * (from[at + i] ?? 0);
}

/** True where the window around `token` reaches `token + step` (-1, 0 or 1): it does not cross clauses. */
export function reaches(
  { begins }: TokenExample,
  { first, end }: Part,
  token: number,
  step: number,
): boolean {
  if (step === 0) return true;
  if (step < 0) return token > first && begins[token] === 0;
  return token + 1 < end && begins[token + 1] === 0;
}

function fillValues(
  { dims, channels, inputs: width, window, bias }: FloatNetwork,
  { inputs, values }: Pass,
  { tokens, part }: { readonly tokens: TokenExample; readonly part: Part },
): void {
  for (let token = part.first; token < part.end; token++) {
    const to = token * channels;
    for (let i = 0; i < channels; i++) values[to + i] = bias[i] ?? 0;
    for (let place = 0; place < windowSize; place++) {
      if (!reaches(tokens, part, token, place - 1)) continue;
      const from = (token + place - 1) * dims;
      for (let dim = 0; dim < dims; dim++) {
        const input = inputs[from + dim] ?? 0;
        if (input === 0) continue;
        const at = (place * width + dim) * channels;
        for (let i = 0; i < channels; i++)
          values[to + i] = (values[to + i] ?? 0) + input * (window[at + i] ?? 0);
      }
    }
  }
  visitCues(tokens, part, (center, place, cue) => {
    const at = (place * width + dims + cue) * channels;
    const to = center * channels;
    for (let i = 0; i < channels; i++) values[to + i] = (values[to + i] ?? 0) + (window[at + i] ?? 0);
  });
}

/** Visits every cue in every window that has it: the window's token, the place in it, and the cue. */
export function visitCues(
  tokens: TokenExample,
  part: Part,
  visit: (center: number, place: number, cue: number) => void,
): void {
  for (let i = 0; i < tokens.cueAt.length; i++) {
    const at = tokens.cueAt[i] ?? 0;
    if (at < part.first || at >= part.end) continue;
    const cue = tokens.cues[i] ?? 0;
    visit(at, 1, cue);
    if (reaches(tokens, part, at, 1)) visit(at + 1, 0, cue);
    if (reaches(tokens, part, at, -1)) visit(at - 1, 2, cue);
  }
}

function cutAndPool(
  { channels }: FloatNetwork,
  { values, largest, owner, sum }: Pass,
  { part, drop }: { readonly part: Part; readonly drop: Dropping | null },
): void {
  largest.fill(0);
  owner.fill(-1);
  sum.fill(0);
  const kept = drop === null ? 1 : 1 / (1 - drop.channelChance);
  for (let token = part.first; token < part.end; token++)
    for (let i = 0; i < channels; i++) {
      const at = token * channels + i;
      const value = values[at] ?? 0;
      const isOut = value <= 0 || (drop !== null && drop.random() < drop.channelChance);
      values[at] = isOut ? 0 : value * kept;
      if (isOut) continue;
      sum[i] = (sum[i] ?? 0) + value * kept;
      if (value * kept <= (largest[i] ?? 0)) continue;
      largest[i] = value * kept;
      owner[i] = token;
    }
}
