import type { Mention, Polarity, Segment, Span } from '../model/insight-record.js';
import type { Clause, Reading } from '../model/reading.js';
import type { Theme, ThemePack } from '../model/theme-pack.js';
import type { Reader } from './compile-pack.js';
import { judgeHit } from './judge-hit.js';
import { createNegationTest } from './negation.js';
import { scanPacks } from './scan-packs.js';
import { selectHits } from './select-hits.js';
import type { HitsOf } from './term-scan.js';

/** Mentions of a reading. `segments` holds one segment a clause, in the order of `reading.clauses`. */
export type Tagger = (reading: Reading, segments: readonly Segment[]) => Mention[];

/** A mention while it is put together: the theme by its index. */
interface Draft {
  readonly theme: number;
  readonly polarity: Polarity;
  readonly score: number;
  readonly evidence: Span[];
}

/**
 * Makes a tagger: the pack is compiled once, and the cost of a comment grows with its text, not with the pack.
 *
 * A clause that holds a term of a theme gives one mention of it; two where the clause both praises and blames it. A
 * neutral term beside them ("the lid of the *drain*" beside "*drain ... broken*") adds none.
 * The mention has the clause's span and, unless the term itself says otherwise, the clause's polarity and score.
 * A general theme ("excellent service") counts only in a comment that has no other, and only as praise or blame.
 *
 * @param options - `hitsOf`: what a walk over the text finds of the pack's terms. By default one of its own.
 */
export function createTagger(
  pack: ThemePack,
  reader: Reader,
  { hitsOf = walkAlone(pack, reader) }: { readonly hitsOf?: HitsOf | undefined } = {},
): Tagger {
  const isNegated = createNegationTest();
  const needsNear = pack.themes.map((theme) => hasWords(theme.near));
  const general = new Set(pack.themes.filter((theme) => theme.general).map((theme) => theme.id));

  function draftMentions(reading: Reading, index: number, segment: Segment | undefined): Draft[] {
    const found = hitsOf(reading, index);
    const drafts: Draft[] = [];
    if (found.length === 0) return drafts;
    const clause = reading.clauses[index] as Clause;
    for (const hit of selectHits(found, needsNear)) {
      const { theme, leaning } = hit.entry;
      const negated = leaning !== 0 && isNegated(reading, clause, hit.firstToken);
      const { polarity, score } = judgeHit(leaning, negated, segment);
      const draft = drafts.find((one) => one.theme === theme && one.polarity === polarity);
      if (draft) addSpan(draft.evidence, hit);
      else drafts.push({ theme, polarity, score, evidence: [{ start: hit.start, end: hit.end }] });
    }
    return drafts.length < 2 ? drafts : withoutEchoes(drafts);
  }

  return function tag(reading, segments) {
    const mentions: Mention[] = [];
    for (let index = 0; index < reading.clauses.length; index += 1) {
      const clause = reading.clauses[index] as Clause;
      for (const { theme, polarity, score, evidence } of draftMentions(reading, index, segments[index])) {
        const { id, driver } = pack.themes[theme] as Theme;
        mentions.push({
          theme: id,
          driver,
          polarity,
          score,
          start: clause.start,
          end: clause.end,
          evidence,
        });
      }
    }
    if (general.size === 0 || mentions.length === 0) return mentions;
    const specific = mentions.filter((mention) => !general.has(mention.theme));
    return specific.length > 0 ? specific : mentions.filter((mention) => mention.polarity !== 'neutral');
  };
}

function walkAlone(pack: ThemePack, reader: Reader): HitsOf {
  const [hitsOf = () => []] = scanPacks([pack], reader);
  return hitsOf;
}

function hasWords(lists: Theme['near']): boolean {
  return lists !== undefined && lists.en.length + lists.th.length > 0;
}

/** Leaves out what is said neutrally of a theme that the same clause praises or blames. */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    ({ theme, polarity }) =>
      polarity !== 'neutral' ||
      !drafts.some((other) => other.theme === theme && other.polarity !== 'neutral'),
  );
}

/** Adds a span to spans in order of start; one that touches the last is merged with it. */
function addSpan(spans: Span[], { start, end }: Span): void {
  const last = spans[spans.length - 1];
  if (last && start <= last.end) last.end = Math.max(last.end, end);
  else spans.push({ start, end });
}
