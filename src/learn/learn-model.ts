import { createReader } from '../language/create-reader.js';
import { UndertoneError } from '../model/errors.js';
import type { ModelCard } from '../model/learned-model.js';
import { chooseSentimentWeights, confusionOf } from './choose-sentiment.js';
import { chooseThreshold } from './choose-threshold.js';
import { drawFolds, fitOutput, scoreHeldOut } from './cross-validate.js';
import { decideThemes } from './decide-themes.js';
import { type CommentParts, createFeatureWalker } from './feature-walker.js';
import { createFeatureWeigher } from './feature-weigher.js';
import type { LinearWeights } from './fit-svm.js';
import { frequentFirst } from './frequent-first.js';
import type { LabelledComment } from './labelled-comment.js';
import { type LearnedModel, polarities } from './learned-model.js';
import { measureThemes } from './measure-themes.js';
import { fitPlatt, type Platt, probabilityOf } from './platt.js';
import { quantizeWeights } from './quantize-weights.js';
import { createExampleReader } from './read-examples.js';
import { type Labelled, packRows, type SparseRows } from './sparse-rows.js';
import { buildVocabulary, type Vocabulary } from './vocabulary.js';

export interface LearnOptions {
  /** @default 1 */
  readonly seed?: number;
  /** Parts of the cross-validation. @default 5; 3 where there is much to fit, 2 where there is very much */
  readonly folds?: number;
  /** Told after each output is fitted. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Themes with fewer examples are not learned. */
const fewestExamples = 5;
/** Themes with fewer examples, or a lower F1 held out, are learned but marked. */
const trustedExamples = 30;
const trustedF1 = 0.4;

/** Features of all comments times outputs above which fewer folds must do, to keep to about a minute. */
const muchWork = 80_000_000;
const veryMuchWork = 240_000_000;

const blocks = { words: 1, characters: 1, clauses: 0.5, context: 0.12 };
const fit = { cost: 0.2, balance: 0.15, ratioShare: 0.5 };

/** An output held out: probabilities of its labelled rows, and the same scorer fitted to all of them. */
interface Output {
  readonly labelled: Labelled;
  readonly platt: Platt;
  readonly probabilities: Float64Array;
}

/**
 * Learns themes, and sentiment where it is labelled, from labelled comments: a linear support vector machine an output
 * (one against the rest) over tf-idf of words and character n-grams, the question, the sentiment and what the shipped
 * packs find; probabilities and thresholds by cross-validation. The same comments and seed give the same model.
 *
 * @throws UndertoneError `input_unreadable` where there is too little to learn from
 */
export function learnModel(comments: readonly LabelledComment[], options: LearnOptions = {}): LearnedModel {
  const { seed = 1 } = options;
  const { learned, left } = nameThemes(comments);
  const withSentiment = hasSentiment(comments);
  if (learned.length === 0 && !withSentiment) throw tooLittle();
  const { data, vocabulary } = weighComments(comments);
  const labelled = [
    ...learned.map(({ name }) => labelTheme(comments, name)),
    ...(withSentiment ? polarities.map((polarity) => labelPolarity(comments, polarity)) : []),
  ];
  const { outputs, weights, folds } = fitOutputs(data, labelled, { ...options, seed });
  const themeOutputs = outputs.slice(0, learned.length);
  const themes = chooseThemes(comments, { names: learned, left, outputs: themeOutputs });
  const sentiment = withSentiment ? chooseSentiment(outputs.slice(learned.length)) : null;
  const { hashes, frequencies } = vocabulary;
  const quantized = quantizeWeights(weights, { hashes, frequencies });
  return {
    header: {
      schemaVersion: 2,
      ...themes.rule,
      sentiment: sentiment?.rule ?? null,
      blocks,
      comments: comments.length,
      features: quantized.hashes.length,
      scales: quantized.scales,
      biases: weights.map(({ bias }) => bias),
      card: {
        comments: comments.length,
        folds,
        seed,
        themes: themes.card,
        sentiment: sentiment?.card ?? null,
      },
    },
    hashes: quantized.hashes,
    frequencies: quantized.frequencies,
    weights: quantized.weights,
  };
}

/** The comments as rows. Each is read twice, once to know the features and once to weigh them: none is kept in between. */
function weighComments(comments: readonly LabelledComment[]): { data: SparseRows; vocabulary: Vocabulary } {
  const read = createReader();
  const readExample = createExampleReader(read);
  const walk = createFeatureWalker(read);
  const vocabulary = buildVocabulary(readEach(comments, readExample), walk);
  const weigh = createFeatureWeigher(walk, vocabulary, blocks);
  const rows = comments.map((comment) => {
    const { columns, values } = weigh(readExample(comment));
    return { columns: columns.slice(), values: values.slice() };
  });
  return { data: packRows(rows, vocabulary.hashes.length), vocabulary };
}

function* readEach(
  comments: readonly LabelledComment[],
  readExample: (comment: LabelledComment) => CommentParts,
): Generator<CommentParts> {
  for (const comment of comments) yield readExample(comment);
}

/** Every output held out, and fitted to all of its rows. */
function fitOutputs(
  data: SparseRows,
  labelled: readonly Labelled[],
  { seed, onProgress, ...options }: LearnOptions & { readonly seed: number },
): { outputs: Output[]; weights: LinearWeights[]; folds: number } {
  const work = data.values.length * labelled.length;
  const folds = options.folds ?? (work > veryMuchWork ? 2 : work > muchWork ? 3 : 5);
  const parts = drawFolds(data.starts.length - 1, { folds, seed });
  const fast = frequentFirst(data);
  const outputs: Output[] = [];
  const weights = labelled.map((one, i) => {
    const settings = { ...fit, seed: seed + i };
    outputs.push(holdOut(fast.data, one, { ...settings, parts, folds }));
    const { weights, bias } = fitOutput(fast.data, one, settings);
    onProgress?.(i + 1, labelled.length);
    return { weights: fast.restore(weights), bias };
  });
  return { outputs, weights, folds };
}

interface NamedTheme {
  readonly name: string;
  readonly examples: number;
}

function nameThemes(comments: readonly LabelledComment[]): { learned: NamedTheme[]; left: NamedTheme[] } {
  const counts = new Map<string, number>();
  for (const { themes } of comments) {
    for (const name of new Set(themes ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = [...counts].map(([name, examples]) => ({ name, examples }));
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    learned: named.filter(({ examples }) => examples >= fewestExamples),
    left: named.filter(({ examples }) => examples < fewestExamples),
  };
}

function hasSentiment(comments: readonly LabelledComment[]): boolean {
  return polarities.every(
    (polarity) => comments.filter(({ sentiment }) => sentiment === polarity).length >= fewestExamples,
  );
}

function labelTheme(comments: readonly LabelledComment[], name: string): Labelled {
  return {
    rows: rowsWhere(comments, ({ themes }) => themes !== null),
    labels: Uint8Array.from(comments, ({ themes }) => (themes?.includes(name) ? 1 : 0)),
  };
}

function labelPolarity(comments: readonly LabelledComment[], polarity: string): Labelled {
  return {
    rows: rowsWhere(comments, ({ sentiment }) => sentiment !== null),
    labels: Uint8Array.from(comments, ({ sentiment }) => (sentiment === polarity ? 1 : 0)),
  };
}

function rowsWhere(
  comments: readonly LabelledComment[],
  isLabelled: (comment: LabelledComment) => boolean,
): Int32Array {
  return Int32Array.from(comments.flatMap((comment, i) => (isLabelled(comment) ? [i] : [])));
}

function holdOut(data: SparseRows, labelled: Labelled, options: Parameters<typeof scoreHeldOut>[2]): Output {
  const scores = scoreHeldOut(data, labelled, options);
  const platt = fitPlatt(scores, labelsOf(labelled));
  return { labelled, platt, probabilities: scores.map((score) => probabilityOf(platt, score)) };
}

/** The labels of the labelled rows, by place in `rows`. */
function labelsOf({ rows, labels }: Labelled): Uint8Array {
  return Uint8Array.from(rows, (row) => labels[row] as number);
}

function chooseThemes(
  comments: readonly LabelledComment[],
  {
    names,
    left,
    outputs,
  }: {
    readonly names: readonly NamedTheme[];
    readonly left: NamedTheme[];
    readonly outputs: readonly Output[];
  },
): {
  rule: Pick<LearnedModel['header'], 'themes' | 'themesPerComment' | 'atLeastOne'>;
  card: ModelCard['themes'];
} {
  const all = comments.flatMap(({ themes }) => (themes === null ? [] : [themes]));
  const one = all.length > 0 && all.every((themes) => themes.length === 1);
  const outcomes = outputs.map(({ labelled, probabilities }) => ({
    probabilities,
    labels: labelsOf(labelled),
  }));
  const { threshold, atLeastOne } = chooseThreshold(outcomes);
  const themes = names.map(({ name }, i) => ({
    name,
    platt: (outputs[i] as Output).platt,
    threshold,
  }));
  const rule = { themes, themesPerComment: one ? ('one' as const) : ('several' as const), atLeastOne };
  if (names.length === 0) return { rule, card: null };
  const measured = measureThemes(
    all.map((expected, i) => ({
      expected,
      predicted: decideThemes(
        rule,
        outputs.map(({ probabilities }) => probabilities[i] as number),
      ).map((k) => (names[k] as NamedTheme).name),
    })),
    names.map(({ name }) => name),
  );
  const each = names.map(({ name, examples }, i) => {
    const { precision, recall, f1 } = measured.each[i] as (typeof measured.each)[number];
    const rare = examples < trustedExamples || (f1 ?? 0) < trustedF1;
    return { name, examples, precision, recall, f1, rare };
  });
  const { comments: labelled, microF1, accuracy } = measured;
  return { rule, card: { comments: labelled, microF1, accuracy, each, left } };
}

function chooseSentiment(outputs: readonly Output[]): {
  rule: NonNullable<LearnedModel['header']['sentiment']>;
  card: ModelCard['sentiment'];
} {
  const rows = outputs[0]?.labelled.rows ?? new Int32Array();
  const labels = Uint8Array.from(rows, (row) =>
    outputs.findIndex(({ labelled }) => labelled.labels[row] === 1),
  );
  const probabilities = outputs.map((output) => output.probabilities);
  const { weights, macroF1 } = chooseSentimentWeights(probabilities, labels);
  const confusion = confusionOf({ probabilities, labels, weights });
  const right = [0, 4, 8].reduce((sum, at) => sum + (confusion[at] as number), 0);
  return {
    rule: { platt: outputs.map(({ platt }) => platt), weights: [...weights] },
    card: { comments: rows.length, accuracy: rows.length === 0 ? null : right / rows.length, macroF1 },
  };
}

function tooLittle(): UndertoneError {
  return new UndertoneError(
    'input_unreadable',
    `Cannot learn from the comments: no theme has ${fewestExamples} examples, and not every polarity has`,
    { hint: 'Label more comments, or see that the columns of text and themes are named right' },
  );
}
