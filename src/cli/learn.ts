import type { Command } from 'commander';
import { UndertoneError } from '../model/errors.js';
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
    .addHelpText('after', notes)
    .action(learnCommand);
}

const notes = `
Give --themes, --sentiment, or both. An empty cell of themes says that the comment has none; where both columns are given
and both cells are empty, the comment was not labelled. A theme or polarity needs 5 examples to be learned. The card shows
how well comments are tagged that the model was not fitted to, and which themes are too rare to be trusted.

Examples:
  undertone learn coded.csv --text comment --themes codes --out ours.utm
  undertone evaluate more.csv --text comment --themes codes --model ours.utm
  undertone run visits.csv --model ours.utm                beside the themes of the pack
  undertone run visits.csv --model ours.utm --pack none    instead of them`;

async function learnCommand(file: string, flags: LearnFlags): Promise<void> {
  if (flags.themes === undefined && flags.sentiment === undefined) {
    throw new UndertoneError('usage', 'Cannot learn: no column of labels is named', {
      hint: 'Give --themes, --sentiment, or both',
    });
  }
  await assertFolder(flags.out);
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
    ...(flags.sentiment !== undefined && card.sentiment === null
      ? ['no sentiment learned: each of positive, neutral and negative needs 5 examples']
      : []),
    ...(flags.themes !== undefined && !card.themes?.each.length
      ? ['no themes learned: none has 5 examples']
      : []),
  ];
  process.stderr.write(`Wrote ${flags.out} (${size} MB)${skipped.map((part) => `, ${part}`).join('')}\n`);
}

/** Before the work, rather than after it. */
async function assertFolder(path: string): Promise<void> {
  const { access, constants } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  await access(dirname(path), constants.W_OK).catch((cause) => {
    throw unwritable(path, cause);
  });
}

async function writeModel(path: string, bytes: Uint8Array): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(path, bytes).catch((cause) => {
    throw unwritable(path, cause);
  });
}

function unwritable(path: string, cause: unknown): UndertoneError {
  return new UndertoneError('output_unwritable', `Cannot write the model ${path}`, {
    hint: 'See that its folder exists and can be written',
    cause,
  });
}
