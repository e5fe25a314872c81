// How well risk is flagged, on the hand-written set of the project, and emotions, on a labelled collection.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../src/language/create-reader.js';
import { readTable } from '../src/language/read-table.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';
import { createEmotions, emotionNames } from '../src/themes/emotions.js';
import { createFlags } from '../src/themes/flags.js';

/** The emotions of goemotions, and what each is here; others (approval, desire...) are left out. */
const goEmotions: Readonly<Record<string, string>> = {
  anger: 'anger',
  annoyance: 'frustration',
  disapproval: 'frustration',
  disappointment: 'frustration',
  disgust: 'anger',
  confusion: 'confusion',
  fear: 'worry',
  nervousness: 'worry',
  sadness: 'sadness',
  grief: 'sadness',
  remorse: 'sadness',
  relief: 'relief',
  gratitude: 'gratitude',
  joy: 'joy',
  amusement: 'joy',
  excitement: 'joy',
  love: 'joy',
  surprise: 'surprise',
};

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

function measureEmotions(directory: string, read: Reader): void {
  const file = join(directory, 'goemotions', 'dev.jsonl');
  if (!existsSync(file)) return;
  const nameEmotions = createEmotions();
  const score = createSentiment();
  const counts = new Map(emotionNames.map((name) => [String(name), { hit: 0, found: 0, wanted: 0 }]));
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, emotion } = JSON.parse(line) as { text: string; emotion?: string | readonly string[] };
    const labels = [emotion ?? []].flat().flatMap((label) => goEmotions[label] ?? []);
    const reading = read(text);
    const context = { question: null, questionType: 'open', content: 'informative' } as const;
    const found = nameEmotions(reading, score(reading, context).segments).map(({ name }) => name);
    for (const [name, count] of counts) {
      if (labels.includes(name)) count.wanted += 1;
      if (found.includes(name)) count.found += 1;
      if (labels.includes(name) && found.includes(name)) count.hit += 1;
    }
  }
  console.log('\nemotions, goemotions dev');
  let sum = 0;
  let measured = 0;
  for (const [name, count] of counts) {
    if (count.wanted === 0) continue;
    console.log(showFigures(name, count));
    sum += (2 * count.hit) / (count.found + count.wanted || 1);
    measured += 1;
  }
  console.log(`macro F1 ${(sum / measured).toFixed(3)} of ${measured} emotions`);
}

/** Prints precision, recall and F1 of the risk flag and of the emotions. */
export function measureSignals(directory: string, read: Reader): void {
  console.log(`\n${''.padEnd(18)} prec.  recall F1     gold`);
  measureRisk(read);
  measureEmotions(directory, read);
}
