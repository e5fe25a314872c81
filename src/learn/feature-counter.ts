import type { Reader } from '../language/create-reader.js';
import type { Comment } from '../model/comment.js';
import type { Segment, Sentiment } from '../model/insight-record.js';
import type { Reading, Token } from '../model/reading.js';
import { createQuestionTypes } from '../sentiment/question-type.js';
import { loadPack } from '../themes/load-pack.js';
import { createTagger } from '../themes/tagger.js';
import { hashText, joinHashes, seeds } from './hash-feature.js';
import { tokensOf, walkFeatures } from './walk-features.js';

/** Counts of features by their hash, in blocks that are weighed apart: words, characters, and what is known besides. */
export interface FeatureCounts {
  readonly words: ReadonlyMap<number, number>;
  readonly characters: ReadonlyMap<number, number>;
  /** The question, the length, the sentiment, and what the shipped theme packs find. */
  readonly context: ReadonlyMap<number, number>;
}

/** A comment as a model reads it. */
export interface CommentParts {
  readonly reading: Reading;
  readonly segments: readonly Segment[];
  readonly sentiment: Sentiment | null;
  readonly context: Pick<Comment, 'question' | 'questionType'>;
}

/** The shipped packs whose themes are features: what people know about services in general. */
const packs = ['public-service', 'healthcare', 'digital-product', 'city'] as const;

/** Makes the function that counts the features of a comment. Loads the shipped packs once. */
export function createFeatureCounter(read: Reader): (parts: CommentParts) => FeatureCounts {
  const taggers = packs.map((name) => createTagger(loadPack(name), read));
  const typeOf = createQuestionTypes();
  const hashes = new Map<string, number>();
  function hashOf(name: string): number {
    const known = hashes.get(name);
    if (known !== undefined) return known;
    const hash = hashText(name, seeds.context);
    if (hashes.size < 10_000) hashes.set(name, hash);
    return hash;
  }
  return function countFeatures(parts) {
    const words = new Map<number, number>();
    const characters = new Map<number, number>();
    const tokens = tokensOf(parts.reading);
    walkFeatures(tokens, (block, hash) => {
      const counts = block === 'words' ? words : characters;
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    });
    const context = new Map<number, number>();
    const note = (name: string): void => void context.set(hashOf(name), 1);
    const { question } = parts.context;
    const type = typeOf(question, parts.context.questionType);
    note(`type ${type}`);
    if (question !== null) {
      note(`question ${question}`);
      countAnswers(words, { tokens, asked: hashOf(question) });
    }
    note(`words ${Math.min(8, Math.round(Math.log2(1 + tokens.length)))}`);
    note(`clauses ${Math.min(5, parts.segments.length)}`);
    noteSentiment(parts, { question: question ?? type, note });
    for (const tag of taggers) {
      for (const { theme, driver, polarity } of tag(parts.reading, parts.segments)) {
        note(`theme ${theme}`);
        note(`theme ${theme} ${polarity}`);
        note(`driver ${driver}`);
      }
    }
    return { words, characters, context };
  };
}

/** Each word together with the question it answers. */
function countAnswers(
  counts: Map<number, number>,
  { tokens, asked }: { readonly tokens: readonly Token[]; readonly asked: number },
): void {
  for (const { kind, stem } of tokens) {
    if (kind !== 'word') continue;
    const hash = joinHashes(asked, hashText(stem, seeds.stem), seeds.answer);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
}

function noteSentiment(
  { sentiment, segments }: CommentParts,
  { question, note }: { readonly question: string; readonly note: (name: string) => void },
): void {
  for (const { polarity } of segments) note(`clause ${polarity}`);
  if (sentiment === null) return;
  note(`sentiment ${sentiment.polarity}`);
  note(`score ${Math.round(sentiment.score * 3)}`);
  note(`sentiment ${sentiment.polarity} ${question}`);
}
