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
export function questionOutcome(history: OutcomeHistory, { explained }: { explained: boolean }): Doubt[] {
  const { n, r } = sentimentCorrelation(history.values());
  const doubts: Doubt[] = [];
  if (r !== null && n >= 100) {
    const values = { r: r.toFixed(2) };
    if (r < -0.1 && r * Math.sqrt(n) < -3) doubts.push({ code: 'outcome_reversed', values });
    else if (!explained && r < 0.1) doubts.push({ code: 'outcome_unrelated', values });
  }
  const turned = turningMonth(history);
  if (turned !== null) doubts.push({ code: 'scale_reversed_midway', values: { month: turned } });
  const moved = movingMonth(history);
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
 * the cut with most responses on that side, where chance would leave the other side empty once in ten thousand times.
 */
function movingMonth(history: OutcomeHistory): string | null {
  const months = inOrder(history);
  let found: { month: string; confined: number } | null = null;
  for (let cut = 1; cut < months.length; cut += 1) {
    const before = extentOf(months.slice(0, cut));
    const after = extentOf(months.slice(cut));
    if (Math.min(before.count, after.count) < ENOUGH) continue;
    const confined = Math.max(
      isConfined(before, after) ? before.count : 0,
      isConfined(after, before) ? after.count : 0,
    );
    if (confined > (found?.confined ?? 0)) found = { month: months[cut]?.[0] ?? '', confined };
  }
  return found?.month ?? null;
}

type Extent = Pick<MonthSums, 'count' | 'above'>;

function extentOf(side: readonly [string, MonthSums][]): Extent {
  return {
    count: side.reduce((sum, [, { count }]) => sum + count, 0),
    above: side.reduce((sum, [, { above }]) => sum + above, 0),
  };
}

/** All of `side` lies on one half of the scale, though by the share of `other` it hardly could. */
function isConfined(side: Extent, other: Extent): boolean {
  const empty = side.above === 0 ? other.above : side.above === side.count ? other.count - other.above : 0;
  return side.count * Math.log1p(-Math.min(empty / other.count, 1 - 1e-12)) < Math.log(1e-4);
}
