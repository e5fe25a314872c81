import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReader } from '../../src/language/create-reader.js';
import { hashWord } from '../../src/sentiment/features.js';
import {
  inputCount,
  outputsOfChannel,
  type PhraseNetwork,
  sumScale,
} from '../../src/sentiment/phrase-network.js';
import { createPhraseReader } from '../../src/sentiment/phrase-reader.js';
import { tokenCues } from '../../src/sentiment/token-cues.js';
import { tinyNetwork } from './tiny-network.js';

const network = tinyNetwork();
const read = createReader();
const plain = { roles: new Uint8Array(100), matches: [], terms: [] };

/** The same network, written out as its definition says: window by window, channel by channel. */
function evidenceByDefinition(
  text: string,
  spans: readonly (readonly [number, number])[],
  roles: Uint8Array,
) {
  const { tokens } = read(text, 'en');
  const embeddings = tokens.map((token) => {
    const [word, ...grams] = hashWord(token, 'en').own;
    return [0, 1].map((dim) => {
      if (word === undefined) return 0;
      const own = (network.words[(word >>> 27) * 2 + dim] ?? 0) * network.wordScale;
      const sum = grams.reduce((all, gram) => all + (network.grams[(gram >>> 28) * 2 + dim] ?? 0), 0);
      return own + (sum * network.gramScale) / Math.max(1, grams.length);
    });
  });
  const values = [0, 1].map((channel) =>
    spans.flatMap(([first, end]) =>
      tokens.slice(first, end).map((_, i) => {
        let sum = network.bias[channel] ?? 0;
        for (const place of [0, 1, 2]) {
          const at = first + i + place - 1;
          if (at < first || at >= end) continue;
          const weight = (input: number) =>
            network.window[(place * inputCount(network) + input) * network.channels + channel] ?? 0;
          sum += (embeddings[at]?.[0] ?? 0) * weight(0) + (embeddings[at]?.[1] ?? 0) * weight(1);
          const role = roles[at] ?? 0;
          if (role > 0) sum += weight(network.dims + role - 1);
        }
        return Math.max(0, sum);
      }),
    ),
  );
  const outputs = (side: number) =>
    values.reduce((all, list, channel) => {
      const weight = (i: number) => network.output[channel * outputsOfChannel + i] ?? 0;
      const mean = list.reduce((total, value) => total + value, 0) * sumScale(list.length);
      return all + Math.max(0, ...list) * weight(side) + mean * weight(2 + side);
    }, 0);
  return { positive: outputs(0), negative: outputs(1) };
}

/** The evidence a reader gives that has read nothing before. */
function evidenceOfNew(text: string) {
  const reader = createPhraseReader(network, 'en');
  const { tokens } = read(text, 'en');
  reader.addClause(tokens, { ...plain, first: 0, end: tokens.length });
  return reader.whole();
}

describe('createPhraseReader', () => {
  it('gives what the definition of the network gives, for clauses and for the whole', () => {
    const words = fc.constantFrom('not', 'good', 'the', 'staff', 'Unfriendly', '12', '😡', '!', 'ok');
    const list = fc.array(words, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        list,
        fc.nat(),
        fc.array(fc.nat({ max: 3 }), { minLength: 40, maxLength: 40 }),
        (found, cut, marks) => {
          const text = found.join(' ');
          const { tokens } = read(text, 'en');
          if (tokens.length < 2) return;
          const at = 1 + (cut % (tokens.length - 1));
          const roles = Uint8Array.from(marks);
          const reader = createPhraseReader(network, 'en');
          reader.addClause(tokens, { ...plain, roles, first: 0, end: at });
          reader.addClause(tokens, { ...plain, roles, first: at, end: tokens.length });
          const spans = [
            [0, at],
            [at, tokens.length],
          ] as const;
          for (const [evidence, of] of [
            [reader.clause(0), spans.slice(0, 1)],
            [reader.clause(1), spans.slice(1)],
            [reader.whole(), spans],
          ] as const) {
            const expected = evidenceByDefinition(text, of, roles);
            expect(evidence.positive).toBeCloseTo(expected.positive, 2);
            expect(evidence.negative).toBeCloseTo(expected.negative, 2);
          }
        },
      ),
    );
  });

  it('tells what each token adds: the parts sum up to the evidence of the whole', () => {
    const reader = createPhraseReader(network, 'en');
    const { tokens } = read('The staff were not good but the food was fine', 'en');
    reader.addClause(tokens, { ...plain, first: 0, end: 5 });
    reader.addClause(tokens, { ...plain, first: 5, end: tokens.length });
    const whole = reader.whole();
    const parts = tokens.map((_, i) => reader.partOf(i));
    expect(parts.reduce((sum, { positive }) => sum + positive, 0)).toBeCloseTo(whole.positive, 10);
    expect(parts.reduce((sum, { negative }) => sum + negative, 0)).toBeCloseTo(whole.negative, 10);
  });

  it('forgets a text', () => {
    const reader = createPhraseReader(network, 'en');
    const add = (text: string) => {
      const { tokens } = read(text, 'en');
      reader.clear();
      reader.addClause(tokens, { ...plain, first: 0, end: tokens.length });
      return reader.whole();
    };
    const first = add('good staff');
    add('a much longer text about something else altogether');
    expect(add('good staff')).toEqual(first);
  });

  it('has words without a number for one text only', () => {
    const reader = createPhraseReader(network, 'en');
    const add = (text: string) => {
      const tokens = read(text, 'en').tokens.map((token) => ({ ...token, key: 0 }));
      reader.clear();
      reader.addClause(tokens, { ...plain, first: 0, end: tokens.length });
      return reader.whole();
    };
    for (const text of ['good staff', 'not so good', 'good staff'])
      expect(add(text)).toEqual(evidenceOfNew(text));
  });

  it('has room for any number of words', () => {
    const reader = createPhraseReader(network, 'en');
    const add = (text: string) => {
      const { tokens } = read(text, 'en');
      reader.clear();
      reader.addClause(tokens, { ...plain, roles: new Uint8Array(4000), first: 0, end: tokens.length });
      return reader.whole();
    };
    const words = Array.from({ length: 3000 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}x`);
    add(words.join(' '));
    expect(add('good staff')).toEqual(evidenceOfNew('good staff'));
  });

  it('lets a corrected term speak by its cue alone', () => {
    const entry = { term: 'good', valence: 3, shifter: null, corrected: 'positive' } as const;
    const evidenceOf = (text: string) => {
      const { tokens } = read(text, 'en');
      const match = { first: 0, end: 1, entry };
      const terms = [{ match, base: 3, value: 3, turned: false, shifters: [] }];
      const reader = createPhraseReader(network, 'en');
      reader.addClause(tokens, { ...plain, matches: [match], terms, first: 0, end: 1 });
      return reader.whole();
    };
    expect(evidenceOf('good')).toEqual(evidenceOf('awful'));
    const silent: PhraseNetwork = { ...network, window: network.window.map(() => 0) };
    expect(tokenCues).toContain('strongPraise');
    expect(createPhraseReader(silent, 'en').whole()).not.toEqual(evidenceOf('good'));
  });
});
