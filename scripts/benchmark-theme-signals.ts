// How well risk is flagged, on the hand-written set of the project, and emotions, on a labelled collection.
import type { Reader } from '../src/language/create-reader.js';
import { readTable } from '../src/language/read-table.js';
import { createFlags } from '../src/themes/flags.js';
import { measureEmotions } from './benchmark-emotions.js';

function showFigures(name: string, counts: { hit: number; found: number; wanted: number }): string {
  const precision = counts.hit / (counts.found || 1);
  const recall = counts.hit / (counts.wanted || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `${name.padEnd(18)} ${[precision, recall, f1].map((value) => value.toFixed(3)).join('  ')}  ${counts.wanted}`;
}

function measureRisk(read: Reader): void {
  const flag = createFlags();
  const file = new URL('../../fixtures/themes/risk.tsv', import.meta.url);
  const rows = readTable(file, ['language', 'risk', 'kind', 'text']);
  for (const language of ['en', 'th']) {
    const counts = { hit: 0, found: 0, wanted: 0 };
    const missed: number[] = [];
    for (const { cells, line } of rows) {
      if (cells.language !== language) continue;
      const flagged = flag(read(cells.text ?? '')).includes('risk');
      if (flagged) counts.found += 1;
      if (cells.risk === 'yes') counts.wanted += 1;
      if (flagged && cells.risk === 'yes') counts.hit += 1;
      if (flagged !== (cells.risk === 'yes')) missed.push(line);
    }
    console.log(`${showFigures(`risk ${language}`, counts)}  wrong in lines ${missed.join(' ') || 'none'}`);
  }
}

/** Prints precision, recall and F1 of the risk flag and of the emotions. */
export function measureSignals(directory: string, read: Reader): void {
  console.log(`\n${''.padEnd(18)} prec.  recall F1     gold`);
  measureRisk(read);
  measureEmotions(directory, read);
}
