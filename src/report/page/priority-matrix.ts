import type { Driver, DriverReport } from '../../model/driver-report.js';
import { scatter } from '../charts/scatter.js';
import { formatName, formatNet, formatPercent } from '../format.js';
import { type Html, html } from '../html/markup.js';
import { isolated } from '../html/text.js';
import { quadrantWords } from '../wording.js';
import { table } from './section.js';

interface Placed {
  readonly driver: Driver;
  readonly performance: number;
  readonly share: number;
}

/** Drivers that have a place: both measures known, and a quadrant. */
function placed(report: DriverReport): readonly Placed[] {
  return report.drivers
    .flatMap((driver) =>
      driver.performance === null || driver.importance.share === null || driver.quadrant === null
        ? []
        : [{ driver, performance: driver.performance, share: driver.importance.share }],
    )
    .sort((one, other) => other.share - one.share);
}

/** A share that the analysis recorded in its settings, as percent. */
function percentSetting(report: DriverReport, name: string): number | null {
  const value = Object.hasOwn(report.settings, name) ? report.settings[name] : null;
  return typeof value === 'number' ? value * 100 : null;
}

function place(driver: Driver): string {
  if (driver.quadrant === null) return 'Not placed';
  return `${quadrantWords(driver.quadrant.name)}${driver.quadrant.borderline ? ' (borderline)' : ''}`;
}

/**
 * Importance against performance, as a chart with its table. Null with fewer than 4 clear drivers, and for sentiment,
 * which would be set against itself.
 */
export function priorityMatrix(report: DriverReport): Html | null {
  const clear = report.drivers.filter((driver) => driver.verdict === 'clear').length;
  const drivers = placed(report);
  if (report.outcome.kind === 'sentiment' || report.status !== 'ok' || clear < 4 || drivers.length < 4)
    return null;
  const points = drivers.map(({ driver, performance, share }, index) => ({
    mark: String(index + 1),
    title: `${driver.label.en}: importance ${formatPercent(share)}, net sentiment ${formatNet(performance)}`,
    x: performance * 100,
    y: share * 100,
    borderline: driver.quadrant?.borderline ?? true,
  }));
  const chart = scatter(points, {
    title: `Importance and performance of the drivers of ${formatName(report.outcome.name).toLowerCase()}`,
    description: 'Each numbered point is a driver of the table beside it. Lines stand at the means.',
    xLabel: 'Net sentiment of those who mention it',
    yLabel: 'Importance',
    lines: {
      x: percentSetting(report, 'performanceLine'),
      y: percentSetting(report, 'importanceLine'),
    },
    quadrants: [
      quadrantWords('concentrate_here'),
      quadrantWords('keep_up'),
      quadrantWords('low_priority'),
      quadrantWords('possible_overkill'),
    ],
  });
  const rows = drivers.map(({ driver, performance, share }, index) => [
    html`<span class="ranked"><span class="rank">${index + 1}</span><span>${isolated(driver.label.en)}</span></span>`,
    formatPercent(share),
    formatNet(performance),
    place(driver),
  ]);
  return html`<h4>Importance and performance</h4>
<div class="matrix"><figure>${chart}<figcaption class="note">Hollow points are borderline: their interval crosses a line.</figcaption></figure>
${table(
  [
    { title: 'Driver' },
    { title: 'Importance', kind: 'number' },
    { title: 'Net sentiment', kind: 'number' },
    { title: 'Place', kind: 'text' },
  ],
  { caption: 'The points by importance', kind: 'compact stacking', rows },
)}</div>`;
}
