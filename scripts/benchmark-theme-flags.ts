// How well effort and the flags (but for risk) are read, on the hand-made set of the project.
import type { Reader } from '../src/language/create-reader.js';
import { countSignals } from './count-signals.js';

const share = (part: number, whole: number) => (part / (whole || 1)).toFixed(3);
const lines = (wrong: readonly number[]) => `wrong in lines ${wrong.join(' ') || 'none'}`;

/** Prints precision, recall and F1 of every flag, and how often the sign of effort is right. */
export function measureFlags(read: Reader): void {
  console.log(`\nfixtures/themes/signals.tsv (hand-made)\n${''.padEnd(18)} prec.  recall F1     gold`);
  for (const language of ['en', 'th'] as const) {
    const { flags, effort, silent } = countSignals(language, read);
    for (const [name, { hit, found, wanted, wrongLines }] of flags) {
      const figures = [share(hit, found), share(hit, wanted), share(2 * hit, found + wanted)].join('  ');
      console.log(`${`${name} ${language}`.padEnd(18)} ${figures}  ${wanted}  ${lines(wrongLines)}`);
    }
    const sign = `effort ${language}: found ${share(effort.found, effort.rows)}, right sign where found`;
    console.log(
      `${sign} ${share(effort.right, effort.found)}, of ${effort.rows}  ${lines(effort.wrongLines)}\n` +
        `effort ${language} where nothing is said of it: ${share(silent.found, silent.rows)} of ${silent.rows}  ${lines(silent.wrongLines)}`,
    );
  }
}
