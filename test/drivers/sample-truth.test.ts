import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { makeSample } from '../../scripts/make-sample.js';
import { driverEffects } from '../../scripts/sample/draw-visit.js';
import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import { stringHash } from '../../src/model/string-hash.js';

/** The analysis given what the comments really say, without the mistakes of a tagger. */
function analysisOfTruth() {
  const fragments = new URL('../../fixtures/service-feedback-fragments.tsv', import.meta.url);
  const { visits } = makeSample(readFileSync(fragments, 'utf8'));
  const drivers = driverEffects.map(({ driver }) => ({ id: driver, title: { en: driver, th: driver } }));
  const analysis = createDriverAnalysis({ drivers, by: 'office' });
  visits.forEach(({ trust, mentions, office }, i) => {
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

describe('the sample, tagged without mistakes', () => {
  const [report] = analysisOfTruth().reports();
  const byId = new Map(report?.drivers.map((driver) => [driver.id, driver]));

  it('finds the drivers with an effect, waiting first', () => {
    const clear = report?.drivers.filter(({ verdict }) => verdict === 'clear') ?? [];
    expect(clear.map(({ id }) => id).sort()).toEqual(['ease', 'effectiveness', 'efficiency', 'employee']);
    const first = [...clear].sort((a, b) => (b.opportunity.value ?? 0) - (a.opportunity.value ?? 0))[0];
    expect(first?.id).toBe('efficiency');
  });

  it('calls unclear what moves nothing, and too rare what is rare', () => {
    expect(byId.get('transparency')?.verdict).toBe('unclear');
    expect(byId.get('other')?.verdict).toBe('unclear');
    expect(byId.get('humanity')?.verdict).toBe('too_few_mentions');
  });

  it('covers at least five of six true opportunities', () => {
    const truth = {
      effectiveness: 0.12,
      ease: 0.07,
      efficiency: 0.21,
      transparency: 0,
      employee: 0.09,
      other: 0,
    };
    const covered = Object.entries(truth).filter(([id, value]) => {
      const { low, high } = byId.get(id)?.opportunity ?? {};
      return (low ?? Infinity) <= value && value <= (high ?? -Infinity);
    });
    expect(covered.length).toBeGreaterThanOrEqual(5);
  });

  it('sees that Riverside is blamed more for waiting', () => {
    const [segments] = analysisOfTruth().segments();
    const riverside = segments?.segments.find(({ value }) => value === 'Riverside');
    const waiting = riverside?.drivers.find(({ id }) => id === 'efficiency')?.blameDifference;
    expect(waiting?.value ?? 0).toBeGreaterThan(0);
  });
});
