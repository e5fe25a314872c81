import { beforeAll, describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import {
  type CommentParts,
  createFeatureWalker,
  type FeatureWalker,
} from '../../src/learn/feature-walker.js';
import { createFeatureWeigher } from '../../src/learn/feature-weigher.js';
import { createExampleReader } from '../../src/learn/read-examples.js';
import { buildVocabulary } from '../../src/learn/vocabulary.js';

const texts = [
  'The queue was long',
  'A long, long queue at noon',
  'Long waits and a rude clerk',
  'รอคิวนานมาก รอคิวนาน',
];
const weights = { words: 1, characters: 0.5, clauses: 0.5, context: 0.25 };
let walk: FeatureWalker;
let comments: CommentParts[];

beforeAll(() => {
  const read = createReader();
  walk = createFeatureWalker(read);
  const readExample = createExampleReader(read);
  comments = texts.map((text) => readExample({ text, question: 'Why?', questionType: 'open' }));
});

describe('createFeatureWeigher', () => {
  it('gives rows of the same features whatever came before', () => {
    const vocabulary = buildVocabulary(comments, walk);
    const again = createFeatureWeigher(walk, vocabulary, weights);
    const rows = [...comments, ...comments].map((parts) => {
      const { columns, values } = again(parts);
      return [[...columns], [...values]];
    });
    expect(rows.slice(texts.length)).toEqual(rows.slice(0, texts.length));
    expect(rows.every(([columns]) => new Set(columns).size === columns?.length)).toBe(true);
  });

  it('gives each block the length of its weight', () => {
    const vocabulary = buildVocabulary([...comments, ...comments], walk);
    const only = { words: 0, characters: 0, clauses: 0, context: 0 };
    const lengthOf = (block: Partial<typeof only>): number[] => {
      const weigh = createFeatureWeigher(walk, vocabulary, { ...only, ...block });
      return comments.map((parts) => Math.hypot(...weigh(parts).values));
    };
    for (const length of lengthOf({ words: 2 })) expect(length).toBeCloseTo(2, 5);
    for (const length of lengthOf({ characters: 0.5 })) expect(length).toBeCloseTo(0.5, 5);
    for (const length of lengthOf({ clauses: 0.7 })) expect(length).toBeCloseTo(0.7, 5);
  });

  it('leaves out what only one comment has', () => {
    const { hashes, frequencies } = buildVocabulary(comments, walk);
    expect(hashes.length).toBeGreaterThan(0);
    expect(Math.min(...frequencies)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...frequencies)).toBeLessThanOrEqual(texts.length);
  });
});
