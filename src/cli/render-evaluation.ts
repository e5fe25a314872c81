import type { SentimentEvaluation } from '../learn/evaluate-sentiment.js';
import type { ThemeMeasure } from '../learn/measure-themes.js';
import { padTo, printable } from '../report/terminal/display-width.js';
import { createPaint, type Paint } from '../report/terminal/paint.js';
import { type PlainCell, type PlainColumn, renderPlainTable } from '../report/terminal/plain-table.js';

/** What `undertone evaluate` finds. */
export interface Evaluation {
  /** Rows that could not be read. */
  readonly rejected: number;
  /** Comments left out: their label is none of positive, neutral and negative. */
  readonly otherLabels: number;
  /** Comments that cannot be scored (no text, another language); they count as neutral. */
  readonly unscored: number;
  readonly sentiment: SentimentEvaluation | null;
  readonly themes: ThemeMeasure | null;
}

interface Look {
  readonly width: number;
  readonly paint: Paint;
}

const polarities = ['positive', 'neutral', 'negative'] as const;
const longestId = 24;

/**
 * An evaluation for the terminal.
 *
 * @param texts the comments by id, to show the mistakes with
 */
export function renderEvaluation(
  evaluation: Evaluation,
  texts: ReadonlyMap<string, string>,
  { width, color }: { readonly width: number; readonly color: boolean },
): string {
  const look = { width, paint: createPaint(color) };
  const { sentiment, themes } = evaluation;
  const blocks: (readonly string[])[] = [];
  if (sentiment !== null) {
    blocks.push(renderScores(sentiment, evaluation, look), renderClasses(sentiment, look));
    blocks.push(renderConfusion(sentiment, look), renderCalibration(sentiment, look));
    blocks.push(renderMistakes(sentiment, texts, look));
  }
  if (themes !== null) blocks.push(renderThemes(themes, look));
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderScores(
  { n, accuracy, macroF1 }: SentimentEvaluation,
  { unscored, otherLabels, rejected }: Evaluation,
  { paint }: Look,
): readonly string[] {
  const { value, low, high } = macroF1;
  const count = (number: number) => number.toLocaleString('en-US');
  const notes = [
    unscored > 0 ? `${count(unscored)} of them are not scored and count as neutral` : '',
    otherLabels > 0 ? `${count(otherLabels)} with other labels are left out` : '',
    rejected > 0 ? `${count(rejected)} rows cannot be read` : '',
  ].filter((note) => note !== '');
  return [
    paint(`Sentiment of ${count(n)} comments`, 'bold'),
    ...notes,
    `accuracy ${share(accuracy)}   macro-F1 ${share(value)} (95% ${share(low)} to ${share(high)})`,
  ];
}

function renderClasses({ classes }: SentimentEvaluation, look: Look): readonly string[] {
  const rows = polarities.map((polarity) => {
    const { precision, recall, f1, support } = classes[polarity];
    return cells(polarity, share(precision), share(recall), share(f1), String(support));
  });
  return table(['', 'precision', 'recall', 'F1', 'comments'], rows, look);
}

/** What was labelled by what was found; what is right stands out. */
function renderConfusion({ confusion }: SentimentEvaluation, look: Look): readonly string[] {
  const rows = polarities.map((expected) => [
    { text: expected },
    ...polarities.map((predicted): PlainCell => {
      const text = String(confusion[expected][predicted]);
      return predicted === expected ? { text, style: 'green' } : { text };
    }),
  ]);
  return table(['labelled / found', ...polarities], rows, look);
}

function renderCalibration({ calibration }: SentimentEvaluation, look: Look): readonly string[] {
  const bins = calibration.bins.filter(({ count }) => count > 0);
  const rows = bins.map(({ low, high, count, meanConfidence, accuracy }) =>
    cells(`${low.toFixed(1)} to ${high.toFixed(1)}`, String(count), share(meanConfidence), share(accuracy)),
  );
  return [
    look.paint(`Calibration error ${share(calibration.error)}`, 'bold'),
    ...table(['confidence', 'comments', 'mean', 'right'], rows, look),
  ];
}

/** One line a mistake, its text cut to what the terminal has room for. */
function renderMistakes(
  { mistakes }: SentimentEvaluation,
  texts: ReadonlyMap<string, string>,
  { width, paint }: Look,
): readonly string[] {
  if (mistakes.length === 0) return ['No mistakes'];
  const ids = mistakes.map(({ id }) => printable(id));
  const idWidth = Math.min(longestId, Math.max(2, ...ids.map((id) => id.length)));
  const line = (head: readonly string[], id: string, text: string): string => {
    const [confidence = '', found = '', labelled = ''] = head;
    const start = `${confidence.padStart(5)}  ${found.padEnd(8)}  ${labelled.padEnd(8)}  ${padTo(id, { width: idWidth })}  `;
    return start + padTo(text, { width: Math.max(20, width - 29 - idWidth) }).trimEnd();
  };
  return [
    paint('Most confident mistakes', 'bold'),
    paint(line(['sure', 'found', 'labelled'], 'id', 'comment'), 'dim'),
    ...mistakes.map(({ expected, predicted, confidence }, i) =>
      line(
        [confidence === null ? '-' : confidence.toFixed(2), predicted, expected],
        ids[i] ?? '',
        printable(texts.get(mistakes[i]?.id ?? '') ?? ''),
      ),
    ),
  ];
}

function renderThemes(measure: ThemeMeasure, look: Look): readonly string[] {
  const { comments, microF1, microPrecision, microRecall, accuracy, each } = measure;
  const rows = [...each]
    .sort((a, b) => b.examples - a.examples)
    .map(({ name, precision, recall, f1, examples }) =>
      cells(printable(name), share(precision), share(recall), share(f1), String(examples)),
    );
  return [
    look.paint(`Themes of ${comments.toLocaleString('en-US')} comments`, 'bold'),
    `micro-F1 ${share(microF1)}   precision ${share(microPrecision)}   recall ${share(microRecall)}   all right ${share(accuracy)}`,
    '',
    ...table(['', 'precision', 'recall', 'F1', 'comments'], rows, look),
  ];
}

function cells(...texts: readonly string[]): readonly PlainCell[] {
  return texts.map((text) => ({ text }));
}

function table(
  titles: readonly string[],
  rows: readonly (readonly PlainCell[])[],
  look: Look,
): readonly string[] {
  const columns = titles.map(
    (title, c): PlainColumn => ({ title, align: c === 0 ? 'left' : 'right', spare: 0 }),
  );
  return renderPlainTable(columns, rows, look);
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}
