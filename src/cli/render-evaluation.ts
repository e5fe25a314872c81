import type { SentimentEvaluation } from '../learn/evaluate-sentiment.js';
import type { ThemeMeasure } from '../learn/measure-themes.js';

/** What `undertone evaluate` finds. */
export interface Evaluation {
  /** Comments that cannot be scored (no text, another language); they count as neutral. */
  readonly unscored: number;
  readonly sentiment: SentimentEvaluation | null;
  readonly themes: ThemeMeasure | null;
}

const polarities = ['positive', 'neutral', 'negative'] as const;
const longestText = 100;

/**
 * An evaluation for the terminal.
 *
 * @param texts the comments by id, to show the mistakes with
 */
export function renderEvaluation(evaluation: Evaluation, texts: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  if (evaluation.sentiment !== null) {
    lines.push(...renderScores(evaluation.sentiment, evaluation.unscored));
    lines.push('', ...renderConfusion(evaluation.sentiment));
    lines.push('', ...renderCalibration(evaluation.sentiment));
    lines.push('', ...renderMistakes(evaluation.sentiment, texts));
  }
  if (evaluation.themes !== null) {
    if (lines.length > 0) lines.push('');
    lines.push(...renderThemes(evaluation.themes));
  }
  return `${lines.join('\n')}\n`;
}

function renderScores({ n, accuracy, macroF1, classes }: SentimentEvaluation, unscored: number): string[] {
  const { value, low, high } = macroF1;
  return [
    `Sentiment of ${n} comments${unscored === 0 ? '' : `, ${unscored} of them not scored (they count as neutral)`}`,
    `accuracy ${share(accuracy)}   macro-F1 ${share(value)} (95% ${share(low)} to ${share(high)})`,
    '',
    row('', ['precision', 'recall', 'F1', 'comments']),
    ...polarities.map((polarity) => {
      const { precision, recall, f1, support } = classes[polarity];
      return row(polarity, [share(precision), share(recall), share(f1), String(support)]);
    }),
  ];
}

function renderConfusion({ confusion }: SentimentEvaluation): string[] {
  return [
    row('labelled / found', [...polarities]),
    ...polarities.map((expected) =>
      row(
        expected,
        polarities.map((predicted) => String(confusion[expected][predicted])),
      ),
    ),
  ];
}

function renderCalibration({ calibration }: SentimentEvaluation): string[] {
  const bins = calibration.bins.filter(({ count }) => count > 0);
  return [
    `Calibration error ${share(calibration.error)}`,
    row('confidence', ['comments', 'mean', 'right']),
    ...bins.map(({ low, high, count, meanConfidence, accuracy }) =>
      row(`${low.toFixed(1)} to ${high.toFixed(1)}`, [String(count), share(meanConfidence), share(accuracy)]),
    ),
  ];
}

function renderMistakes({ mistakes }: SentimentEvaluation, texts: ReadonlyMap<string, string>): string[] {
  if (mistakes.length === 0) return ['No mistakes'];
  return [
    'Most confident mistakes',
    ...mistakes.map(({ id, expected, predicted, confidence }) => {
      const text = (texts.get(id) ?? '').replace(/\s+/g, ' ');
      const shown = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
      return `${confidence.toFixed(2)}  ${predicted}, labelled ${expected}  [${id}]  ${shown}`;
    }),
  ];
}

function renderThemes({
  comments,
  microF1,
  microPrecision,
  microRecall,
  accuracy,
  each,
}: ThemeMeasure): string[] {
  const width = Math.max(20, ...each.map(({ name }) => name.length + 1));
  return [
    `Themes of ${comments} comments`,
    `micro-F1 ${share(microF1)}   precision ${share(microPrecision)}   recall ${share(microRecall)}   all right ${share(accuracy)}`,
    '',
    row('', ['precision', 'recall', 'F1', 'comments'], { width }),
    ...[...each]
      .sort((a, b) => b.examples - a.examples)
      .map(({ name, precision, recall, f1, examples }) =>
        row(name, [share(precision), share(recall), share(f1), String(examples)], { width }),
      ),
  ];
}

function row(head: string, cells: readonly string[], options: { width: number } = { width: 20 }): string {
  return [head.padEnd(options.width), ...cells.map((cell) => cell.padStart(10))].join('');
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}
