import { type FTest, hotellingTest } from '../stats/hotelling-test.js';
import { jackknifeCovariance } from '../stats/jackknife.js';
import type { OutcomeFit } from './fit-outcome.js';
import { MIN_BUCKETS } from './jackknife-interval.js';
import { columnsOfDriver, slopeOf } from './measures.js';

/** Columns with fewer mentions take no part in the test of their driver. */
export const MIN_TEST_MENTIONS = 5;
/** Columns with fewer mentions get no interval. */
export const MIN_MENTIONS = 10;

/**
 * For each driver the test that its slopes are all 0 (Hotelling, from the jackknife covariance), over the columns with
 * at least five mentions; null where there is none, or too few respondents.
 */
export function testDrivers(fit: OutcomeFit, mentions: ArrayLike<number>): (FTest | null)[] {
  return Array.from({ length: fit.drivers }, (_, g) => {
    if (fit.replicates.length < MIN_BUCKETS) return null;
    const { positive, negative } = columnsOfDriver(g);
    const columns = [positive, negative].filter(
      (c) => (mentions[c] ?? 0) >= MIN_TEST_MENTIONS && fit.whole.fit.state[c] === 'estimated',
    );
    const covariance = jackknifeCovariance(fit.replicates.map((one) => columns.map((c) => slopeOf(one, c))));
    if (covariance === null) return null;
    const slopes = columns.map((c) => slopeOf(fit.whole, c));
    return hotellingTest(slopes, { covariance, buckets: fit.replicates.length });
  });
}
