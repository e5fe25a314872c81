import { describe, expect, it } from '@jest/globals';
import { renderRunSummary } from '../../../src/report/terminal/run-summary.js';
import { fixtureModel } from '../fixture-model.js';

const { run } = fixtureModel();

describe('renderRunSummary()', () => {
  it('says in its first line what was done', () => {
    const [first] = renderRunSummary(run, { color: false }).split('\n');
    expect(first).toBe('Done: 934 comments read, 853 analyzed, 8 rejected, 1.8 s');
  });

  it('writes the books, the records and the digest below', () => {
    const text = renderRunSummary(run, { color: false });
    expect(text).toContain(
      '934 read = 853 new + 0 changed + 0 unchanged + 12 duplicate + 61 empty + 8 rejected\n',
    );
    expect(text).toContain('853 in the store, 5 rows repaired');
    expect(text).toContain(run.recordsDigest ?? '');
  });

  it('says where the books do not balance', () => {
    const counts = { ...run.counts, empty: 60 };
    expect(renderRunSummary({ ...run, counts }, { color: false })).toContain(
      'does not balance: 933 accounted for',
    );
  });

  it('has no digest of a run that did not finish', () => {
    const text = renderRunSummary({ ...run, status: 'failed', recordsDigest: null }, { color: false });
    expect(text).toMatch(/^Failed:/);
    expect(text).not.toContain('digest');
  });
});
