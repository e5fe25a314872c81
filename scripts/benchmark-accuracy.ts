// Accuracy on labelled comments, beside the sentiment libraries:
//   node dist/scripts/benchmark-accuracy.js [--no-libraries] FILE...
// A file holds one JSON object a line: text, label, and optionally lang, question, questionType, aspects [{term, polarity}];
// or, with the ending .tsv, a header and cells text, polarity.

import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createReader } from '../src/language/create-reader.js';
import { evaluateSentiment } from '../src/learn/evaluate-sentiment.js';
import type { QuestionType } from '../src/model/comment.js';
import { type Polarity, polaritySchema } from '../src/model/insight-record.js';
import { createSentiment } from '../src/sentiment/create-sentiment.js';
import { libraryScorers, type Scorer, type ScorerInput, undertoneScorer } from './accuracy-scorers.js';

interface LabelledRow extends ScorerInput {
  readonly label: Polarity | null;
  readonly aspects: readonly { readonly term?: string; readonly polarity: string }[];
}

function readLabelled(file: string): readonly LabelledRow[] {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('# '));
  if (file.endsWith('.tsv'))
    return lines.slice(1).map((line) => {
      const [text = '', polarity] = line.split('\t');
      return toRow({ text, label: polarity });
    });
  return lines.map((line) => toRow(JSON.parse(line)));
}

function toRow(row: {
  readonly text: string;
  readonly label?: string | undefined;
  readonly lang?: string;
  readonly question?: string;
  readonly questionType?: QuestionType;
  readonly aspects?: LabelledRow['aspects'];
}): LabelledRow {
  const label = polaritySchema.safeParse(row.label);
  return {
    text: row.text,
    label: label.success ? label.data : null,
    lang: row.lang ?? null,
    question: row.question ?? null,
    questionType: row.questionType ?? 'open',
    aspects: row.aspects ?? [],
  };
}

function evaluate(scorer: Scorer, rows: readonly LabelledRow[]) {
  const outcomes = rows.flatMap((row, i) => {
    if (row.label === null) return [];
    const { polarity, confidence } = scorer.score(row);
    return [{ id: String(i), expected: row.label, predicted: polarity, confidence }];
  });
  return evaluateSentiment(outcomes, { resamples: 200 });
}

/** Share of terms with a stated praise or blame whose clause has that polarity; null where there are none. */
function aspectAccuracy(rows: readonly LabelledRow[]): { readonly n: number; readonly share: number } | null {
  const read = createReader();
  const score = createSentiment();
  let n = 0;
  let right = 0;
  for (const { text, lang, aspects } of rows) {
    const polar = aspects.filter(
      ({ term, polarity }) => term && polarity !== 'neutral' && text.includes(term),
    );
    if (polar.length === 0) continue;
    const { segments } = score(read(text, lang), {
      question: null,
      questionType: 'open',
      content: 'informative',
    });
    for (const { term = '', polarity } of polar) {
      const at = text.indexOf(term);
      n += 1;
      if (segments.find(({ start, end }) => at >= start && at < end)?.polarity === polarity) right += 1;
    }
  }
  return n === 0 ? null : { n, share: right / n };
}

function main(args: readonly string[]): void {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) throw new Error('Usage: benchmark-accuracy [--no-libraries] FILE...');
  const scorers = [undertoneScorer(), ...(args.includes('--no-libraries') ? [] : libraryScorers())];
  const two = (value: number | null | undefined) => (value == null ? '-' : value.toFixed(3));
  console.log(
    [
      'set',
      'n',
      ...scorers.map(({ name }) => name),
      'interval',
      'calibration error',
      'clause of a term',
    ].join('\t'),
  );
  for (const file of files) {
    const rows = readLabelled(file);
    const found = scorers.map((scorer) => evaluate(scorer, rows));
    const [ours] = found;
    const aspects = aspectAccuracy(rows);
    console.log(
      [
        `${basename(dirname(file))}/${basename(file)}`,
        ours?.n ?? 0,
        ...found.map(({ macroF1 }) => two(macroF1.value)),
        `${two(ours?.macroF1.low)}-${two(ours?.macroF1.high)}`,
        two(ours?.calibration.error),
        aspects === null ? '-' : `${two(aspects.share)} (${aspects.n})`,
      ].join('\t'),
    );
  }
}

main(process.argv.slice(2));
