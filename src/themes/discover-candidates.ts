import type { LanguageCode, Reading, Token } from '../model/reading.js';
import { createWordLister, joinWords, type Spelling, voteSpelling } from './discover-words.js';
import type { KnownTermTest } from './known-terms.js';

/** Words that stand together in comments no theme found: what a theme for them could look for. */
export interface ThemeCandidate {
  readonly terms: readonly {
    readonly text: string;
    readonly language: LanguageCode;
    readonly comments: number;
  }[];
  /** Comments with any of the terms. */
  readonly comments: number;
  /** A comment with as many of the terms as there is. */
  readonly example: string;
}

export interface CandidateFinder {
  readonly add: (reading: Reading) => void;
  /** Whether `candidates` would ask `isNoun`: it has an English term that others meet often. */
  readonly asksForNouns: () => boolean;
  /** At most `limit` candidates, the one with most comments first. English terms must be nouns where it can be told. */
  readonly candidates: (limit: number, isNoun?: NounTest) => ThemeCandidate[];
}

/** Whether a noun phrase of an English text covers a place in it. */
export type NounTest = (text: string, place: number) => boolean;

interface Term extends Spelling {
  readonly key: string;
  readonly language: LanguageCode;
  readonly stems: readonly string[];
  readonly comments: number[];
  /** Where it begins in each of the first few comments. */
  readonly places: number[];
}

/** A term must stand in so many comments, and two terms together in so many. */
const LEAST = 5;
const LEAST_TOGETHER = 4;
/** Two terms belong together where they meet so many times oftener than by chance, and in this share of the rarer. */
const LIFT = 3;
const SHARE = 0.2;
const MOST_TERMS = 6;
/** A pair takes the place of a word from this share of the word's comments on. */
const PAIR_SHARE = 0.6;
/** Comments in which an English term is looked at, most of which must have it as a noun; and characters around it. */
const LOOKS = 3;
const AROUND = 50;
/** Looks at all terms together: each takes milliseconds. */
const MOST_LOOKS = 120;

/**
 * Makes a finder of candidate themes. Words and pairs of neighbors that meet in the same comments more often than by
 * chance are grouped around the most frequent of them. Holds every text: give it a sample. With a test for nouns, 120
 * windows of about 100 characters are looked at, at most.
 *
 * @param isKnown - Terms that are left out, since the pack has them.
 */
export function createCandidateFinder(isKnown: KnownTermTest = () => false): CandidateFinder {
  const listWords = createWordLister();
  const terms = new Map<string, Term>();
  const texts: string[] = [];
  return {
    add(reading) {
      const comment = texts.push(reading.text) - 1;
      for (const tokens of listTerms(listWords(reading))) addTerm(terms, tokens, comment);
    },
    asksForNouns() {
      let asked = false;
      const keep = ({ language }: Term): boolean => {
        asked ||= language === 'en';
        return !asked;
      };
      group(eligible(terms, isKnown), { texts, keep });
      return asked;
    },
    candidates(limit, isNoun) {
      const keep = isNoun === undefined ? () => true : createNounFilter(texts, isNoun);
      return group(eligible(terms, isKnown), { texts, keep }).slice(0, limit);
    },
  };
}

/** Told once a term; a term that is not looked at, since enough were, is no noun. */
function createNounFilter(texts: readonly string[], isNoun: NounTest): (term: Term) => boolean {
  const told = new Map<Term, boolean>();
  let looks = 0;
  return function isKept(term) {
    if (term.language !== 'en') return true;
    const known = told.get(term);
    if (known !== undefined) return known;
    const places = looks < MOST_LOOKS ? term.places : [];
    looks += places.length;
    const kept = mostOf(places, (place, index) => {
      const text = texts[term.comments[index] ?? -1] ?? '';
      const start = wordStart(text, place - AROUND);
      return isNoun(text.slice(start, place + AROUND), place - start);
    });
    told.set(term, kept);
    return kept;
  };
}

/** Whether more than half of the places pass; asks no more of them than it takes to tell. */
function mostOf(places: readonly number[], passes: (place: number, index: number) => boolean): boolean {
  let yes = 0;
  for (const [index, place] of places.entries()) {
    const left = places.length - index;
    if (yes * 2 > places.length || (yes + left) * 2 <= places.length) break;
    if (passes(place, index)) yes += 1;
  }
  return yes * 2 > places.length;
}

/** The first place from `from` on where a word begins. */
function wordStart(text: string, from: number): number {
  return from <= 0 ? 0 : text.indexOf(' ', from) + 1;
}

