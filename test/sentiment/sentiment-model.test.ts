import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { combineCount } from '../../src/sentiment/combine-features.js';
import { denseCount } from '../../src/sentiment/lexicon-features.js';
import { questionBuckets } from '../../src/sentiment/question-features.js';
import {
  encodeModel,
  evidenceOf,
  featureScale,
  loadModel,
  modelFile,
  type SentimentModel,
} from '../../src/sentiment/sentiment-model.js';
import { createTokenWeights } from '../../src/sentiment/token-weights.js';
import { tinyNetwork } from './tiny-network.js';

const model: SentimentModel = {
  bits: 4,
  hashed: Int8Array.from({ length: 32 }, (_, i) => i - 16),
  scale: 0.5,
  dense: Float64Array.from({ length: 2 * (denseCount + 1) }, (_, i) => i / 8),
  phrases: tinyNetwork(),
  combine: new Float64Array(2 * combineCount),
  question: new Float64Array(6 * questionBuckets),
};
const folder = mkdtempSync(join(tmpdir(), 'model-'));

function written(bytes: Uint8Array): URL {
  const path = join(folder, 'm.bin');
  writeFileSync(path, bytes);
  return pathToFileURL(path);
}

describe('the model file', () => {
  it('holds what was written', () => {
    expect(loadModel(written(encodeModel(model)))).toEqual(model);
  });

  it.each([
    ['of another kind', Buffer.from('PK\u0003\u0004 something else\n')],
    ['that is cut short', encodeModel(model).slice(0, -3)],
    ['for other features', encodeModel({ ...model, dense: new Float64Array(4) })],
    ['for other cues', encodeModel({ ...model, phrases: { ...model.phrases, window: new Float32Array(6) } })],
    ['that is empty', new Uint8Array(0)],
  ])('is refused where it is one %s', (_, bytes) => {
    expect(() => loadModel(written(bytes))).toThrow(/Cannot read the model/);
  });

  it.each(['en', 'th'] as const)('of %s takes at most 2 MB', (language) => {
    expect(statSync(fileURLToPath(modelFile(language))).size).toBeLessThanOrEqual(2_000_000);
  });
});

describe('evidenceOf', () => {
  it('adds the bias, the scaled weights of the buckets and the dense weights', () => {
    const weights = createTokenWeights(model);
    weights.startToken(0);
    for (const hash of [0x00000000, 0xf0000000]) weights.add(hash);
    const dense = new Float64Array(denseCount);
    dense[1] = 2;
    // Buckets 0 and 15 hold -16, -15 and 14, 15; the bias is 0 and 1/8, the second dense pair 4/8 and 5/8.
    const scale = 0.5 * featureScale(2);
    const { count, ...sums } = weights.sum(0, 1);
    expect(evidenceOf(model, sums, { count, dense })).toEqual({
      positive: 0 + -2 * scale + 1,
      negative: 1 / 8 + 0 * scale + 10 / 8,
    });
  });
});
