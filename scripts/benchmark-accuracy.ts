// Accuracy of the sentiment on labelled comments, beside the libraries one can install.
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '../src/language/create-reader.js';
import { evaluateSentiment, type SentimentEvaluation } from '../src/learn/evaluate-sentiment.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';
import { libraryScorers, type Scorer, undertoneScorer } from './accuracy-scorers.js';
import { printTable } from './print-table.js';
import { type LabelledRow, readLabelled } from './read-labelled.js';

const usage = `Usage: scripts/benchmark accuracy [--no-libraries] [FILE | DATA_DIR]...

Macro-F1 over positive, neutral and negative, with a 95% bootstrap interval, accuracy and expected calibration error;
beside it the macro-F1 of vader-sentiment, sentiment, wink-nlp and natural's AFINN. The last column is the share of
praised and blamed terms whose clause has their polarity, where a file names terms.

FILE      JSON lines of {text, label, lang?, question?, aspects?}, CSV with columns text and label, or TSV of text and
          polarity; without any: the comments made for this project to measure on, in fixtures/
DATA_DIR  a folder of collections, SET/SPLIT.jsonl: those that serve as measure are used, and the comments in fixtures/`;

/** The files of a folder of collections that are measured on. */
const measured = [
  'nhs_fft/dev',
  'nhs_phase1/dev',
  'fabsa/test',
  'm_absa/en.test',
  'airline_tweets/dev',
  'vader_amazon/all',
  'zomato_hyderabad/train',
  'uber_app/train',
  'crowdflower_products/train',
  'dev_github/train',
  'course_evaluations/train',
  'wisesight/test',
  'm_absa/th.test',
];
/** Of these whole collections the shipped models have seen every row. */
const trainedOn: readonly string[] = ['vader_amazon/all'];
const ownSets = ['thai-service-comments', 'adversarial-en', 'adversarial-th'].map((name) =>
  fileURLToPath(new URL(`../../fixtures/sentiment/${name}.tsv`, import.meta.url)),
);

function filesOf(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return ownSets;
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    const files = measured.map((name) => join(path, `${name}.jsonl`));
    for (const file of files) if (!existsSync(file)) console.error(`Not there, left out: ${file}`);
    return [...files.filter((file) => existsSync(file)), ...ownSets];
  });
}

function evaluate(scorer: Scorer, rows: readonly LabelledRow[]): SentimentEvaluation {
  const outcomes = rows.flatMap((row, i) => {
    if (row.label === null) return [];
    const { polarity, confidence } = scorer.score(row);
    return [{ id: String(i), expected: row.label, predicted: polarity, confidence }];
  });
  return evaluateSentiment(outcomes, { resamples: scorer.name === 'undertone' ? 1000 : 0 });
}

/** Finds, of the terms praised or blamed, the share whose clause has that polarity; null where there are none. */
function createAspectMeasure(): (rows: readonly LabelledRow[]) => { n: number; share: number } | null {
  const read = createReader();
  const score = createSentiment();
  const context = { question: null, questionType: 'open', content: 'informative' } as const;
  return function measureAspects(rows) {
    let n = 0;
    let right = 0;
    for (const { text, lang, aspects } of rows) {
      const polar = aspects.filter(
        ({ term, polarity }) => term && polarity !== 'neutral' && text.includes(term),
      );
      if (polar.length === 0) continue;
      const { segments } = score(read(text, lang), context);
      for (const { term = '', polarity } of polar) {
        const at = text.indexOf(term);
        n += 1;
        if (segments.find(({ start, end }) => at >= start && at < end)?.polarity === polarity) right += 1;
      }
    }
    return n === 0 ? null : { n, share: right / n };
  };
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(usage);
  const libraries = args.includes('--no-libraries') ? [] : libraryScorers();
  const ours = undertoneScorer();
  const measureAspects = createAspectMeasure();
  const names = libraries.map(({ name }) => name);
  const table = [['set', 'n', 'undertone', '95% interval', 'accuracy', 'ECE', ...names, 'clause of a term']];
  const below: string[] = [];
  const seen: string[] = [];
  for (const file of filesOf(args.filter((arg) => !arg.startsWith('--')))) {
    const rows = await readLabelled(file);
    const name = `${basename(dirname(file))}/${basename(file).replace(/\.\w+$/, '')}`;
    const { n, macroF1, accuracy, calibration } = evaluate(ours, rows);
    const theirs = libraries.map((scorer) => evaluate(scorer, rows).macroF1.value);
    const aspects = measureAspects(rows);
    if (theirs.some((value) => (value ?? 0) > (macroF1.value ?? 0))) below.push(name);
    const known = trainedOn.includes(name);
    if (known) seen.push(name);
    table.push([
      known ? `${name} *` : name,
      n.toLocaleString('en-US'),
      share(macroF1.value),
      `${share(macroF1.low)} to ${share(macroF1.high)}`,
      share(accuracy),
      share(calibration.error),
      ...theirs.map(share),
      aspects === null ? '' : `${share(aspects.share)} of ${aspects.n}`,
    ]);
  }
  printTable(table);
  if (libraries.length > 0) console.log(`Below a library on: ${below.join(', ') || 'none'}`);
  for (const name of seen)
    console.log(
      `* trained on; what it scores unseen: scripts/benchmark leave-one-out DATA_DIR en ${dirname(name)}`,
    );
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

await main(process.argv.slice(2));