function addTerm(terms: Map<string, Term>, tokens: readonly Token[], comment: number): void {
  const stems = tokens.map((token) => token.stem);
  const key = stems.join(' ');
  const written = joinWords(tokens);
  let term = terms.get(key);
  if (term === undefined) {
    const language = tokens[0]?.language ?? 'en';
    term = { key, shown: written, votes: 0, language, stems, comments: [], places: [] };
    terms.set(key, term);
  }
  voteSpelling(term, written);
  if (term.comments.at(-1) === comment) return;
  term.comments.push(comment);
  if (term.places.length < LOOKS) term.places.push(tokens.at(-1)?.start ?? 0);
}

function listTerms(words: ReturnType<ReturnType<typeof createWordLister>>): Token[][] {
  const found: Token[][] = [];
  words.forEach((word, index) => {
    if (word === null || word.stop) return;
    found.push([word.token]);
    const next = words[index + 1] ?? null;
    if (next !== null && !next.stop && next.token.language === word.token.language) {
      found.push([word.token, next.token]);
    }
  });
  return found;
}

/** Terms frequent enough; of a pair and its words either the pair or the words. */
function eligible(terms: ReadonlyMap<string, Term>, isKnown: KnownTermTest): Term[] {
  const frequent = [...terms.values()].filter((term) => term.comments.length >= LEAST && !isKnown(term.key));
  const covered = new Set<string>();
  const pairs = frequent.filter(({ stems, comments }) => {
    if (stems.length === 1) return false;
    const parts = stems.map((stem) => terms.get(stem)?.comments.length ?? 0);
    const replaced = stems.filter((_, i) => comments.length >= PAIR_SHARE * (parts[i] ?? 0));
    for (const stem of replaced) covered.add(stem);
    return replaced.length > 0;
  });
  const words = frequent.filter(({ stems, key }) => stems.length === 1 && !covered.has(key));
  return [...pairs, ...words].sort(
    (a, b) => b.comments.length - a.comments.length || (a.key < b.key ? -1 : 1),
  );
}

function group(
  terms: readonly Term[],
  { texts, keep }: { readonly texts: readonly string[]; readonly keep: (term: Term) => boolean },
): ThemeCandidate[] {
  const used = new Set<Term>();
  const byComment = new Map<number, Term[]>();
  for (const term of terms) {
    for (const comment of term.comments) {
      const there = byComment.get(comment);
      if (there) there.push(term);
      else byComment.set(comment, [term]);
    }
  }
  const candidates: ThemeCandidate[] = [];
  for (const seed of terms) {
    if (used.has(seed)) continue;
    const companions = findCompanions(seed, { byComment, used, keep, all: texts.length });
    if (companions.length === 0) continue;
    const members = [seed, ...companions];
    for (const member of members) used.add(member);
    candidates.push(describe(members, texts));
  }
  return candidates.sort((a, b) => b.comments - a.comments || (a.example < b.example ? -1 : 1));
}

function findCompanions(
  seed: Term,
  context: {
    readonly byComment: ReadonlyMap<number, readonly Term[]>;
    readonly used: ReadonlySet<Term>;
    readonly keep: (term: Term) => boolean;
    readonly all: number;
  },
): Term[] {
  const together = new Map<Term, number>();
  for (const comment of seed.comments) {
    for (const other of context.byComment.get(comment) ?? []) {
      if (other !== seed && !context.used.has(other)) together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  const taken = new Set(seed.stems);
  const ranked = [...together]
    .map(([term, n]) => ({
      term,
      n,
      lift: (n * context.all) / (seed.comments.length * term.comments.length),
    }))
    .filter(
      ({ term, n, lift }) =>
        n >= LEAST_TOGETHER &&
        lift >= LIFT &&
        n >= SHARE * Math.min(seed.comments.length, term.comments.length),
    )
    .sort((a, b) => b.n * Math.log(b.lift) - a.n * Math.log(a.lift) || (a.term.key < b.term.key ? -1 : 1));
  const chosen: Term[] = [];
  if (ranked.length === 0 || !context.keep(seed)) return chosen;
  for (const { term } of ranked) {
    if (chosen.length === MOST_TERMS - 1) break;
    if (term.stems.some((stem) => taken.has(stem)) || !context.keep(term)) continue;
    for (const stem of term.stems) taken.add(stem);
    chosen.push(term);
  }
  return chosen;
}

function describe(members: readonly Term[], texts: readonly string[]): ThemeCandidate {
  const hits = new Map<number, number>();
  for (const { comments } of members) {
    for (const comment of comments) hits.set(comment, (hits.get(comment) ?? 0) + 1);
  }
  let example = '';
  let best = 0;
  for (const [comment, n] of hits) {
    const text = texts[comment] ?? '';
    const fits = n + (text.length <= 200 ? 0.5 : 0);
    if (fits > best) [best, example] = [fits, text];
  }
  return {
    terms: members.map(({ shown, language, comments }) => ({
      text: shown,
      language,
      comments: comments.length,
    })),
    comments: hits.size,
    example,
  };
}
