import { inputCount, type PhraseNetwork } from '../src/sentiment/phrase-network.js';
import type { FloatNetwork } from './train-network-pass.js';

/** The network as it is shipped: embeddings in 8 bits, what it says weighed by `share`. */
export function toPhraseNetwork(network: FloatNetwork, share: number): PhraseNetwork {
  const { dims, channels, wordBits, gramBits } = network;
  const words = inBytes(network.words);
  const grams = inBytes(network.grams);
  return {
    dims,
    channels,
    wordBits,
    gramBits,
    words: words.values,
    wordScale: words.scale,
    grams: grams.values,
    gramScale: grams.scale,
    window: network.window.map(rounded),
    bias: network.bias.map(rounded),
    output: network.output.map((value) => rounded(value * share)),
  };
}

/** A shipped network as one that scores examples. */
export function fromPhraseNetwork(network: PhraseNetwork): FloatNetwork {
  const { words, grams, wordScale, gramScale } = network;
  return {
    ...network,
    inputs: inputCount(network),
    words: Float32Array.from(words, (value) => value * wordScale),
    grams: Float32Array.from(grams, (value) => value * gramScale),
    constant: new Float32Array(2),
  };
}

function inBytes(weights: Float32Array): { readonly values: Int8Array; readonly scale: number } {
  const square = weights.reduce((sum, value) => sum + value * value, 0) / weights.length;
  const scale = Number(((8 * Math.sqrt(square)) / 127).toPrecision(8));
  const byte = (value: number) => Math.max(-127, Math.min(127, Math.round(value / scale)));
  return { values: Int8Array.from(weights, byte), scale };
}

function rounded(value: number): number {
  return Number(value.toFixed(5));
}
