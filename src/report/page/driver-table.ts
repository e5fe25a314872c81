import type { Driver, DriverReport } from '../../model/driver-report.js';
import { bar } from '../charts/bar.js';
import { type IntervalValue, intervalAxis, intervalBar, intervalScale } from '../charts/interval.js';
import type { Scale } from '../charts/scale.js';
import { formatCount, formatNumber, formatPercent, formatSigned, scaleDigits } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { bilingual, isolated } from '../html/text.js';
import { byOpportunity } from '../order-drivers.js';
import { driverWords, isFitted, isUntested, reasonWords, verdictWords } from '../wording.js';
import { type Column, table } from './section.js';

function estimateWords(estimate: IntervalValue, digits: number): string {
  if (estimate.value === null) return 'no estimate';
  const interval =
    estimate.low === null || estimate.high === null
      ? ''
      : `, 95% interval ${formatNumber(estimate.low, digits)} to ${formatNumber(estimate.high, digits)}`;
  return `${formatSigned(estimate.value, digits)}${interval}`;
}

function figures(estimate: IntervalValue, digits: number): Html {
  const interval =
    estimate.low === null || estimate.high === null
      ? null
      : html`<span class="interval">${formatNumber(estimate.low, digits)} to ${formatNumber(estimate.high, digits)}</span>`;
  return html`<span class="value">${formatSigned(estimate.value, digits)}</span>${interval}`;
}

function mentions(driver: Driver): Html {
  return html`<span class="praise">+${formatCount(driver.mentions.positive)}</span> <span class="blame">\u2212${formatCount(driver.mentions.negative)}</span>`;
}

function verdict(driver: Driver): Html {
  const reasons = reasonWords(driver);
  return html`<span class="verdict ${driver.verdict}">${verdictWords(driver)}</span>${
    reasons === null ? null : html`<span class="reasons">${isolated(reasons)}</span>`
  }`;
}

function estimateCells(
  driver: Driver,
  options: {
    readonly digits: number;
    readonly scale: Scale;
    readonly kind: DriverReport['outcome']['kind'];
  },
) {
  const { digits, scale } = options;
  const words = driverWords(options.kind);
  const firm = driver.verdict === 'clear' || isUntested(driver);
  const chart = (estimate: IntervalValue, name: string, tone: string) =>
    html`<span class="estimate">${intervalBar(estimate, { scale, tone, firm, title: `${name} of ${driver.label.en}: ${estimateWords(estimate, digits)}` })}<span class="figures">${figures(estimate, digits)}</span></span>`;
  return [
    chart(driver.opportunity, words.opportunity, 'negative'),
    chart(driver.strength, words.strength, 'positive'),
    importance(driver, words.share),
  ];
}

function importance(driver: Driver, name: string): Html {
  const { share } = driver.importance;
  if (share === null) return html`<span class="value">${formatPercent(null)}</span>`;
  return html`<span class="value">${formatPercent(share)}</span>${bar(share, { title: `${name} of ${driver.label.en}: ${formatPercent(share)}` })}`;
}

function axisHead(title: string, scale: Scale): Html {
  const axis = intervalAxis(scale, (tick) => formatNumber(tick, tick === 0 ? 0 : scale.digits));
  return html`${title}<span class="estimate">${axis}</span>`;
}

function mentionTable(report: DriverReport): Html {
  const columns = [
    { title: 'Driver' },
    { title: 'Praise', kind: 'number' },
    { title: 'Blame', kind: 'number' },
  ];
  const rows = byOpportunity(report.drivers).map((driver) => [
    bilingual(driver.label),
    formatCount(driver.mentions.positive),
    formatCount(driver.mentions.negative),
  ]);
  return table(columns, { caption: 'Mentions of each driver', kind: 'compact', rows });
}

/** The drivers of one outcome as a table that is its own chart; the mentions alone where nothing was fitted. */
export function driverTable(report: DriverReport): Html {
  if (!isFitted(report.status)) return mentionTable(report);
  const words = driverWords(report.outcome.kind);
  const drivers = byOpportunity(report.drivers);
  const digits = scaleDigits(report.outcome.scale);
  const scale = intervalScale(drivers.flatMap((driver) => [driver.opportunity, driver.strength]));
  const columns: readonly Column[] = [
    { title: 'Driver', kind: 'name' },
    { title: words.opportunity, kind: 'wide', head: axisHead(words.opportunity, scale) },
    { title: words.strength, kind: 'wide', head: axisHead(words.strength, scale) },
    { title: words.share, kind: 'share' },
    { title: 'Praise and blame', kind: 'mentions' },
    { title: 'Verdict', kind: 'verdicts' },
  ];
  const rows = drivers.map((driver) => [
    bilingual(driver.label),
    ...estimateCells(driver, { digits, scale, kind: report.outcome.kind }),
    mentions(driver),
    verdict(driver),
  ]);
  return table(columns, { caption: `${words.opportunity}: largest on top`, kind: 'drivers stacking', rows });
}
