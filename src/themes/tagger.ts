import type { Mention, Polarity, Segment, Span } from '../model/insight-record.js';
import type { Clause, Reading } from '../model/reading.js';
import type { ThemePack } from '../model/theme-pack.js';
import { compilePack, type Reader } from './compile-pack.js';
import type { Hit } from './hit.js';
import { judgeHit } from './judge-hit.js';
import { createThaiMatcher } from './match-thai.js';
import { createWordMatcher } from './match-words.js';
import { createNegationTest } from './negation.js';
import { selectHits } from './select-hits.js';

/** Mentions of a reading. `segments` holds one segment a clause, in the order of `reading.clauses`. */
export type Tagger = (reading: Reading, segments: readonly Segment[]) => Mention[];

interface Draft {
  readonly polarity: Polarity;
  readonly score: number;
  readonly evidence: Span[];
}

/**
 * Makes a tagger: the pack is compiled once, and the cost of a comment grows with its text, not with the pack.
 *
 * A clause that holds a term of a theme gives one mention of it; two where the clause both praises and blames it.
 * The mention has the clause's span and, unless the term itself says otherwise, the clause's polarity and score.
 * A general theme ("excellent service") counts only in a comment that has no other.
 */
export function createTagger(pack: ThemePack, reader: Reader): Tagger {
  const compiled = compilePack(pack, reader);
  const matchWords = createWordMatcher({ ...compiled, trie: compiled.words });
  const matchThai = createThaiMatcher({ trie: compiled.thai, entries: compiled.entries });
  const isNegated = createNegationTest();
  const general = new Set(pack.themes.filter((theme) => theme.general).map((theme) => theme.id));
  const needsNear = pack.themes.map((theme) => hasWords(theme.near));

  function tagClause(reading: Reading, clause: Clause, segment: Segment | undefined): Mention[] {
    const found: Hit[] = [];
    matchWords(reading, clause, found);
    matchThai(reading, clause, found);
    if (found.length === 0) return [];
    const drafts = new Map<string, Draft & { theme: number }>();
    for (const hit of selectHits(found, needsNear)) {
      const negated = hit.entry.leaning !== 0 && isNegated(reading, clause, hit.firstToken);
      const { polarity, score } = judgeHit(hit.entry.leaning, negated, segment);
      const key = `${hit.entry.theme} ${polarity}`;
      const draft = drafts.get(key);
      if (draft) addSpan(draft.evidence, hit);
      else {
        const evidence = [{ start: hit.start, end: hit.end }];
        drafts.set(key, { theme: hit.entry.theme, polarity, score, evidence });
      }
    }
    return Array.from(drafts.values(), ({ theme, ...draft }) => {
      const { id, driver } = pack.themes[theme] as ThemePack['themes'][number];
      const { polarity, score, evidence } = draft;
      return { theme: id, driver, polarity, score, start: clause.start, end: clause.end, evidence };
    });
  }

  return function tag(reading, segments) {
    const mentions: Mention[] = [];
    reading.clauses.forEach((clause, index) => {
      for (const mention of tagClause(reading, clause, segments[index])) mentions.push(mention);
    });
    if (general.size === 0) return mentions;
    const isSpecific = (mention: Mention) => !general.has(mention.theme);
    return mentions.some(isSpecific) ? mentions.filter(isSpecific) : mentions;
  };
}

function hasWords(
  lists: { readonly en: readonly string[]; readonly th: readonly string[] } | undefined,
): boolean {
  return lists !== undefined && lists.en.length + lists.th.length > 0;
}

/** Adds a span to spans in order of start; one that touches the last is merged with it. */
function addSpan(spans: Span[], { start, end }: Span): void {
  const last = spans[spans.length - 1];
  if (last && start <= last.end) last.end = Math.max(last.end, end);
  else spans.push({ start, end });
}
