import type { Command } from 'commander';
import type { Comment } from '../model/comment.js';
import type { StoreFlags } from './open-finished.js';
import { addCorrections, type SettingsFlags, settingsFrom } from './settings-options.js';

interface ExplainFlags extends StoreFlags, Pick<SettingsFlags, 'config' | 'corrections'> {
  readonly text?: string;
  readonly question?: string;
  readonly json?: boolean;
}

/** `undertone explain`: why a text has its score. */
export function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .argument('[id]', 'id of a stored comment')
    .description('Show every contribution to a score; the parts add up to it')
    .option('--text <text>', 'a text instead of a stored comment')
    .option('--question <text>', 'the question it answers')
    .option('-c, --config <file>', 'settings file; ./undertone.yaml where there is one')
    .option('-o, --out <dir>', 'output folder of the run', 'undertone-out')
    .option('--store <location>', 'the store (default: store.duckdb in the output folder)')
    .option('--json', 'print every part with its span as JSON');
  addCorrections(command).action(explainCommand);
}

async function explainCommand(id: string | undefined, flags: ExplainFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  if ((id === undefined) === (flags.text === undefined)) {
    throw new UndertoneError(
      'usage',
      'Cannot explain: expected either the id of a stored comment or --text',
      {
        hint: 'For example: undertone explain --text "Not bad at all"',
      },
    );
  }
  const { loadCorrections } = await import('../sentiment/corrections.js');
  const settings = await settingsFrom(flags);
  const corrections = loadCorrections(settings.corrections);
  const comment = await commentOf(id, flags);
  const { createReader } = await import('../language/create-reader.js');
  const { createSentimentExplainer } = await import('../sentiment/explain-sentiment.js');
  const reading = createReader()(comment.text, comment.language);
  const explanation = createSentimentExplainer({ corrections })(reading, comment);
  if (explanation === null) {
    throw new UndertoneError(
      'usage',
      `Cannot explain a score: the text has none (language ${reading.language.code})`,
      {
        hint: 'Only English and Thai text is scored',
      },
    );
  }
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ text: comment.text, ...explanation }, null, 2)}\n`);
    return;
  }
  const { renderExplanation } = await import('../report/terminal/explanation.js');
  const { hasColor } = await import('./colors.js');
  const look = { width: process.stdout.columns ?? 100, color: hasColor(process.stdout) };
  process.stdout.write(renderExplanation(comment.text, explanation, look));
}

type Explained = Pick<
  Comment,
  'text' | 'language' | 'question' | 'questionType' | 'content' | 'source' | 'commentId'
>;

async function commentOf(id: string | undefined, flags: ExplainFlags): Promise<Explained> {
  if (id === undefined) {
    const { createPreparer } = await import('../prepare/create-preparer.js');
    const { readCommentInput } = await import('../ingest/read-comment-input.js');
    const input = { text: flags.text ?? '', question: flags.question ?? null };
    return createPreparer()(readCommentInput(input, { file: 'input', line: 1 }));
  }
  const { UndertoneError } = await import('../model/errors.js');
  const { withFinishedRun } = await import('./open-finished.js');
  const [line] = await withFinishedRun(flags, (store) => store.recordsOf(id));
  if (line === undefined) {
    throw new UndertoneError('input_not_found', `Cannot explain ${id}: no stored comment has that id`, {
      hint: 'The ids are the commentId in insights.jsonl',
    });
  }
  const record = JSON.parse(line);
  return { ...record, language: record.language.code === 'und' ? null : record.language.code };
}
