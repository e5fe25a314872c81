import type { Command } from 'commander';
import type { SentimentOutcome } from '../learn/evaluate-sentiment.js';
import type { LearnedModel } from '../learn/learned-model.js';
import type { ThemeOutcome } from '../learn/measure-themes.js';
import type { LabelColumns, LabelledFile } from './labelled-file.js';
import type { Evaluation } from './render-evaluation.js';

interface EvaluateFlags {
  readonly text?: string;
  readonly label?: string;
  readonly question?: string;
  readonly themes?: string;
  readonly model?: string;
  readonly json?: boolean;
}

/** `undertone evaluate`: the sentiment, and a model's themes, held against labels. */
export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .argument('<file>', 'labelled comments: CSV, TSV or JSON lines')
    .description('Measure the sentiment, and the themes of a model, on labelled comments')
    .option('--text <column>', 'column of the comments (default: text)')
    .option(
      '--label <column>',
      'column of positive, neutral or negative (default: label, where there is one)',
    )
    .option('--question <column>', 'column of the question asked (default: question, where there is one)')
    .option('--themes <column>', 'with --model: column of the themes (default: themes, where there is one)')
    .option('--model <file>', 'a model made by undertone learn')
    .option('--json', 'print the result as JSON')
    .action(evaluateCommand);
}

async function evaluateCommand(file: string, flags: EvaluateFlags): Promise<void> {
  const { loadModel } = await import('../learn/model-file.js');
  const model = flags.model === undefined ? null : loadModel(flags.model);
  const { readLabelledFile } = await import('./labelled-file.js');
  const columns = await columnsOf(file, flags);
  const { comments, rejected, otherLabels } = await readLabelledFile(file, columns);
  const { sentiments, themes, unscored } = await compare(comments, model);
  if (sentiments.length + themes.length === 0) throw await nothingLabelled(file, columns);
  const { evaluateSentiment } = await import('../learn/evaluate-sentiment.js');
  const { measureThemes } = await import('../learn/measure-themes.js');
  const names = model?.header.themes.map(({ name }) => name) ?? [];
  const evaluation: Evaluation = {
    rejected,
    otherLabels,
    unscored,
    sentiment: sentiments.length === 0 ? null : evaluateSentiment(sentiments),
    themes: themes.length === 0 || names.length === 0 ? null : measureThemes(themes, names),
  };
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
    return;
  }
  const { renderEvaluation } = await import('./render-evaluation.js');
  const texts = new Map(comments.map(({ comment }) => [comment.commentId, comment.text]));
  const { hasColor } = await import('./colors.js');
  const look = { width: process.stdout.columns ?? 100, color: hasColor(process.stdout) };
  process.stdout.write(renderEvaluation(evaluation, texts, look));
}

async function nothingLabelled(file: string, { sentiment }: LabelColumns): Promise<Error> {
  const { UndertoneError } = await import('../model/errors.js');
  const found =
    sentiment === undefined ? 'it has no comments' : `no comment has one of them in column "${sentiment}"`;
  return new UndertoneError(
    'input_unreadable',
    `Cannot evaluate ${file}: the labels must be positive, neutral or negative, and ${found}`,
    { hint: 'Name the column of labels with --label' },
  );
}

/** What the analysis finds in each comment beside what it is labelled. */
async function compare(
  comments: LabelledFile['comments'],
  model: LearnedModel | null,
): Promise<{ sentiments: SentimentOutcome[]; themes: ThemeOutcome[]; unscored: number }> {
  const { createAnalyzer } = await import('../analyze/create-analyzer.js');
  const { loadPackBeside } = await import('../learn/frame.js');
  const pack = loadPackBeside(model === null ? 'public-service' : 'none', model);
  const { analyze } = createAnalyzer({ pack, model });
  const sentiments: SentimentOutcome[] = [];
  const themes: ThemeOutcome[] = [];
  let unscored = 0;
  for (const { comment, labels } of comments) {
    const { sentiment, mentions } = analyze(comment);
    if (labels.sentiment !== null) {
      if (sentiment === null) unscored += 1;
      const { polarity: predicted, confidence } = sentiment ?? { polarity: 'neutral', confidence: null };
      sentiments.push({ id: comment.commentId, expected: labels.sentiment, predicted, confidence });
    }
    if (model !== null && labels.themes !== null) {
      const predicted = [...new Set(mentions.map(({ theme }) => theme))];
      themes.push({ expected: labels.themes, predicted });
    }
  }
  return { sentiments, themes, unscored };
}

/** The columns that are named, and the usual ones where they are in the file. */
async function columnsOf(file: string, flags: EvaluateFlags): Promise<LabelColumns> {
  const { readTitles } = await import('./labelled-file.js');
  const titles = await readTitles(file);
  const usual = (title: string): string | undefined => (titles.includes(title) ? title : undefined);
  const sentiment = flags.label ?? usual('label');
  const themes = flags.model === undefined ? undefined : (flags.themes ?? usual('themes'));
  if (sentiment === undefined && themes === undefined) {
    const { UndertoneError } = await import('../model/errors.js');
    throw new UndertoneError('usage', `Cannot evaluate ${file}: it has no column "label"`, {
      hint: `Name the column of labels with --label; its columns are ${titles.join(', ')}`,
    });
  }
  return { text: flags.text ?? 'text', sentiment, themes, question: flags.question ?? usual('question') };
}
