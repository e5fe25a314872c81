import { resolve } from 'node:path';
import type { RunSummary } from '../model/run-summary.js';
import { colors } from './colors.js';
import { printCorrections } from './print-corrections.js';

/** The end of a run: where the results are on stdout, the books and a one-line summary on stderr. */
export function printSummary(summary: RunSummary, options: { out: string; json: boolean }): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  } else {
    process.stdout.write(`${resolve(options.out, 'report.html')}\n`);
  }
  const { bold, dim } = colors(process.stderr);
  const count = (value: number) => value.toLocaleString('en-US');
  const { counts } = summary;
  const books = [
    `${count(counts.read)} read = ${count(counts.new)} new + ${count(counts.changed)} changed`,
    `${count(counts.unchanged)} unchanged + ${count(counts.duplicate)} duplicate`,
    `${count(counts.empty)} empty + ${count(counts.rejected)} rejected`,
  ].join(' + ');
  process.stderr.write(`${dim('Books ')} ${books}\n`);
  if (counts.rejected + summary.repaired > 0) {
    const rejects = resolve(options.out, 'rejects.csv');
    process.stderr.write(
      `${dim('Rows  ')} ${count(counts.rejected)} rejected, ${count(summary.repaired)} repaired: ${rejects}\n`,
    );
  }
  printCorrections(summary.corrections);
  const seconds = Object.values(summary.seconds).reduce((total, one) => total + one, 0);
  process.stderr.write(
    `${bold('Done  ')} ${count(summary.analyzed)} comments analyzed, ${count(summary.records)} records, ` +
      `${seconds.toFixed(1)} s, digest ${summary.recordsDigest?.slice(0, 12)}\n`,
  );
}
