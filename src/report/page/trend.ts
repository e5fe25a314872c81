import type { ReportModel } from '../../model/report-model.js';
import { lineChart } from '../charts/line.js';
import { linearScale, type Scale } from '../charts/scale.js';
import { volumeBars } from '../charts/volume.js';
import { formatCount, formatDate, formatName, formatNet, formatNumber, scaleDigits } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { isolated } from '../html/text.js';
import { section, table } from './section.js';

type Timeline = ReportModel['timeline'];

/** Weeks or months, judged by the shortest step between two periods. */
type Period = 'day' | 'week' | 'month';

const headings: Record<Period, { readonly section: string; readonly column: string }> = {
  day: { section: 'Day by day', column: 'Day' },
  week: { section: 'Week by week', column: 'Week from' },
  month: { section: 'Month by month', column: 'Month' },
};

/** The shortest step between points: days may be missing, so one step of a day is enough to tell. */
function periodName(timeline: Timeline): Period {
  const days = timeline.map((entry) => Date.parse(entry.period) / 86_400_000);
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const step = steps.length === 0 ? 7 : Math.min(...steps);
  return step < 7 ? 'day' : step < 27 ? 'week' : 'month';
}

function shortDate(iso: string, period: Period): string {
  const parts = formatDate(iso).split(' ');
  if (parts.length !== 3) return iso.slice(0, 12);
  return period === 'month' ? `${parts[1]} ${parts[2]}` : `${parts[0]} ${parts[1]}`;
}

/** The range of the values, but never less than `least`: small ripples must not look like waves. */
function calmScale(values: readonly number[], bounds: { min: number; max: number; least: number }): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max((high - low) * 0.15, (bounds.least - (high - low)) / 2);
  return linearScale([Math.max(bounds.min, low - spare), Math.min(bounds.max, high + spare)], { ticks: 5 });
}

function describe(values: readonly (number | null)[], format: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'No values.';
  return `From ${format(first)} at the start to ${format(last)} at the end; lowest ${format(Math.min(...known))}, highest ${format(Math.max(...known))}.`;
}

function outcomePanel(model: ReportModel, outcome: ReportModel['outcomes'][number]): Html | null {
  const values = model.timeline.map((entry) => entry.outcomeMeans[outcome.name] ?? null);
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const span = { min: outcome.scaleMin, max: outcome.scaleMax };
  const format = (value: number) => formatNumber(value, scaleDigits(span));
  const scale = calmScale(known, { ...span, least: (span.max - span.min) / 4 });
  const name = formatName(outcome.name).toLowerCase();
  return html`<figure><figcaption>Mean ${isolated(name)} <span class="note">scale ${formatNumber(span.min, 0)} to ${formatNumber(span.max, 0)}, cut to the part in use</span></figcaption>
${lineChart(points(model.timeline, values), { title: `Mean ${name} over time`, description: describe(values, format), scale, tone: 'outcome', format, tick: (value) => formatNumber(value, scale.digits) })}</figure>`;
}

function points(timeline: Timeline, values: readonly (number | null)[]) {
  return timeline.map((entry, index) => ({
    label: formatDate(entry.period),
    value: values[index] ?? null,
  }));
}

function sentimentPanel(timeline: Timeline): Html | null {
  const values = timeline.map((entry) => (entry.netSentiment === null ? null : entry.netSentiment * 100));
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const format = (value: number) => formatNet(value / 100);
  const scale = calmScale(known, { min: -100, max: 100, least: 40 });
  return html`<figure><figcaption>Net sentiment <span class="note">percent positive minus percent negative</span></figcaption>
${lineChart(points(timeline, values), { title: 'Net sentiment over time', description: describe(values, format), scale, tone: 'sentiment', format, tick: format })}</figure>`;
}

function trendTable(model: ReportModel, period: Period): Html {
  const columns = [
    { title: headings[period].column },
    { title: 'Comments', kind: 'number' },
    { title: 'Net sentiment', kind: 'number' },
    ...model.outcomes.map((outcome) => ({
      title: `Mean ${formatName(outcome.name).toLowerCase()}`,
      kind: 'number',
    })),
  ];
  const rows = model.timeline.map((entry) => [
    isolated(formatDate(entry.period)),
    formatCount(entry.comments),
    formatNet(entry.netSentiment),
    ...model.outcomes.map((outcome) =>
      formatNumber(
        entry.outcomeMeans[outcome.name] ?? null,
        scaleDigits({ min: outcome.scaleMin, max: outcome.scaleMax }),
      ),
    ),
  ]);
  return table(columns, { caption: `Figures by ${period}`, kind: 'compact', rows });
}

/** Outcome, net sentiment and number of comments over time, with the figures in a table. */
export function trendSection(model: ReportModel): Html {
  if (model.timeline.length === 0) {
    return section('trend', 'Over time', html`<p>The comments carry no dates, so no trend can be shown.</p>`);
  }
  const period = periodName(model.timeline);
  const bars = model.timeline.map((entry) => ({
    label: formatDate(entry.period),
    tick: shortDate(entry.period, period),
    count: entry.comments,
  }));
  return section(
    'trend',
    headings[period].section,
    html`<div class="panels">${model.outcomes.map((outcome) => outcomePanel(model, outcome))}
${sentimentPanel(model.timeline)}
<figure><figcaption>Comments a ${period}</figcaption>
${volumeBars(bars, { title: `Number of comments in each ${period}` })}</figure></div>
<details><summary>The figures as a table</summary>${trendTable(model, period)}</details>`,
  );
}
