import type { Driver } from '../model/driver-report.js';
import type { OutcomeFit } from './fit-outcome.js';
import { jackknifeInterval } from './jackknife-interval.js';
import { columnsOfDriver, slopeOf } from './measures.js';

/**
 * Whether blame costs more than praise brings. penalty = -b(negative), reward = b(positive), both in outcome points of
 * one mention; index = (R - P) / (R + P) with neither under 0. `hygiene` (index under -.3) and `delighter` (over .3) only
 * where the interval of reward minus penalty excludes 0; `performance` where both slopes are clear and that interval
 * holds 0. The cuts are judgement.
 */
export function describeAsymmetry(
  fit: OutcomeFit,
  g: number,
  { enough }: { enough: { readonly positive: boolean; readonly negative: boolean } },
): Driver['asymmetry'] {
  const { positive, negative } = columnsOfDriver(g);
  const known = (column: number): boolean => fit.whole.fit.state[column] === 'estimated';
  const penalty = known(negative) ? -slopeOf(fit.whole, negative) : null;
  const reward = known(positive) ? slopeOf(fit.whole, positive) : null;
  if (penalty === null && reward === null) return null;
  const cost = Math.max(penalty ?? 0, 0);
  const gain = Math.max(reward ?? 0, 0);
  const index =
    penalty === null || reward === null || cost + gain === 0 ? null : (gain - cost) / (gain + cost);
  const kind =
    index === null || !enough.positive || !enough.negative ? 'unclassified' : kindOf(fit, g, index);
  return { penalty, reward, index, kind };
}

function kindOf(fit: OutcomeFit, g: number, index: number): NonNullable<Driver['asymmetry']>['kind'] {
  const { positive, negative } = columnsOfDriver(g);
  const balance = jackknifeInterval(fit, (e) => slopeOf(e, positive) + slopeOf(e, negative));
  if (balance.low === null || balance.high === null) return 'unclassified';
  if (balance.low > 0 || balance.high < 0) {
    if (index < -0.3) return 'hygiene';
    return index > 0.3 ? 'delighter' : 'unclassified';
  }
  const praise = jackknifeInterval(fit, (e) => slopeOf(e, positive));
  const blame = jackknifeInterval(fit, (e) => slopeOf(e, negative));
  return (praise.low ?? 0) > 0 && (blame.high ?? 0) < 0 ? 'performance' : 'unclassified';
}
