import { describe, expect, it } from '@jest/globals';
import type { WhatIf } from '../../../src/model/what-if.js';
import { renderWhatIfTable } from '../../../src/report/terminal/what-if-table.js';

const labels = new Map([['ease', { en: 'Ease', th: 'ความสะดวก' }]]);
const plain = { width: 100, color: false, labels };

function answer(overrides: Partial<WhatIf> = {}): WhatIf {
  return {
    schemaVersion: 1,
    outcome: { name: 'trust', scale: { min: 1, max: 5 }, kind: 'rating', unit: 'points on 1-5' },
    suppositions: [
      { driver: 'ease', mentions: 'blame', by: -0.3 },
      { driver: 'staff', mentions: 'praise', by: 0.1 },
    ],
    status: 'ok',
    mean: 3.2,
    change: { value: 0.15, low: 0.05, high: 0.25 },
    notes: [],
    ...overrides,
  };
}

describe('renderWhatIfTable()', () => {
  it('says what is supposed, and what the mean would be', () => {
    const text = renderWhatIfTable([answer()], plain);
    expect(text).toContain('If blame of Ease fell by 30% and praise of staff rose by 10%');
    expect(text).toMatch(/Trust +3\.20 +3\.35 +\+0\.15 +0\.05 to 0\.25/);
    expect(renderWhatIfTable([answer()], { ...plain, lang: 'th' })).toContain('blame of ความสะดวก');
  });

  it('supposes no mean beyond the scale', () => {
    const text = renderWhatIfTable(
      [answer({ mean: 4.9, change: { value: 0.4, low: 0.1, high: 0.7 } })],
      plain,
    );
    expect(text).toMatch(/4\.90 +5\.00/);
  });

  it('says why there is no answer', () => {
    const nothing = { value: null, low: null, high: null };
    const few = renderWhatIfTable([answer({ status: 'insufficient_data', change: nothing })], plain);
    expect(few).toMatch(/Trust +3\.20 +– +– +–/);
    expect(few).toContain('too few answers');
    expect(renderWhatIfTable([answer({ change: nothing })], plain)).toContain('cannot be told apart');
    expect(renderWhatIfTable([], plain)).toBe('');
  });
});
