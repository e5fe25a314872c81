import type { ReportModel } from '../model/report-model.js';
import type { Response } from '../model/response.js';
import type { DayCount } from '../store/store.js';

const DAY = 86_400_000;
const MAX_WEEKS = 26;
/** Of so short a time, weeks would leave nothing to see. */
const MAX_DAYS = 21;

interface OutcomeTally {
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly values: Map<number, number>;
}

interface DayTally {
  comments: number;
  praised: number;
  blamed: number;
  scored: number;
  readonly outcomes: Map<string, { n: number; sum: number }>;
}

/** The part of a report that is counted over responses. */
export interface ResponseDescription {
  readonly responses: number;
  readonly period: ReportModel['totals']['period'];
  readonly outcomes: ReportModel['outcomes'];
  readonly timeline: ReportModel['timeline'];
}

/** Counts responses as they stream by: outcomes with their distribution, and the course over time. */
export function createResponseDescription(): {
  add: (response: Response) => void;
  describe: (dayCounts: readonly DayCount[]) => ResponseDescription;
} {
  let responses = 0;
  const outcomes = new Map<string, OutcomeTally>();
  const days = new Map<string, DayTally>();
  return {
    add(response) {
      responses++;
      addOutcomes(outcomes, response);
      addDay(days, response);
    },
    describe(dayCounts) {
      for (const count of dayCounts) addPolarities(days, count);
      const dates = [...days.keys()].sort();
      return {
        responses,
        period: { from: dates.at(0) ?? null, to: dates.at(-1) ?? null },
        outcomes: [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)).map(describeOutcome),
        timeline: describeTimeline(days, dates),
      };
    },
  };
}

function addOutcomes(outcomes: Map<string, OutcomeTally>, response: Response): void {
  for (const name in response.outcomes) {
    const outcome = response.outcomes[name];
    if (outcome === undefined) continue;
    const { value, scaleMin, scaleMax } = outcome;
    const tally = outcomes.get(name) ?? { scaleMin, scaleMax, values: new Map<number, number>() };
    tally.values.set(value, (tally.values.get(value) ?? 0) + 1);
    outcomes.set(name, tally);
  }
}

function addDay(days: Map<string, DayTally>, response: Response): void {
  const date = response.respondedAt?.slice(0, 10);
  const day = date === undefined ? null : dayTally(days, date);
  if (day === null) return;
  for (const name in response.outcomes) {
    const tally = day.outcomes.get(name) ?? { n: 0, sum: 0 };
    tally.n++;
    tally.sum += response.outcomes[name]?.value ?? 0;
    day.outcomes.set(name, tally);
  }
}

/** Null where the text is no date. */
function dayTally(days: Map<string, DayTally>, date: string): DayTally | null {
  const found = days.get(date);
  if (found !== undefined) return found;
  if (Number.isNaN(Date.parse(date))) return null;
  const tally = emptyTally();
  days.set(date, tally);
  return tally;
}

function addPolarities(days: Map<string, DayTally>, { day: date, polarities }: DayCount): void {
  const day = days.get(date);
  if (day === undefined) return;
  const { positive, neutral, negative } = polarities;
  const scored = positive + neutral + negative;
  day.comments += scored;
  day.scored += scored;
  day.praised += positive;
  day.blamed += negative;
}

function emptyTally(): DayTally {
  return { comments: 0, praised: 0, blamed: 0, scored: 0, outcomes: new Map() };
}

function describeOutcome([name, tally]: [string, OutcomeTally]): ReportModel['outcomes'][number] {
  const distribution = [...tally.values]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => a.value - b.value);
  const n = distribution.reduce((total, one) => total + one.count, 0);
  const sum = distribution.reduce((total, one) => total + one.value * one.count, 0);
  return { name, scaleMin: tally.scaleMin, scaleMax: tally.scaleMax, n, mean: sum / n, distribution };
}

function describeTimeline(days: Map<string, DayTally>, dates: readonly string[]): ReportModel['timeline'] {
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const length = (Date.parse(last) - Date.parse(first)) / DAY;
  const periodOf = length <= MAX_DAYS ? dayOf : length > MAX_WEEKS * 7 ? monthOf : weekOf;
  const periods = new Map<string, DayTally>();
  for (const date of dates) {
    const day = days.get(date);
    const period = periodOf(date);
    const tally = periods.get(period) ?? emptyTally();
    if (day !== undefined) addTally(tally, day);
    periods.set(period, tally);
  }
  return [...periods].map(([period, tally]) => ({
    period,
    comments: tally.comments,
    netSentiment: tally.scored === 0 ? null : (tally.praised - tally.blamed) / tally.scored,
    outcomeMeans: Object.fromEntries([...tally.outcomes].map(([name, { n, sum }]) => [name, sum / n])),
  }));
}

function addTally(total: DayTally, day: DayTally): void {
  total.comments += day.comments;
  total.praised += day.praised;
  total.blamed += day.blamed;
  total.scored += day.scored;
  for (const [name, { n, sum }] of day.outcomes) {
    const tally = total.outcomes.get(name) ?? { n: 0, sum: 0 };
    total.outcomes.set(name, { n: tally.n + n, sum: tally.sum + sum });
  }
}

function dayOf(date: string): string {
  return date;
}

/** The Monday on or before a date, as ISO 8601 weeks have it. */
function weekOf(date: string): string {
  const time = Date.parse(date);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10);
}

function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}
