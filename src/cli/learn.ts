import type { Command } from 'commander';
import { wholeNumber } from './whole-number.js';

interface LearnFlags {
  readonly text: string;
  readonly themes?: string;
  readonly sentiment?: string;
  readonly question?: string;
  readonly out: string;
  readonly seed?: number;
  readonly json?: boolean;
}

/** `undertone learn`: a model of themes, and of sentiment, from labelled comments. */
export function addLearn(program: Command): void {
  program
    .command('learn')
    .argument('<file>', 'labelled comments: CSV, TSV or JSON lines')
    .description('Learn themes and sentiment from labelled comments, for run and analyze --model')
    .requiredOption('--text <column>', 'column of the comments')
    .option('--themes <column>', 'column of the themes: apart by ; or | or commas, or a JSON array')
    .option('--sentiment <column>', 'column of the sentiment: positive, neutral or negative')
    .option('--question <column>', 'column of the question each comment answers')
    .requiredOption('-o, --out <model>', 'file to write the model to')
    .option('--seed <n>', 'of the cross-validation and the training (default: 1)', wholeNumber)
    .option('--json', 'print the card of the model as JSON')
    .action(learnCommand);
}

async function learnCommand(file: string, flags: LearnFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  if (flags.themes === undefined && flags.sentiment === undefined) {
    throw new UndertoneError('usage', 'Cannot learn: no column of labels is named', {
      hint: 'Give --themes, --sentiment, or both',
    });
  }
  const { readLabelledFile } = await import('./labelled-file.js');
  const { comments, rejected, otherLabels } = await readLabelledFile(file, flags);
  const { learnModel } = await import('../learn/learn-model.js');
  const bar = process.stderr.isTTY;
  const model = learnModel(
    comments.map(({ labels }) => labels),
    {
      ...(flags.seed !== undefined && { seed: flags.seed }),
      onProgress: (done, total) => {
        if (bar) process.stderr.write(`\rLearning ${done} of ${total}${done === total ? '\n' : ''}`);
      },
    },
  );
  const { encodeModel } = await import('../learn/model-file.js');
  const bytes = encodeModel(model);
  await writeModel(flags.out, bytes);
  const { renderCard } = await import('./render-card.js');
  const { card } = model.header;
  process.stdout.write(flags.json ? `${JSON.stringify(card, null, 2)}\n` : renderCard(card));
  const size = (bytes.length / 1e6).toFixed(1);
  const skipped = [
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    ...(otherLabels > 0 ? [`${otherLabels} labels of sentiment not understood`] : []),
  ];
  process.stderr.write(`Wrote ${flags.out} (${size} MB)${skipped.map((part) => `, ${part}`).join('')}\n`);
}

async function writeModel(path: string, bytes: Uint8Array): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  try {
    await writeFile(path, bytes);
  } catch (cause) {
    const { UndertoneError } = await import('../model/errors.js');
    throw new UndertoneError('output_unwritable', `Cannot write the model ${path}`, {
      hint: 'See that its folder exists and can be written',
      cause,
    });
  }
}
