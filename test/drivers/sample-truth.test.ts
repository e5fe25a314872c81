import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { analyzeTruth } from '../../scripts/sample/analyze-truth.js';

const fragments = readFileSync(
  new URL('../../fixtures/service-feedback-fragments.tsv', import.meta.url),
  'utf8',
);

describe('the sample, tagged without mistakes', () => {
  const [report] = analyzeTruth(fragments).reports();
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
    const [segments] = analyzeTruth(fragments).segments();
    const riverside = segments?.segments.find(({ value }) => value === 'Riverside');
    const waiting = riverside?.drivers.find(({ id }) => id === 'efficiency')?.blameDifference;
    expect(waiting?.value ?? 0).toBeGreaterThan(0);
  });
});
