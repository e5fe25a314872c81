import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { goldenCases, readExpected, runGoldenCase } from '../../scripts/golden-case.js';

const root = fileURLToPath(new URL('../../fixtures/golden', import.meta.url));

// A difference may be an improvement: review it, then `scripts/golden --update CASE`.
describe('golden cases', () => {
  it.each(goldenCases(root))('%s', async (name) => {
    const folder = join(root, name);
    expect(await runGoldenCase(folder)).toEqual(readExpected(folder));
  });
});
