// How well emotions are named on a labelled collection, beside a linear model fitted to that collection.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../src/language/create-reader.js';
import type { Reading } from '../src/model/reading.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';
import { createEmotions, emotionNames } from '../src/themes/emotions.js';
import { type EmotionExample, fitEmotionBaseline } from './emotion-baseline.js';

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

interface Counts {
  hit: number;
  found: number;
  wanted: number;
}

/** Prints F1 of each emotion on the dev part of goemotions: of the lexicon, and of a model fitted to its train part. */
export function measureEmotions(directory: string, read: Reader): void {
  const folder = join(directory, 'goemotions');
  if (!existsSync(join(folder, 'train.jsonl'))) return;
  const dev = readEmotions(join(folder, 'dev.jsonl'), read);
  const names = emotionNames.filter((name) => dev.some(({ emotions }) => emotions.includes(name)));
  const lexicon = countEmotions(dev, names, createLexiconNamer());
  const namer = fitEmotionBaseline(readEmotions(join(folder, 'train.jsonl'), read), names);
  const baseline = countEmotions(dev, names, namer);
  console.log(
    '\nemotions, goemotions dev: the lexicon, and a tf-idf linear model fitted to goemotions train',
  );
  console.log(`${''.padEnd(18)} prec.  recall F1     prec.  recall F1     gold`);
  for (const name of names) {
    const [left, right] = [lexicon.get(name), baseline.get(name)];
    if (left && right) console.log(`${name.padEnd(18)} ${show(left)}  ${show(right)}  ${left.wanted}`);
  }
  const macro = (counts: ReadonlyMap<string, Counts>): string =>
    (
      Array.from(counts.values(), (one) => figures(one)[2] as number).reduce((sum, f1) => sum + f1, 0) /
      counts.size
    )
      .toFixed(3)
      .padStart(19);
  console.log(`${`macro F1 of ${names.length}`.padEnd(18)} ${macro(lexicon)}  ${macro(baseline)}`);
}

function readEmotions(file: string, read: Reader): EmotionExample[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, emotion } = JSON.parse(line) as { text: string; emotion?: string | readonly string[] };
    const emotions = [emotion ?? []].flat().flatMap((label) => goEmotions[label] ?? []);
    return { reading: read(text), emotions };
  });
}

function createLexiconNamer(): (reading: Reading) => string[] {
  const nameEmotions = createEmotions();
  const score = createSentiment();
  const context = { question: null, questionType: 'open', content: 'informative' } as const;
  return (reading) => nameEmotions(reading, score(reading, context).segments).map(({ name }) => name);
}

function countEmotions(
  examples: readonly EmotionExample[],
  names: readonly string[],
  nameEmotions: (reading: Reading) => readonly string[],
): Map<string, Counts> {
  const counts = new Map(names.map((name): [string, Counts] => [name, { hit: 0, found: 0, wanted: 0 }]));
  for (const { reading, emotions } of examples) {
    const named = nameEmotions(reading);
    for (const [name, count] of counts) {
      const [found, wanted] = [named.includes(name), emotions.includes(name)];
      if (wanted) count.wanted += 1;
      if (found) count.found += 1;
      if (found && wanted) count.hit += 1;
    }
  }
  return counts;
}

/** Precision, recall and F1. */
function figures({ hit, found, wanted }: Counts): number[] {
  return [hit / (found || 1), hit / (wanted || 1), (2 * hit) / (found + wanted || 1)];
}

function show(counts: Counts): string {
  return figures(counts)
    .map((value) => value.toFixed(3))
    .join('  ');
}
