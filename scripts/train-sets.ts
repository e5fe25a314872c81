import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from '../src/model/reading.js';
import { createExampleReader, type Example, type LabelledText } from './train-example.js';
import { gradedTexts } from './train-graded.js';
import { syntheticTexts } from './train-synthetic.js';
import { translatedTexts } from './train-translated.js';
import { writtenTexts } from './train-written.js';

/** A collection that may train what is shipped. */
export interface TrainingSet {
  readonly name: string;
  readonly file: string;
  readonly language: LanguageCode;
  readonly licence: string;
  /** How much one of its examples counts; its size and how near it is to comments on a service decide. */
  readonly weight: number;
  /** Every n-th row only. @default 1 */
  readonly every?: number;
}

export const trainingSets: readonly TrainingSet[] = [
  { name: 'nhs_fft', file: 'nhs_fft/train', language: 'en', licence: 'MIT', weight: 6 },
  { name: 'nhs_phase1', file: 'nhs_phase1/train', language: 'en', licence: 'MIT', weight: 1.5 },
  { name: 'goemotions', file: 'goemotions/train', language: 'en', licence: 'CC BY 4.0', weight: 1 },
  { name: 'vader_amazon', file: 'vader_amazon/all', language: 'en', licence: 'MIT', weight: 1.5 },
  { name: 'vader_tweets', file: 'vader_tweets/all', language: 'en', licence: 'MIT', weight: 1 },
  { name: 'mams_acsa', file: 'mams_acsa/train', language: 'en', licence: 'Apache-2.0', weight: 1 },
  {
    name: 'womens_clothing',
    file: 'womens_clothing/train',
    language: 'en',
    licence: 'CC0',
    weight: 0.4,
    every: 2,
  },
  { name: 'pros_cons', file: 'pros_cons/train', language: 'en', licence: 'CC BY 4.0', weight: 0.2 },
  { name: 'xed_en', file: 'xed_en/train', language: 'en', licence: 'CC BY 4.0', weight: 0.1 },
  {
    name: 'clinc_requests',
    file: 'clinc_requests/train',
    language: 'en',
    licence: 'CC BY 3.0',
    weight: 0.15,
  },
  {
    name: 'banking77_requests',
    file: 'banking77_requests/train',
    language: 'en',
    licence: 'CC BY 4.0',
    weight: 0.3,
  },
  {
    name: 'movie_reviews_v2',
    file: 'movie_reviews_v2/train',
    language: 'en',
    licence: 'CC BY 4.0',
    weight: 0.3,
  },
  { name: 'plot_sentences', file: 'plot_sentences/train', language: 'en', licence: 'CC BY 4.0', weight: 0.5 },
  { name: 'wisesight', file: 'wisesight/train', language: 'th', licence: 'CC0', weight: 7 },
  { name: 'thai_pythainlp', file: 'thai_pythainlp/train', language: 'th', licence: 'CC BY 4.0', weight: 8 },
  { name: 'thai_questions', file: 'thai_questions/train', language: 'th', licence: 'MIT', weight: 0.1 },
];

type LoadedSetName = Pick<TrainingSet, 'name' | 'licence' | 'weight'>;

/** The examples of a set, with their weights. Rows without one of the three labels are left out. */
export interface LoadedSet {
  readonly set: LoadedSetName;
  readonly examples: readonly Example[];
}

interface OwnSet extends LoadedSetName {
  readonly texts: (language: LanguageCode, folder: string) => readonly LabelledText[];
}

interface Row {
  readonly text: string;
  readonly label?: LabelledText['label'] | 'undefined';
  readonly question?: string;
  readonly weak?: boolean;
}

const own = 'MIT (this project)';

/** What is made here. The sentences from the lexicon are many and plain: each counts less than a comment. */
const ownSets: Readonly<Record<LanguageCode, readonly OwnSet[]>> = {
  en: [
    { name: 'lexicon_sentences', licence: own, weight: 0.45, texts: syntheticTexts },
    { name: 'written_comments', licence: own, weight: 1.2, texts: writtenTexts },
    { name: 'graded_texts', licence: 'as the collections', weight: 3, texts: allGraded },
  ],
  th: [
    { name: 'lexicon_sentences', licence: own, weight: 0.8, texts: syntheticTexts },
    { name: 'written_comments', licence: own, weight: 2.5, texts: writtenTexts },
    { name: 'graded_texts', licence: 'as the collections', weight: 1, texts: allGraded },
    { name: 'translated_texts', licence: 'as the collections', weight: 8, texts: translatedTexts },
  ],
};

/** Parts of the collections that may train, graded anew for this project. */
function allGraded(language: LanguageCode, folder: string): readonly LabelledText[] {
  return trainingSets
    .filter((set) => set.language === language)
    .flatMap(({ name, file }) => gradedTexts(folder, name, file));
}

/** Loads the sets of a language from the data folder, and those made here. */
export function loadSets(folder: string, language: LanguageCode): readonly LoadedSet[] {
  const readExample = createExampleReader(language);
  const loaded: LoadedSet[] = [];
  for (const set of trainingSets) {
    if (set.language !== language) continue;
    const rows = readRows(join(folder, `${set.file}.jsonl`));
    const examples = rows
      .filter((_, index) => index % (set.every ?? 1) === 0)
      .flatMap((row) => toExample(row, set.weight, readExample));
    loaded.push({ set, examples });
  }
  for (const { texts, ...set } of ownSets[language]) {
    const examples = texts(language, folder).map((text) => ({ ...readExample(text), weight: set.weight }));
    loaded.push({ set, examples });
  }
  return loaded;
}

/** The sets without a collection, and without what was graded of it. */
export function withoutSet(sets: readonly LoadedSet[], name: string): readonly LoadedSet[] {
  return sets
    .filter(({ set }) => set.name !== name)
    .map(({ set, examples }) => ({
      set,
      examples: examples.filter(({ collection }) => collection !== name),
    }));
}

/** Parts of the collections that are held out of training. */
export const heldOutSets: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['nhs_fft/dev', 'nhs_phase1/dev', 'goemotions/dev'],
  th: ['wisesight/dev', 'wisesight/test'],
};

/** The examples of one file of the data folder, without its ending. */
export function loadExamples(folder: string, file: string, language: LanguageCode): readonly Example[] {
  const readExample = createExampleReader(language);
  return readRows(join(folder, `${file}.jsonl`)).flatMap((row) => toExample(row, 1, readExample));
}

function readRows(file: string): readonly Row[] {
  if (!existsSync(file)) throw new Error(`Cannot train: ${file} does not exist`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

function toExample(
  row: Row,
  weight: number,
  readExample: (text: LabelledText) => Example,
): readonly Example[] {
  const { label } = row;
  if (label !== 'negative' && label !== 'neutral' && label !== 'positive') return [];
  const question = row.question ?? null;
  // One trust of nhs_phase1 rates praise 0 on its scale of criticality, which makes it "neutral": that holds for
  // answers to its question, and must not teach what words mean.
  const questionOnly = question === 'Trust B - Q1' && label === 'neutral';
  const example = readExample({ text: row.text, label, question, questionOnly });
  return [{ ...example, weight: row.weak ? weight / 2 : weight }];
}
