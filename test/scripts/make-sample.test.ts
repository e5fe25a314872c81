import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeSample } from '../../scripts/make-sample.js';
import { parseFragments } from '../../scripts/sample/write-comment.js';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
}

describe('makeSample', () => {
  let sample: ReturnType<typeof makeSample>;
  beforeAll(() => {
    sample = makeSample(fixture('service-feedback-fragments.tsv'));
  });

  it('makes the stored sample, byte for byte', () => {
    expect(sample.csv).toBe(fixture('service-feedback.csv'));
    expect(sample.page).toBe(fixture('service-feedback.md'));
  });

  it('holds 600 comments besides its troubles', () => {
    const ids = new Set(sample.csv.match(/^CS-\d{4}/gm));
    expect(ids.size).toBe(600 + 6 + 3);
    expect(sample.csv.match(/^CS-\d{4}/gm)).toHaveLength(600 + 6 + 3 + 5);
  });

  it('is made from at least 250 distinct fragments', () => {
    const fragments = parseFragments(fixture('service-feedback-fragments.tsv'));
    expect(new Set(fragments.map(({ text }) => text)).size).toBeGreaterThanOrEqual(250);
    expect(fragments.map((one) => `${one.language} ${one.kind} ${one.text}`)).toHaveLength(
      new Set(fragments.map((one) => `${one.language} ${one.kind} ${one.text}`)).size,
    );
  });

  it('names personal data from kept ranges only', () => {
    const mails = sample.csv.match(/[\w.]+@[\w.]+\w/g) ?? [];
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) expect(mail).toMatch(/@example\.(com|org|net)$/);
  });
});
