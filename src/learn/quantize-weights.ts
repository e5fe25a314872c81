import type { LinearWeights } from './fit-svm.js';
import type { LearnedModel } from './learned-model.js';
import type { Vocabulary } from './vocabulary.js';

const largest = 127;

type Quantized = Pick<LearnedModel, 'hashes' | 'frequencies' | 'weights'> & { readonly scales: number[] };

/** Rounds the weights of each output to 255 steps and leaves out features that then weigh nothing. */
export function quantizeWeights(
  outputs: readonly LinearWeights[],
  vocabulary: Pick<Vocabulary, 'hashes' | 'frequencies'>,
): Quantized {
  const scales = outputs.map(({ weights }) => {
    let top = 0;
    for (const weight of weights) top = Math.max(top, Math.abs(weight));
    return top === 0 ? 1 : top / largest;
  });
  const rounded = outputs.map(({ weights }, k) => {
    const scale = scales[k] as number;
    return Int8Array.from(weights, (weight) => Math.round(weight / scale));
  });
  const kept: number[] = [];
  for (let place = 0; place < vocabulary.hashes.length; place++) {
    if (rounded.some((weights) => weights[place] !== 0)) kept.push(place);
  }
  const weights = new Int8Array(kept.length * outputs.length);
  for (const [i, place] of kept.entries()) {
    for (const [k, values] of rounded.entries()) weights[i * outputs.length + k] = values[place] as number;
  }
  return {
    hashes: Uint32Array.from(kept, (place) => vocabulary.hashes[place] as number),
    frequencies: Uint32Array.from(kept, (place) => vocabulary.frequencies[place] as number),
    weights,
    scales,
  };
}
