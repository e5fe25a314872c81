import type { Hit } from './hit.js';

/** Up to this many hits are put in order by insertion: nearly sorted as they are, that is fastest. */
const FEW = 12;

/**
 * The hits of one clause that count, in order of place. Dropped are: exclusions and context words themselves, a term
 * inside an exclusion of its theme, a term without its context word, and a term inside a longer one ("waiting" inside
 * "waiting room"), whichever theme that belongs to.
 *
 * @param needsNear - By theme index: whether the theme counts only beside one of its `near` words.
 */
export function selectHits(hits: Hit[], needsNear: readonly boolean[]): Hit[] {
  const terms = hits.every((hit) => isPlain(hit, needsNear)) ? hits : dropExcluded(hits, needsNear);
  if (terms.length < 2) return terms;
  sortByPlace(terms);
  const selected: Hit[] = [];
  let outerStart = -1;
  let outerEnd = -1;
  for (const hit of terms) {
    if (hit.end < outerEnd || (hit.end === outerEnd && hit.start > outerStart)) continue;
    if (!hit.entry.gapped && hit.end > outerEnd) {
      outerStart = hit.start;
      outerEnd = hit.end;
    }
    selected.push(hit);
  }
  return selected;
}

function isPlain({ entry }: Hit, needsNear: readonly boolean[]): boolean {
  return entry.kind === 'term' && needsNear[entry.theme] !== true;
}

function dropExcluded(hits: Hit[], needsNear: readonly boolean[]): Hit[] {
  sortByPlace(hits);
  const excludedUntil = new Map<number, number>();
  const nearThemes = new Set<number>();
  for (const { entry } of hits) if (entry.kind === 'near') nearThemes.add(entry.theme);
  return hits.filter(({ entry, end }) => {
    const until = excludedUntil.get(entry.theme) ?? -1;
    if (entry.kind === 'not') excludedUntil.set(entry.theme, Math.max(until, end));
    if (entry.kind !== 'term' || until >= end) return false;
    return needsNear[entry.theme] !== true || nearThemes.has(entry.theme);
  });
}

/** By start; of two with one start the longer first, an exclusion before a term. */
function comparePlaces(left: Hit, right: Hit): number {
  return left.start - right.start || right.end - left.end || rank(left) - rank(right);
}

function rank({ entry }: Hit): number {
  return entry.kind === 'not' ? 0 : 1;
}

function sortByPlace(hits: Hit[]): void {
  if (hits.length > FEW) {
    hits.sort(comparePlaces);
    return;
  }
  for (let index = 1; index < hits.length; index += 1) {
    const hit = hits[index] as Hit;
    let place = index;
    for (; place > 0 && comparePlaces(hits[place - 1] as Hit, hit) > 0; place -= 1) {
      hits[place] = hits[place - 1] as Hit;
    }
    hits[place] = hit;
  }
}
