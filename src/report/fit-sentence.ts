import type { DriverReport } from '../model/driver-report.js';
import { formatCount, formatNumber, formatPercent, scaleDigits } from './format.js';
import { isFitted } from './wording.js';

/** "Mean 3.62 over 792 responses with a comment. Together the themes go with 31% of its variation (adjusted 30%)." */
export function fitSentence(report: DriverReport): string {
  const digits = scaleDigits(report.outcome.scale);
  const mean = report.mean === null ? '' : `Mean ${formatNumber(report.mean, digits)} over `;
  const size = `${mean}${formatCount(report.n)} responses with a comment.`;
  if (!isFitted(report.status) || report.r2 === null) return size;
  return `${size} Together the themes go with ${formatPercent(report.r2)} of its variation (adjusted ${formatPercent(report.adjustedR2)}).`;
}
