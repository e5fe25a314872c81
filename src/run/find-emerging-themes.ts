import { findEmerging, MIN_BASELINE, type PeriodCounts } from '../drivers/find-emerging.js';
import type { Discovery } from '../model/discovery.js';
import type { ThemePack } from '../model/theme-pack.js';
import type { DiscoveryStore } from '../store/discovery-store.js';

type Days = Awaited<ReturnType<DiscoveryStore['days']>>;
type Unit = 'day' | 'week' | 'month';

/** Periods before the latest that it is compared with. */
const BASELINE = 8;
/** Weeks from which on months are compared. */
const MAX_WEEKS = 26;

/**
 * Themes mentioned at a higher rate in the latest period than in up to eight periods before it: the last month, the
 * last week, or where there are fewer than five weeks the last day. Null where there are too few periods.
 */
export async function findEmergingThemes(
  store: Pick<DiscoveryStore, 'days' | 'mentionersSince'>,
  pack: ThemePack,
): Promise<Discovery['emerging']> {
  const days = (await store.days()).filter(({ day }) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  const unit = chooseUnit(days);
  const periods = [...gatherPeriods(days, unit)].slice(-1 - BASELINE);
  const latest = periods.at(-1);
  if (latest === undefined || periods.length < 1 + MIN_BASELINE) return null;
  const themes = pack.themes;
  const people = await store.mentionersSince(latest[0]);
  const counts = periods.map(
    ([, period], index): PeriodCounts => ({
      responses: period.responses,
      mentioned: themes.map(({ id }) => period.themes.get(id) ?? 0),
      mentioners: themes.map(({ id }) => ({
        size: index === periods.length - 1 ? (people.get(id) ?? 0) : 0,
      })),
    }),
  );
  const [now, ...before] = [...counts].reverse();
  if (now === undefined) return null;
  const found = findEmerging(now, before, themes);
  return {
    period: latest[0],
    unit,
    before: before.length,
    themes: found
      .map(({ id, label, count, ratio, q }) => ({ theme: id, title: label, comments: count, ratio, q }))
      .sort((a, b) => a.q - b.q || b.comments - a.comments),
  };
}

function chooseUnit(days: Days): Unit {
  const weeks = new Set(days.map(({ day }) => periodOf(day, 'week'))).size;
  if (weeks > MAX_WEEKS) return 'month';
  return weeks > MIN_BASELINE ? 'week' : 'day';
}

interface Period {
  responses: number;
  readonly themes: Map<string, number>;
}

function gatherPeriods(days: Days, unit: Unit): Map<string, Period> {
  const periods = new Map<string, Period>();
  for (const { day, responses, themes } of days) {
    const start = periodOf(day, unit);
    const period = periods.get(start) ?? { responses: 0, themes: new Map<string, number>() };
    period.responses += responses;
    for (const [theme, n] of themes) period.themes.set(theme, (period.themes.get(theme) ?? 0) + n);
    periods.set(start, period);
  }
  return periods;
}

/** First day of the period: Monday, or the first of the month. */
function periodOf(day: string, unit: Unit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const time = Date.parse(day);
  if (Number.isNaN(time)) return day;
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
