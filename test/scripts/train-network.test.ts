import { describe, expect, it } from '@jest/globals';
import { createExampleReader, type Example } from '../../scripts/train-example.js';
import { createNetworkScorer, fitNetwork, type NetworkOptions } from '../../scripts/train-network.js';
import { toPhraseNetwork } from '../../scripts/train-network-bytes.js';
import { createPass, passForward } from '../../scripts/train-network-pass.js';
import { createReader } from '../../src/language/create-reader.js';
import { createPhraseReader } from '../../src/sentiment/phrase-reader.js';

const options: NetworkOptions = {
  dims: 8,
  channels: 8,
  wordBits: 8,
  gramBits: 8,
  epochs: 30,
  rate: 0.1,
  wordChance: 0,
  channelChance: 0,
  seed: 3,
};
const readExample = createExampleReader('en');
const things = ['desk', 'form', 'lamp', 'door', 'page', 'card', 'menu', 'room', 'tram', 'wall'];
/** What "zorby" means is turned by "un" before it, which no single word tells. */
const examples: readonly Example[] = things.flatMap((thing) => [
  readExample({ text: `The ${thing} is zorby`, label: 'positive', question: null }),
  readExample({ text: `The ${thing} is un zorby`, label: 'negative', question: null }),
  readExample({ text: `The ${thing} is here`, label: 'neutral', question: null }),
]);
const even = {
  weights: new Float64Array(examples.length).fill(1),
  polarOnly: new Uint8Array(examples.length),
};
const network = fitNetwork(examples, even, options);

describe('fitNetwork', () => {
  it('learns what a word means by the word before it, for things it has not seen', () => {
    const score = createNetworkScorer(network);
    const evidenceOf = (text: string) =>
      score(readExample({ text, label: 'neutral', question: null }).tokens);
    const [praise] = evidenceOf('The garden is zorby');
    const [, blame] = evidenceOf('The garden is un zorby');
    const [none, neither] = evidenceOf('The garden is here');
    expect(praise).toBeGreaterThan(1);
    expect(blame).toBeGreaterThan(1);
    expect(Math.max(none, neither)).toBeLessThan(0);
  });

  it('gives the same weights again', () => {
    expect(fitNetwork(examples, even, options)).toEqual(network);
  });

  it('leaves out what has no weight', () => {
    const first = { ...even, weights: even.weights.map((_, i) => (i % 3 === 0 ? 1 : 0)) };
    const score = createNetworkScorer(fitNetwork(examples, first, options));
    expect(
      score(readExample({ text: 'The wall is un zorby', label: 'neutral', question: null }).tokens)[0],
    ).toBeGreaterThan(1);
  });
});

describe('toPhraseNetwork', () => {
  it('says what the trained network says, but for the rounding to bytes', () => {
    const shipped = createPhraseReader(toPhraseNetwork(network, 1), 'en');
    const read = createReader();
    const pass = createPass(network, 64);
    for (const text of ['The door is zorby', 'The page is un zorby and old', 'A lamp']) {
      const { tokens, clauses } = read(text, 'en');
      shipped.clear();
      for (const { firstToken: first, endToken: end } of clauses)
        shipped.addClause(tokens, { first, end, roles: new Uint8Array(64), matches: [], terms: [] });
      const example = readExample({ text, label: 'neutral', question: null });
      const part = { first: 0, end: tokens.length };
      const bare = { ...example.tokens, cueAt: new Uint16Array(0), cues: new Uint8Array(0) };
      const [positive, negative] = passForward(network, pass, { tokens: bare, part, drop: null });
      const found = shipped.whole();
      expect(found.positive + (network.constant[0] ?? 0)).toBeCloseTo(positive, 1);
      expect(found.negative + (network.constant[1] ?? 0)).toBeCloseTo(negative, 1);
    }
  });
});
