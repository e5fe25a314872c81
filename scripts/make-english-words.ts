// Makes src/language/data/english-words.tsv: words that tell a text is English, from openly licensed comments.
//   node dist/scripts/make-english-words.js DATA_DIR OUT.tsv
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sets = [
  'nhs_fft',
  'nhs_phase1',
  'vader_amazon',
  'vader_tweets',
  'womens_clothing',
  'mams_acsa',
  'goemotions',
];
const files: Readonly<Record<string, string>> = { vader_amazon: 'all.jsonl', vader_tweets: 'all.jsonl' };
const leastTexts = 5;
const leastSets = 2;
/** Words mostly written with a capital are names. */
const leastLowerCase = 0.35;

interface Count {
  texts: number;
  lower: number;
  readonly sets: Set<string>;
}

function readTexts(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text);
}

function countWords(dataDirectory: string): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const set of sets)
    for (const text of readTexts(join(dataDirectory, set, files[set] ?? 'train.jsonl')))
      for (const written of new Set(text.replace(/[\u2019]/g, "'").match(/[A-Za-z]+(?:'[a-z]+)?/g) ?? [])) {
        const word = written.toLowerCase();
        const count = counts.get(word) ?? { texts: 0, lower: 0, sets: new Set<string>() };
        counts.set(word, count);
        count.texts += 1;
        count.lower += written === word ? 1 : 0;
        count.sets.add(set);
      }
  return counts;
}

function main(dataDirectory: string, out: string): void {
  const words = [...countWords(dataDirectory)]
    .filter(([word, { texts, lower, sets: found }]) => {
      if (word === 'i') return true;
      return (
        word.length > 1 && texts >= leastTexts && found.size >= leastSets && lower / texts >= leastLowerCase
      );
    })
    .map(([word, { texts }]) => `${word}\t${texts}`)
    .sort();
  const header = [
    '# English words, used only to tell that a text is English. Made by scripts/make-english-words.ts; do not edit.',
    '# Words that occur in five texts and two sets or more of: NHS friends and family comments (MIT), Amazon and Twitter',
    "# texts of VADER (MIT), Women's E-Commerce Clothing Reviews (CC0), MAMS (Apache-2.0), GoEmotions (CC BY 4.0, Google).",
    'word\ttexts',
  ];
  writeFileSync(out, [...header, ...words, ''].join('\n'));
  console.log(`${words.length} words written to ${out}`);
}

const [dataDirectory, out] = process.argv.slice(2);
if (dataDirectory === undefined || out === undefined)
  console.error('Usage: make-english-words DATA_DIR OUT.tsv');
else main(dataDirectory, out);
