// How well effort and the flags (but for risk) are read, on the hand-made sets of the project.
import type { Reader } from '../src/language/create-reader.js';
import { countSignals, type FlagCounts, type SignalCounts } from './count-signals.js';

const share = (part: number, whole: number) => (part / (whole || 1)).toFixed(3);
const lines = (wrong: readonly number[]) => (wrong.length === 0 ? '' : `  wrong in lines ${wrong.join(' ')}`);

/** The set the rules were mended on, and one they have not seen. */
const sets = ['signals.tsv', 'signals-unseen.tsv'];

/** Prints precision, recall and F1 of every flag, and how often the sign of effort is right. */
export function measureFlags(read: Reader): void {
  for (const set of sets) {
    console.log(`\nfixtures/themes/${set} (hand-made)\n${''.padEnd(18)} prec.  recall F1     gold`);
    const file = new URL(`../../fixtures/themes/${set}`, import.meta.url);
    for (const language of ['en', 'th'] as const)
      showSignals(language, countSignals(file, { language, read }));
  }
}

function showSignals(language: string, { flags, effort, silent }: SignalCounts): void {
  const all = { hit: 0, found: 0, wanted: 0 };
  for (const [name, counts] of flags) {
    showFlag(`${name} ${language}`, counts);
    all.hit += counts.hit;
    all.found += counts.found;
    all.wanted += counts.wanted;
  }
  showFlag(`all flags ${language}`, { ...all, wrongLines: [] });
  const sign = `effort ${language}: found ${share(effort.found, effort.rows)}, right sign where found`;
  console.log(
    `${sign} ${share(effort.right, effort.found)}, of ${effort.rows}${lines(effort.wrongLines)}\n` +
      `effort ${language} where nothing is said of it: ${share(silent.found, silent.rows)} of ${silent.rows}${lines(silent.wrongLines)}`,
  );
}

function showFlag(name: string, { hit, found, wanted, wrongLines }: FlagCounts): void {
  const figures = [share(hit, found), share(hit, wanted), share(2 * hit, found + wanted)].join('  ');
  console.log(`${name.padEnd(18)} ${figures}  ${wanted}${lines(wrongLines)}`);
}
