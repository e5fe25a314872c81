import type { Hit } from './hit.js';

function byPlace(left: Hit, right: Hit): number {
  return left.start - right.start || right.end - left.end;
}

/**
 * The hits of one clause that count, in order of place. Dropped are: exclusions and context words themselves, a term
 * inside an exclusion of its theme, a term without its context word, and a term inside a longer one ("waiting" inside
 * "waiting room"), whichever theme that belongs to.
 *
 * @param needsNear - By theme index: whether the theme counts only beside one of its `near` words.
 */
export function selectHits(hits: Hit[], needsNear: readonly boolean[]): Hit[] {
  if (hits.length === 1 && isPlainTerm(hits[0] as Hit, needsNear)) return hits;
  hits.sort(byPlace);
  const excludedUntil = new Map<number, number>();
  const nearThemes = new Set<number>();
  for (const hit of hits) if (hit.entry.kind === 'near') nearThemes.add(hit.entry.theme);

  const selected: Hit[] = [];
  let outerStart = -1;
  let outerEnd = -1;
  for (const hit of hits) {
    const { entry } = hit;
    if (entry.kind === 'near') continue;
    if (entry.kind === 'not') {
      excludedUntil.set(entry.theme, Math.max(excludedUntil.get(entry.theme) ?? -1, hit.end));
      continue;
    }
    if ((excludedUntil.get(entry.theme) ?? -1) >= hit.end) continue;
    if (needsNear[entry.theme] && !nearThemes.has(entry.theme)) continue;
    const inside = hit.end < outerEnd || (hit.end === outerEnd && hit.start > outerStart);
    if (inside) continue;
    if (!entry.gapped && hit.end > outerEnd) {
      outerStart = hit.start;
      outerEnd = hit.end;
    }
    selected.push(hit);
  }
  return selected;
}

function isPlainTerm(hit: Hit, needsNear: readonly boolean[]): boolean {
  return hit.entry.kind === 'term' && !needsNear[hit.entry.theme];
}
