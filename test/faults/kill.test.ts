import { describe, expect, it } from '@jest/globals';
import { killAgainAndAgain } from '../../scripts/faults-kill.js';

describe('a run that is killed', () => {
  it('ends with the same records as one that was left alone, however often it is started again', async () => {
    const { undisturbed, final, killed } = await killAgainAndAgain({ comments: 3000, kills: 4, seed: 11 });
    expect(undisturbed.records).toBe(3000);
    expect(final.recordsDigest).toBe(undisturbed.recordsDigest);
    expect(final.records).toBe(3000);
    expect(killed).toBeGreaterThan(0);
  }, 120_000);
});
