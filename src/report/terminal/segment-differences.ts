import type { Difference, SegmentDriver, SegmentReport } from '../../model/segment-report.js';
import { formatCount, formatNumber, scaleDigits } from '../format.js';
import { driverWords } from '../wording.js';
import { printable } from './display-width.js';
import { labelIn, type TextOptions } from './text-options.js';

/** Sentences beyond these are counted, not printed. */
const SHOWN = 10;

interface Standing {
  readonly segment: string;
  readonly driver: SegmentDriver;
  readonly kind: 'blame' | 'opportunity';
  readonly difference: Difference;
}

/** The name of a segment; responses without the attribute are a segment of their own. */
export function segmentName({ value }: { readonly value: string | null }): string {
  return value === null ? 'Not stated' : printable(value);
}

/** The differences between segments that stand after allowing for all tests, as sentences, the surest first. */
export function differenceLines(report: SegmentReport, lang: TextOptions['lang']): readonly string[] {
  const standing = report.segments
    .flatMap((segment) =>
      segment.drivers.flatMap((driver) =>
        (['blame', 'opportunity'] as const).flatMap((kind): Standing[] => {
          const difference = driver[`${kind}Difference`];
          if (difference === null || (difference.q ?? 1) >= 0.05) return [];
          return [{ segment: segmentName(segment), driver, kind, difference }];
        }),
      ),
    )
    .sort((a, b) => (a.difference.q ?? 1) - (b.difference.q ?? 1));
  const tests = formatCount(report.tests);
  if (standing.length === 0)
    return report.tests === 0
      ? []
      : [`Between these groups no difference in any driver stands after allowing for ${tests} tests.`];
  const more = standing.length - SHOWN;
  return [
    `What stands after allowing for ${tests} tests, each group against all others:`,
    ...standing.slice(0, SHOWN).map((one) => `- ${sentence(one, report, lang)}`),
    ...(more > 0 ? [`- and ${formatCount(more)} more, in the JSON`] : []),
  ];
}

function sentence(
  { segment, driver, kind, difference }: Standing,
  { outcome }: SegmentReport,
  lang: TextOptions['lang'],
): string {
  const name = labelIn(driver.label, lang);
  const { value, low, high } = difference;
  const scale = kind === 'blame' ? 100 : 1;
  const digits = kind === 'blame' ? 1 : scaleDigits(outcome.scale);
  const number = (x: number) => formatNumber(Math.abs(x) * scale, digits);
  const interval = low === null || high === null ? '' : ` (95% interval ${range(low, high, number)})`;
  if (kind === 'blame')
    return `${segment}: ${name} is blamed ${value > 0 ? 'more' : 'less'}, by ${number(value)} in 100 responses${interval}.`;
  const what = driverWords(outcome.kind).opportunity.toLowerCase();
  return `${segment}: ${what} of ${name} is ${value > 0 ? 'larger' : 'smaller'}, by ${number(value)}${interval}.`;
}

/** Ends of an interval as distances in the direction of the difference. */
function range(low: number, high: number, number: (x: number) => string): string {
  const [near, far] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  return `${number(near ?? 0)} to ${number(far ?? 0)}`;
}
