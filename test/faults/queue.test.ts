import { describe, expect, it } from '@jest/globals';
import { faultsWith } from '../../scripts/faults/faults.js';
import { runWithFault } from '../../scripts/faults/run-with-fault.js';

const COMMENTS = 4000;
const faults = Object.entries(faultsWith({ kills: 3, pause: 1000, away: 3000 }));

describe('a run on three workers comes to the records of an undisturbed one', () => {
  it.each(faults)(
    'with %s in the middle',
    async (_name, fault) => {
      const result = await runWithFault(fault, { comments: COMMENTS, workers: 3 });
      expect(result).toMatchObject({ records: COMMENTS, distinct: COMMENTS, sameDigest: true });
      expect(result.exitCodes.at(-1)).toBe(0);
    },
    180_000,
  );
});
