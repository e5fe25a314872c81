import { readFileSync } from 'node:fs';

/** The rows of a table in fixtures/sentiment, without comments and header. */
export function readCases(name: string): readonly (readonly string[])[] {
  const url = new URL(`../../fixtures/sentiment/${name}`, import.meta.url);
  const lines = readFileSync(url, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('# '))
    .slice(1)
    .map((line) => line.split('\t'));
}
