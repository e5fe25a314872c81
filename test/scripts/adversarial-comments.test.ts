import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readLabelled } from '../../scripts/read-labelled.js';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/sentiment/${name}.tsv`, import.meta.url));

describe.each(['en', 'th'])('the comments written to mislead sentiment, %s', (language) => {
  it('have one of the three labels each, and are said once', async () => {
    const rows = await readLabelled(fixture(`adversarial-${language}`));
    expect(rows.length).toBeGreaterThanOrEqual(1000);
    expect(rows.filter(({ label }) => label === null)).toEqual([]);
    expect(new Set(rows.map(({ text }) => text.toLowerCase())).size).toBe(rows.length);
  });

  it('have enough of each class to weigh it', async () => {
    const rows = await readLabelled(fixture(`adversarial-${language}`));
    for (const label of ['positive', 'neutral', 'negative'])
      expect(rows.filter((row) => row.label === label).length / rows.length).toBeGreaterThan(0.25);
  });
});
