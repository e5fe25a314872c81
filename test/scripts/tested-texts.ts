import { readFileSync } from 'node:fs';

/** A text as its letters and digits alone, to compare it with others. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Every cell of the tables that sentiment is tested on. */
export const testedTexts: ReadonlySet<string> = new Set(
  [
    'english-hard-cases',
    'thai-hard-cases',
    'known-limits',
    'thai-service-comments',
    'adversarial-en',
    'adversarial-th',
  ]
    .map((name) => new URL(`../../fixtures/sentiment/${name}.tsv`, import.meta.url))
    .flatMap((url) => readFileSync(url, 'utf8').split(/[\t\n]/))
    .map(wordsOf)
    .filter((text) => text !== ''),
);
