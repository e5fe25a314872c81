import { type MonthSums, type OutcomeHistory, sentimentCorrelation } from './outcome-history.js';

/** A doubt about an outcome, as a note code with what the note needs. */
export interface Doubt {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Responses that a part of the time needs before anything is said of it. */
const ENOUGH = 50;

/**
 * Whether an outcome is what it is taken for: related to the text at all (asked only where the drivers explain
 * nothing), the right way up, and on one scale the whole time. The cuts are judgement.
 */
export function questionOutcome(
  history: OutcomeHistory,
  { scale, explained }: { scale: { min: number; max: number }; explained: boolean },
): Doubt[] {
  const { n, r } = sentimentCorrelation(history.values());
  const doubts: Doubt[] = [];
  if (r !== null && n >= 100) {
    const values = { r: r.toFixed(2) };
    if (r < -0.1 && r * Math.sqrt(n) < -3) doubts.push({ code: 'outcome_reversed', values });
    else if (!explained && r < 0.1) doubts.push({ code: 'outcome_unrelated', values });
  }
  const turned = turningMonth(history);
  if (turned !== null) doubts.push({ code: 'scale_reversed_midway', values: { month: turned } });
  const moved = movingMonth(history, (scale.min + scale.max) / 2);
  if (moved !== null) doubts.push({ code: 'scale_changed_midway', values: { month: moved } });
  return doubts;
}

function inOrder(history: OutcomeHistory): [string, MonthSums][] {
  return [...history].filter(([month]) => month !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The month from which on value and sentiment go together where they went apart before, or the other way round. */
function turningMonth(history: OutcomeHistory): string | null {
  const months = inOrder(history);
  let found: { month: string; jump: number } | null = null;
  for (let cut = 1; cut < months.length; cut += 1) {
    const before = sentimentCorrelation(months.slice(0, cut).map(([, sums]) => sums));
    const after = sentimentCorrelation(months.slice(cut).map(([, sums]) => sums));
    if (before.r === null || after.r === null || before.n < ENOUGH || after.n < ENOUGH) continue;
    const jump = Math.abs(after.r - before.r);
    const opposed = Math.min(before.r, after.r) < -0.2 && Math.max(before.r, after.r) > 0.2;
    if (opposed && jump > (found?.jump ?? 0)) found = { month: months[cut]?.[0] ?? '', jump };
  }
  return found?.month ?? null;
}

/**
 * The month at which values begin or cease to pass the middle of the scale, all before or after it being on one side:
 * the cut with most responses on that side.
 */
function movingMonth(history: OutcomeHistory, middle: number): string | null {
  const months = inOrder(history);
  let found: { month: string; confined: number } | null = null;
  for (let cut = 1; cut < months.length; cut += 1) {
    const before = extentOf(months.slice(0, cut));
    const after = extentOf(months.slice(cut));
    if (Math.min(before.count, after.count) < ENOUGH) continue;
    const sides = [before, after].map((side) =>
      side.max <= middle ? 'under' : side.min > middle ? 'over' : 'both',
    );
    if (sides[0] === sides[1] || !sides.includes('both')) continue;
    const confined = sides[0] === 'both' ? after.count : before.count;
    if (confined > (found?.confined ?? 0)) found = { month: months[cut]?.[0] ?? '', confined };
  }
  return found?.month ?? null;
}

function extentOf(side: readonly [string, MonthSums][]): { count: number; min: number; max: number } {
  return {
    count: side.reduce((sum, [, { count }]) => sum + count, 0),
    max: Math.max(...side.map(([, { max }]) => max)),
    min: Math.min(...side.map(([, { min }]) => min)),
  };
}
