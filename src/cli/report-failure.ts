import { debuglog } from 'node:util';
import { UndertoneError } from '../model/errors.js';
import { colors } from './colors.js';

/**
 * Prints what went wrong and what to do next, and gives the exit code. A stack trace is shown only for a defect of
 * our own, and only where NODE_DEBUG names undertone.
 */
export function reportFailure(error: unknown): number {
  const { red, dim } = colors(process.stderr);
  if (error instanceof UndertoneError) {
    process.stderr.write(`${red('Error')} [${error.code}] ${error.message}\n`);
    if (error.hint !== null) process.stderr.write(`${dim(error.hint)}\n`);
    return error.exitCode;
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(
    `${red('Error')} [defect] Undertone stopped on a defect of its own: ${firstLine(name)}\n`,
  );
  process.stderr.write(
    `${dim('What was stored is kept; run the same command again. NODE_DEBUG=undertone shows where')}\n`,
  );
  if (debuglog('undertone').enabled && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 3;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
