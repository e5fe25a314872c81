import {
  inputCount,
  outputsOfChannel,
  type PhraseNetwork,
  windowSize,
} from '../../src/sentiment/phrase-network.js';

/** A network of two numbers an embedding and two channels, whose weights follow from their places. */
export function tinyNetwork(): PhraseNetwork {
  const dims = 2;
  const channels = 2;
  const weight = (i: number) => Math.fround(((i * 7) % 11) / 10 - 0.5);
  const floats = (length: number) => Float32Array.from({ length }, (_, i) => weight(i));
  const bytes = (length: number) => Int8Array.from({ length }, (_, i) => ((i * 37) % 255) - 127);
  return {
    dims,
    channels,
    wordBits: 5,
    gramBits: 4,
    words: bytes(dims << 5),
    grams: bytes(dims << 4),
    wordScale: 0.01,
    gramScale: 0.02,
    window: floats(windowSize * inputCount({ dims }) * channels),
    bias: floats(channels),
    output: floats(channels * outputsOfChannel),
  };
}
