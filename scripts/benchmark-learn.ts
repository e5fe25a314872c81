// How well models learned from labelled comments do on comments they have not seen, beside a plain tf-idf linear SVM.
//   node dist/scripts/benchmark-learn.js DATA_DIR [SET...]
// DATA_DIR holds one folder a collection with train.jsonl and dev.jsonl: lines of {text, themes, label, question}.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader } from '../src/language/create-reader.js';
import { confusionOf, macroF1Of } from '../src/learn/choose-sentiment.js';
import { decideThemes } from '../src/learn/decide-themes.js';
import { createFeatureWalker } from '../src/learn/feature-walker.js';
import type { LabelledComment } from '../src/learn/labelled-comment.js';
import { learnModel } from '../src/learn/learn-model.js';
import { type LearnedModel, polarities } from '../src/learn/learned-model.js';
import { measureThemes } from '../src/learn/measure-themes.js';
import { encodeModel } from '../src/learn/model-file.js';
import { createPredictor } from '../src/learn/predictor.js';
import { createExampleReader } from '../src/learn/read-examples.js';
import type { Polarity } from '../src/model/insight-record.js';

interface Line {
  readonly text: string;
  readonly themes?: readonly string[];
  readonly label?: Polarity;
  readonly question?: string;
  readonly unlabelable?: boolean;
}

interface Task {
  readonly name: string;
  readonly set: string;
  readonly train: readonly string[];
  readonly test: string;
  readonly measure: 'micro-F1' | 'accuracy' | 'macro-F1';
  readonly question: boolean;
  readonly target: number | null;
  /** What a tf-idf linear SVM of scikit-learn reaches. */
  readonly plain: number | null;
}

const common = { train: ['train'], test: 'dev', question: false } as const;
const tasks: readonly Task[] = [
  {
    ...common,
    name: 'nhs_fft, with the question',
    set: 'nhs_fft',
    measure: 'micro-F1',
    question: true,
    target: 0.75,
    plain: 0.72,
  },
  { ...common, name: 'nhs_fft, text alone', set: 'nhs_fft', measure: 'micro-F1', target: null, plain: null },
  {
    ...common,
    name: 'fabsa, train+dev -> test',
    set: 'fabsa',
    train: ['train', 'dev'],
    test: 'test',
    measure: 'micro-F1',
    target: 0.8,
    plain: 0.77,
  },
  { ...common, name: 'truevoice', set: 'truevoice_intent', measure: 'accuracy', target: 0.86, plain: 0.84 },
  { ...common, name: 'traffy_fondue', set: 'traffy_fondue', measure: 'micro-F1', target: 0.86, plain: 0.84 },
  {
    ...common,
    name: 'nhs_phase1, sentiment',
    set: 'nhs_phase1',
    measure: 'macro-F1',
    target: 0.78,
    plain: 0.76,
  },
  {
    ...common,
    name: 'nhs_phase1, sentiment, with the question',
    set: 'nhs_phase1',
    measure: 'macro-F1',
    question: true,
    target: null,
    plain: null,
  },
];

const [directory = '', ...wanted] = process.argv.slice(2);
const read = createReader();
const readExample = createExampleReader(read);
const walk = createFeatureWalker(read);

function readComments(task: Task, split: string): LabelledComment[] {
  const file = join(directory, task.set, `${split}.jsonl`);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ unlabelable }) => !unlabelable)
    .map(({ text, themes, label, question }) => ({
      text,
      question: task.question ? (question ?? null) : null,
      questionType: 'open' as const,
      themes: task.measure === 'macro-F1' ? null : (themes ?? []),
      sentiment: task.measure === 'macro-F1' ? (label ?? null) : null,
    }))
    .filter(({ themes, sentiment }) => themes !== null || sentiment !== null);
}

function measure(model: LearnedModel, comments: readonly LabelledComment[], task: Task): number | null {
  const predict = createPredictor(model, walk);
  const predictions = comments.map((comment) => predict(readExample(comment)));
  if (task.measure === 'macro-F1') {
    const labels = Uint8Array.from(comments, ({ sentiment }) => polarities.indexOf(sentiment ?? 'neutral'));
    const probabilities = [0, 1, 2].map((k) =>
      Float64Array.from(predictions, ({ sentiment }) => sentiment?.[k] ?? 0),
    );
    return macroF1Of(confusionOf({ probabilities, labels, weights: [1, 1, 1] }));
  }
  const outcomes = predictions.map(({ themes }, i) => ({
    expected: comments[i]?.themes ?? [],
    predicted: decideThemes(model.header, themes).map((k) => model.header.themes[k]?.name ?? ''),
  }));
  const { microF1, accuracy } = measureThemes(outcomes, []);
  return task.measure === 'accuracy' ? accuracy : microF1;
}

function run(task: Task): void {
  const train = task.train.flatMap((split) => readComments(task, split));
  const started = performance.now();
  const cpu = process.cpuUsage();
  const model = learnModel(train);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  const { card } = model.header;
  const heldOut =
    task.measure === 'macro-F1'
      ? card.sentiment?.macroF1
      : task.measure === 'accuracy'
        ? card.themes?.accuracy
        : card.themes?.microF1;
  const test = readComments(task, task.test);
  const cells = [
    task.name.padEnd(42),
    task.measure.padEnd(9),
    show(task.plain),
    show(task.target),
    show(heldOut ?? null),
    show(measure(model, test, task)),
    String(train.length).padStart(6),
    String(test.length).padStart(6),
    `${seconds.toFixed(0)} s`.padStart(6),
    `${((user + system) / 1e6).toFixed(0)} s`.padStart(6),
    `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`.padStart(8),
    `${(encodeModel(model).length / 1e6).toFixed(2)} MB`.padStart(8),
  ];
  process.stdout.write(`${cells.join(' ')}\n`);
}

function show(value: number | null): string {
  return (value === null ? '-' : value.toFixed(3)).padStart(6);
}

const heads = [
  'measure  ',
  ' plain',
  'target',
  '    cv',
  '  test',
  ' train',
  '  test',
  '  wall',
  '   cpu',
  '    peak',
  '   model',
];
process.stdout.write(`${['set'.padEnd(42), ...heads].join(' ')}\n`);
for (const task of tasks) {
  const asked = wanted.length === 0 || wanted.includes(task.set);
  if (asked && existsSync(join(directory, task.set))) run(task);
}
