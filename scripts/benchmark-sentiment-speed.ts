// Comments a second on one core, beside the sentiment libraries:
//   node dist/scripts/benchmark-sentiment-speed.js FILE...   (one JSON object a line with text and lang, or .tsv)
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createReader } from '../src/language/create-reader.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';
import { libraryScorers } from './accuracy-scorers.js';

interface Text {
  readonly text: string;
  readonly lang: string | null;
}

function readTexts(file: string): readonly Text[] {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('# '));
  if (file.endsWith('.tsv'))
    return lines.slice(1).map((line) => ({ text: line.split('\t')[0] ?? '', lang: null }));
  return lines.map((line) => {
    const { text, lang = null } = JSON.parse(line) as { text: string; lang?: string };
    return { text, lang };
  });
}

/** The best of ten rounds over all texts, in texts a second of processor time: other work on the machine does not count. */
function rate(texts: readonly Text[], visit: (text: Text, index: number) => void): number {
  let best = 0;
  for (let round = 0; round < 10; round++) {
    const started = process.cpuUsage();
    for (const [i, text] of texts.entries()) visit(text, i);
    const { user, system } = process.cpuUsage(started);
    best = Math.max(best, texts.length / ((user + system) / 1e6));
  }
  return Math.round(best);
}

function main(files: readonly string[]): void {
  if (files.length === 0) throw new Error('Usage: benchmark-sentiment-speed FILE...');
  const read = createReader();
  const score = createSentiment();
  const context = { question: null, questionType: 'open', content: 'informative' } as const;
  for (const file of files) {
    const texts = readTexts(file);
    const readings = texts.map(({ text, lang }) => read(text, lang));
    const mean = texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length;
    console.log(
      `${basename(dirname(file))}/${basename(file)}: ${texts.length} texts, mean ${mean.toFixed(0)} characters`,
    );
    const lines: [string, number][] = [
      ['reading + sentiment', rate(texts, ({ text, lang }) => score(read(text, lang), context))],
      ['reading', rate(texts, ({ text, lang }) => read(text, lang))],
      [
        'sentiment with clauses',
        rate(texts, (_, i) => {
          const reading = readings[i];
          if (reading !== undefined) score(reading, context);
        }),
      ],
      ...libraryScorers().map(({ name, score: ask }): [string, number] => [
        name,
        rate(texts, ({ text, lang }) => ask({ text, lang, question: null, questionType: 'open' })),
      ]),
    ];
    for (const [name, perSecond] of lines) console.log(`  ${name.padEnd(24)}${perSecond}/s`);
  }
}

main(process.argv.slice(2));
