import { leastSquares } from '../../src/stats/least-squares.js';
import { momentsOfRows } from '../../src/stats/moments-of-rows.js';
import { mulberry32 } from '../../src/stats/mulberry32.js';
import { drawVisit, driverEffects } from './draw-visit.js';

export interface TrueEffect {
  readonly driver: string;
  readonly opportunity: number;
  readonly strength: number;
}

/**
 * What each driver costs and brings in the whole population the sample is drawn from, in points of trust: regression
 * on many drawn visits, since rounding and the ends of the scale take a part of the effects as they are written.
 */
export function trueOpportunities(draws: number): TrueEffect[] {
  const random = mulberry32(77);
  const rows: number[][] = [];
  for (let i = 0; i < draws; i += 1) {
    const visit = drawVisit(random);
    const row = [visit.trust, ...driverEffects.flatMap(() => [0, 0])];
    for (const { driver, polarity } of visit.mentions) {
      const g = driverEffects.findIndex((effect) => effect.driver === driver);
      row[1 + 2 * g + (polarity === '+' ? 0 : 1)] = 1;
    }
    rows.push(row);
  }
  const moments = momentsOfRows(rows);
  const { coefficients } = leastSquares(moments);
  return driverEffects.map(({ driver }, g) => ({
    driver,
    opportunity: -(moments.mean[2 + 2 * g] ?? 0) * (coefficients[2 * g + 1] ?? 0),
    strength: (moments.mean[1 + 2 * g] ?? 0) * (coefficients[2 * g] ?? 0),
  }));
}
