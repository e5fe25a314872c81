import { createDriverAnalysis, type DriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import { stringHash } from '../../src/model/string-hash.js';
import { makeSample } from '../make-sample.js';
import { driverEffects } from './draw-visit.js';

/** The analysis of the sample given what its respondents really say, without the mistakes of a tagger. */
export function analyzeTruth(fragmentTable: string): DriverAnalysis {
  const drivers = driverEffects.map(({ driver }) => ({ id: driver, title: { en: driver, th: driver } }));
  const analysis = createDriverAnalysis({ drivers, by: 'office' });
  makeSample(fragmentTable).visits.forEach(({ trust, mentions, office }, i) => {
    analysis.add({
      person: stringHash(`CS-${i}`),
      outcomes: { trust: { value: trust, scaleMin: 1, scaleMax: 5 } },
      sentimentScore: null,
      mentions: mentions.map(({ driver, polarity }) => ({
        theme: driver,
        driver,
        polarity: polarity === '+' ? 'positive' : 'negative',
      })),
      attributes: { office },
      respondedAt: null,
    });
  });
  return analysis;
}
