import { UndertoneError } from '../model/errors.js';

const again = 'What was stored is kept; run the same command again to go on';

/** What a failure to open the file means to a person. */
export function openError(path: string, cause: unknown): UndertoneError {
  if (cause instanceof UndertoneError) return cause;
  const message = messageOf(cause);
  if (message.includes('Could not set lock')) {
    const holder = /PID (\d{1,10})/.exec(message)?.[1];
    return new UndertoneError(
      'store_locked',
      `Cannot open the store ${path}: another process${holder ? ` (${holder})` : ''} holds it`,
      { hint: 'Wait until it has finished, or give this command another store with --store', cause },
    );
  }
  if (message.includes('not a valid DuckDB database') || message.includes('newer version')) {
    return new UndertoneError(
      'store_version',
      `Cannot open the store ${path}: it is not a store of this version`,
      { hint: 'Give another path with --store; the file was not touched', cause },
    );
  }
  return new UndertoneError(
    'output_unwritable',
    `Cannot open the store ${path}: ${unwritable(cause, message)}`,
    { hint: 'Check that the folder exists, can be written, and has room; or give another one', cause },
  );
}

const writeProblems: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a folder of its path is a file',
  EEXIST: 'a folder of its path is a file',
};

function unwritable(cause: unknown, message: string): string {
  const { code } = cause as NodeJS.ErrnoException;
  return writeProblems[code ?? ''] ?? message.split('\n')[0] ?? 'it cannot be written';
}

/**
 * What a failure in the middle of the work means. A file that cannot grow is a service that failed; what is left is a
 * defect of ours and stays what it is.
 */
export function workError(path: string, cause: unknown): unknown {
  if (cause instanceof UndertoneError) return cause;
  const problem = problems.find(([pattern]) => pattern.test(messageOf(cause)))?.[1];
  if (problem === undefined) return cause;
  return new UndertoneError('store_failed', `Cannot use the store ${path}: ${problem}`, {
    hint: `Make room. ${again}`,
    cause,
  });
}

const problems: readonly (readonly [RegExp, string])[] = [
  [/No space left|File too large|quota exceeded/i, 'there is no room left on its disk'],
  [/Out of Memory Error/, 'there is no room left in memory, or on its disk for what does not fit'],
  [
    /database has been invalidated|IO Error|Could not (?:write|read|sync|truncate)/,
    'its file cannot be written',
  ],
];

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
