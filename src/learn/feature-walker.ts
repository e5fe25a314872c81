import type { Reader } from '../language/create-reader.js';
import type { Comment } from '../model/comment.js';
import type { Mention, Polarity, Segment, Sentiment } from '../model/insight-record.js';
import type { Reading, Token } from '../model/reading.js';
import { createQuestionTypes } from '../sentiment/question-type.js';
import { createTaggers } from '../themes/create-taggers.js';
import { loadPack } from '../themes/load-pack.js';
import { hashText, joinHashes, seeds } from './hash-feature.js';
import {
  createCharacterWalker,
  type FeatureVisitor,
  hashStems,
  tokensOf,
  walkWords,
} from './walk-features.js';

/** A comment as a model reads it. */
export interface CommentParts {
  readonly reading: Reading;
  readonly segments: readonly Segment[];
  readonly sentiment: Sentiment | null;
  readonly context: Pick<Comment, 'question' | 'questionType'>;
}

/** What takes the features of a comment, in blocks that are weighed apart. */
export interface FeatureVisitors {
  readonly words: FeatureVisitor;
  readonly characters: FeatureVisitor;
  /** Each word with the polarity of its clause and with the themes the shipped packs find there. */
  readonly clauses: FeatureVisitor;
  /** The question, the length, the sentiment, and what the shipped theme packs find; may come more than once. */
  readonly context: (hash: number) => void;
}

export type FeatureWalker = (parts: CommentParts, visit: FeatureVisitors) => void;

/** The shipped packs whose themes are features: what people know about services in general. */
const packs = ['public-service', 'healthcare', 'digital-product', 'city'] as const;
/** More names than this are not remembered: questions may be many. */
const mostNames = 10_000;

/** Makes the function that visits the features of a comment. Loads the shipped packs once. */
export function createFeatureWalker(read: Reader): FeatureWalker {
  const taggers = createTaggers(
    packs.map((name) => loadPack(name)),
    read,
  ).map((tag) => ({ tag, hashesOf: createThemeHashes() }));
  const walkCharacters = createCharacterWalker();
  const typeOf = createQuestionTypes();
  const hashOf = createNameHashes();
  return function walkFeatures({ reading, segments, sentiment, context }, visit) {
    const tokens = tokensOf(reading);
    const stems = hashStems(tokens);
    walkWords({ tokens, stems }, visit.words);
    walkCharacters(tokens, visit.characters);
    const { question } = context;
    const type = typeOf(question, context.questionType);
    const note = (name: string): void => visit.context(hashOf(name));
    note(`type ${type}`);
    if (question !== null) {
      note(`question ${question}`);
      walkAnswers({ tokens, stems, asked: hashOf(question) }, visit.words);
    }
    note(`words ${Math.min(8, Math.round(Math.log2(1 + tokens.length)))}`);
    note(`clauses ${Math.min(5, segments.length)}`);
    for (const { polarity } of segments) note(`clause ${polarity}`);
    if (sentiment !== null) {
      note(`sentiment ${sentiment.polarity}`);
      note(`score ${Math.round(sentiment.score * 3)}`);
      note(`sentiment ${sentiment.polarity} ${question ?? type}`);
    }
    const known = segments.map(({ polarity }) => [hashOf(`clause ${polarity}`)]);
    for (const { tag, hashesOf } of taggers) {
      for (const mention of tag(reading, segments)) {
        const hashes = hashesOf(mention);
        for (const hash of hashes) visit.context(hash);
        noteTheme(known[clauseAt(reading, mention.start)], hashes[0]);
      }
    }
    walkClauses({ reading, tokens, stems, known }, visit.clauses);
  };
}

interface HashedTokens {
  readonly tokens: readonly Token[];
  /** Hashes of their stems. */
  readonly stems: readonly number[];
}

/** Each word together with the question it answers. */
function walkAnswers(
  { tokens, stems, asked }: HashedTokens & { readonly asked: number },
  visit: FeatureVisitor,
): void {
  for (let at = 0; at < tokens.length; at++) {
    const { kind } = tokens[at] as Token;
    if (kind === 'word') visit(joinHashes(asked, stems[at] as number, seeds.answer), at, at + 1);
  }
}

function clauseAt({ clauses }: Reading, start: number): number {
  return clauses.findIndex((clause) => clause.start === start);
}

function noteTheme(known: number[] | undefined, theme: number | undefined): void {
  if (known !== undefined && theme !== undefined && !known.includes(theme)) known.push(theme);
}

/** Each word together with what is known of its clause; and the themes of a clause in pairs. */
function walkClauses(
  {
    reading,
    tokens,
    stems,
    known,
  }: HashedTokens & {
    readonly reading: Reading;
    /** By clause: its polarity, and then its themes. */
    readonly known: readonly (readonly number[])[];
  },
  visit: FeatureVisitor,
): void {
  for (const [i, { firstToken, endToken }] of reading.clauses.entries()) {
    const hashes = known[i] ?? [];
    const end = Math.min(endToken, tokens.length);
    for (let at = firstToken; at < end; at++) {
      if (tokens[at]?.kind !== 'word') continue;
      for (const hash of hashes) visit(joinHashes(hash, stems[at] as number, seeds.clauseWord), at, at + 1);
    }
    if (firstToken >= end) continue;
    for (let right = 2; right < hashes.length; right++) {
      for (let left = 1; left < right; left++) {
        visit(hashPair(hashes[left] as number, hashes[right] as number), firstToken, end);
      }
    }
  }
}

/** The hash of two themes in whichever order. */
function hashPair(one: number, other: number): number {
  return joinHashes(Math.min(one, other), Math.max(one, other), seeds.clauseThemes);
}

function createNameHashes(): (name: string) => number {
  const hashes = new Map<string, number>();
  return function hashOf(name) {
    const known = hashes.get(name);
    if (known !== undefined) return known;
    const hash = hashText(name, seeds.context);
    if (hashes.size < mostNames) hashes.set(name, hash);
    return hash;
  };
}

/** Makes the function that gives the features of a mention by one pack: its theme, that with its polarity, its driver. */
function createThemeHashes(): (mention: Pick<Mention, 'theme' | 'driver' | 'polarity'>) => readonly number[] {
  const themes = new Map<string, Record<Polarity, readonly number[]>>();
  return function hashesOf({ theme, driver, polarity }) {
    const known = themes.get(theme);
    if (known !== undefined) return known[polarity];
    const hash = (one: Polarity): readonly number[] =>
      [`theme ${theme}`, `theme ${theme} ${one}`, `driver ${driver}`].map((name) =>
        hashText(name, seeds.context),
      );
    const made = { positive: hash('positive'), neutral: hash('neutral'), negative: hash('negative') };
    themes.set(theme, made);
    return made[polarity];
  };
}
