import type { SentimentEvaluation } from '../src/learn/evaluate-sentiment.js';
import type { LanguageCode } from '../src/model/reading.js';
import type { TrainOptions } from './train-model.js';
import type { LoadedSet } from './train-sets.js';

interface CardInput {
  readonly language: LanguageCode;
  readonly sets: readonly LoadedSet[];
  readonly options: TrainOptions;
  readonly size: number;
  readonly scores: readonly { readonly set: string; readonly evaluation: SentimentEvaluation }[];
}

const names: Readonly<Record<LanguageCode, string>> = { en: 'English', th: 'Thai' };
const limits: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    'Irony, and praise or blame that only the facts imply ("I was out in five minutes"), are often taken as neutral.',
    'Neutral is the hardest class: collections disagree on what it is. On new collections its F1 lies between .1 and .6.',
    'What a comment compares ("the old office was friendlier") is often taken for what it says of the service.',
  ],
  th: [
    'Most of the real training texts are social media about brands, over half of them neutral; there is no open collection of Thai comments on public services.',
    'Praise or blame that only the facts imply is often taken as neutral.',
    'Translated prose is read less well than what Thai people write.',
  ],
};

/** The model card, in Markdown. */
export function renderCard({ language, sets, options, size, scores }: CardInput): string {
  const three = (value: number | null) => (value === null ? '-' : value.toFixed(3));
  return `# Sentiment model: ${names[language]}

Two models of a clause or a whole text, whose evidence is added: a multinomial logistic regression over hashed words, pairs
and triples of words, character n-grams, sums of the valence lexicon after shifters, and form; and a small convolutional
network over windows of three words, their character n-grams and what the lexicon says of them. Then a logistic
regression that combines the evidence of the whole text, of its clauses and of the question asked. Hashed weights and
embeddings are held in 8 bits. ${size} bytes.

Made by \`scripts/train DATA_DIR\`; the same data gives the same bytes. Settings: ${JSON.stringify(options)}.

## Data

${table([
  ['collection', 'rows', 'weight of a row', 'licence'],
  ...sets
    .filter(({ examples }) => examples.length > 0)
    .map(({ set, examples }) => [set.name, String(examples.length), String(set.weight), set.licence]),
])}

\`lexicon_sentences\` are made from the lexicon and the frames beside the training script. Rows of one trust in nhs_phase1
that call praise neutral teach only what its question means. \`written_comments\` were made up for this project with a language
model, on services and products of every kind and without looking at any collection; they are no real person's words.${setNotes(sets)}

## Scores on rows that were held out of training

${table([
  ['rows', 'n', 'accuracy', 'macro-F1', '95% interval', 'calibration error'],
  ...scores.map(({ set, evaluation: { n, accuracy, macroF1, calibration } }) => [
    set,
    String(n),
    three(accuracy),
    three(macroF1.value),
    `${three(macroF1.low)} to ${three(macroF1.high)}`,
    three(calibration.error),
  ]),
])}

These collections also trained the model in part; on collections it never saw it scores as \`scripts/benchmark-accuracy.ts\` prints.

## Limits

${limits[language].map((limit) => `- ${limit}`).join('\n')}
`;
}

const notes: readonly (readonly [set: string, note: string])[] = [
  [
    'graded_texts',
    `\`graded_texts\` are texts and sentences of the collections above, graded anew from clear praise to clear blame by a language model
that read each of them: their own labels follow ratings and emotions, which a sentence alone often does not show.`,
  ],
  [
    'translated_texts',
    `\`translated_texts\` are texts and sentences of vader_amazon, vader_tweets, nhs_phase1 (MIT), mams_acsa (Apache-2.0), womens_clothing
(CC0) and pros_cons (CC BY 4.0), put into Thai with a language model, with the grades of their originals in the English model.`,
  ],
];

/** What the sets are that a model learned from and whose names do not say it. */
function setNotes(sets: readonly LoadedSet[]): string {
  const used = notes.filter(([name]) =>
    sets.some(({ set, examples }) => set.name === name && examples.length > 0),
  );
  return used.map(([, note]) => `\n${note}`).join('');
}

/** A Markdown table with aligned columns; the first row is the header. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [header = [], ...body] = rows;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
