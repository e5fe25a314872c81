import type { Driver, DriverReport } from '../model/driver-report.js';
import type { ReportModel } from '../model/report-model.js';
import { formatCount, formatName, formatNumber, formatUnit, scaleDigits } from './format.js';
import { isUntested } from './wording.js';

/** Drivers with something to gain, clear or not tested yet, most first. */
function candidates(report: DriverReport): readonly Driver[] {
  const fits = report.status === 'ok' || report.status === 'weak';
  if (!fits || report.outcome.kind === 'sentiment') return [];
  return report.drivers
    .filter(
      (driver) => (driver.verdict === 'clear' || isUntested(driver)) && (driver.opportunity.value ?? 0) > 0,
    )
    .sort((one, other) => (other.opportunity.value ?? 0) - (one.opportunity.value ?? 0));
}

function moodSentence(totals: ReportModel['totals']): string {
  const { positive, neutral, negative } = totals.polarity;
  const scored = positive + neutral + negative;
  if (totals.comments === 0) return 'There are no comments in this period.';
  if (scored === 0 || totals.netSentiment === null) {
    return `${formatCount(totals.comments)} comments came in; none of them could be scored.`;
  }
  const [praise, blame] = [Math.round((100 * positive) / scored), Math.round((100 * negative) / scored)];
  const split = `of 100 comments, ${praise} are positive and ${blame} negative`;
  if (Math.abs(totals.netSentiment) < 0.05) return `Praise and blame balance: ${split}.`;
  return totals.netSentiment > 0 ? `Praise outweighs blame: ${split}.` : `Blame outweighs praise: ${split}.`;
}

function driverSentence(model: ReportModel): string | null {
  for (const report of model.driverReports) {
    const [first] = candidates(report);
    if (first?.opportunity.value == null) continue;
    const points = formatNumber(first.opportunity.value, scaleDigits(report.outcome.scale));
    const hedge = first.opportunity.low === null ? ' (an estimate without an interval)' : '';
    return `The complaints that go most with lower ${formatName(report.outcome.name).toLowerCase()} are about ${first.label.en.toLowerCase()}: ${points} ${formatUnit(report.outcome.unit)}, the other themes being equal${hedge}.`;
  }
  return null;
}

function blameSentence(model: ReportModel): string | null {
  const [most] = [...model.themes].sort((one, other) => other.mentions.negative - one.mentions.negative);
  if (most === undefined || most.mentions.negative === 0) return null;
  return `The most frequent complaint is about ${most.title.en.toLowerCase()} (${formatCount(most.mentions.negative)} comments).`;
}

/**
 * The report in one or two plain sentences: the balance of praise and blame, then the clearest driver of the first
 * outcome that has one, else the theme most often complained about.
 */
export function headline(model: ReportModel): string {
  const second = driverSentence(model) ?? blameSentence(model);
  const first = moodSentence(model.totals);
  return second === null ? first : `${first} ${second}`;
}
