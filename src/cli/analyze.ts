import { once } from 'node:events';
import type { Command } from 'commander';
import type { RawComment } from '../model/raw-comment.js';
import type { Reject } from '../model/reject.js';
import { addCorrections, addReadingOptions, type SettingsFlags, settingsFrom } from './settings-options.js';
import { wholeNumber } from './whole-number.js';

interface AnalyzeFlags extends SettingsFlags {
  readonly format: string;
  readonly threads?: number;
  readonly model?: string;
}

const BATCH_SIZE = 500;

/** `undertone analyze`: comments in, insight records out, without a store. */
export function addAnalyze(program: Command): void {
  const command = program
    .command('analyze')
    .argument('[file]', 'an export or JSON lines; - for standard input', '-')
    .description('Analyze comments and print one insight record a line, in input order, without a store')
    .option('--format <name>', 'jsonl (objects with "text"), csv (an export), or auto: by the name', 'auto')
    .option('--pack <name>', 'theme pack: a shipped one or a file; none, to use --model instead')
    .option('--model <file>', 'a model made by undertone learn, used beside the pack')
    .option('--threads <n>', 'threads for the analysis (default: one a core)', wholeNumber)
    .option('--max-rejected <n>', 'exit with 1 where more comments are rejected');
  addCorrections(addReadingOptions(command)).action(analyzeCommand);
}

async function analyzeCommand(file: string, flags: AnalyzeFlags): Promise<void> {
  const settings = await settingsFrom(flags);
  const { createAnalysisPool } = await import('../run/inline.js');
  const { analyzeStream } = await import('../run/analyze-stream.js');
  const { createPreparer } = await import('../prepare/create-preparer.js');
  const { loadFrame } = await import('../run/load-frame.js');
  const { createCorrectionTally } = await import('../run/tally-corrections.js');
  const frame = loadFrame({ ...settings, model: flags.model });
  const tally = createCorrectionTally(frame.corrections);
  const input = await openInput(file, flags.format, settings);
  const rejects = { count: 0 };
  const pool = createAnalysisPool({
    ...frame,
    ...(flags.threads !== undefined && { threads: flags.threads }),
  });
  let records = 0;
  try {
    for await (const lines of analyzeStream(inBatches(input, rejects), { prepare: createPreparer(), pool })) {
      records += lines.length;
      tally.add(lines);
      if (!process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain');
    }
  } finally {
    await pool.close();
  }
  const { printCorrections } = await import('./print-corrections.js');
  printCorrections(tally.counts());
  process.stderr.write(`Done: ${records.toLocaleString('en-US')} records, ${rejects.count} lines rejected\n`);
  if (settings.maxRejected !== null && rejects.count > settings.maxRejected) process.exitCode = 1;
}

interface InputPart {
  readonly comments: readonly RawComment[];
  readonly rejects: readonly Reject[];
}

async function openInput(
  file: string,
  format: string,
  settings: Awaited<ReturnType<typeof settingsFrom>>,
): Promise<AsyncIterable<InputPart>> {
  const { UndertoneError } = await import('../model/errors.js');
  if (!['auto', 'jsonl', 'csv'].includes(format)) {
    throw new UndertoneError(
      'usage',
      `Cannot read the format ${format}: the formats are auto, jsonl and csv`,
    );
  }
  const { expandInputs } = await import('../ingest/expand-inputs.js');
  const [path = file] = await expandInputs([file]);
  const lines =
    format === 'jsonl' || (format === 'auto' && (path === '-' || /\.(jsonl|ndjson)$/i.test(path)));
  if (lines) {
    const { createReadStream } = await import('node:fs');
    const { readCommentLines } = await import('../ingest/read-comment-lines.js');
    const chunks = path === '-' ? process.stdin : createReadStream(path);
    return linesToParts(readCommentLines(chunks, path));
  }
  const { readExport } = await import('../ingest/read-export.js');
  return readExport(path, settings);
}

async function* linesToParts(
  chunks: AsyncIterable<readonly ({ comment: RawComment } | { reject: Reject })[]>,
): AsyncGenerator<InputPart> {
  for await (const lines of chunks) {
    const comments = lines.flatMap((line) => ('comment' in line ? [line.comment] : []));
    const rejects = lines.flatMap((line) => ('reject' in line ? [line.reject] : []));
    yield { comments, rejects };
  }
}

/** Batches of one size whatever the chunks of the input; rejects are told at once, on stderr. */
async function* inBatches(
  input: AsyncIterable<InputPart>,
  rejects: { count: number },
): AsyncGenerator<readonly RawComment[]> {
  let waiting: RawComment[] = [];
  for await (const part of input) {
    for (const reject of part.rejects) {
      const { file, line, column, code, message } = reject;
      const place = `${file}:${line}${column === null ? '' : `, ${column}`}`;
      process.stderr.write(`${reject.rejected ? 'Rejected' : 'Repaired'} ${place} [${code}] ${message}\n`);
      if (reject.rejected) rejects.count++;
    }
    waiting.push(...part.comments);
    while (waiting.length >= BATCH_SIZE) {
      yield waiting.slice(0, BATCH_SIZE);
      waiting = waiting.slice(BATCH_SIZE);
    }
  }
  yield waiting;
}
