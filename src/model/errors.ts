/** Every way a command can fail as a whole, with its exit code. The table in the README is generated from this. */
export const errorDefinitions = {
  usage: { exitCode: 2, meaning: 'A flag, argument or combination of them is wrong' },
  config_invalid: {
    exitCode: 2,
    meaning: 'The configuration file has an unknown key, a wrong value or a contradiction',
  },
  input_not_found: {
    exitCode: 2,
    meaning: 'An input file, folder or pattern matches nothing or cannot be read',
  },
  input_unreadable: { exitCode: 2, meaning: 'The input is empty, binary, or has no column of comments' },
  output_unwritable: { exitCode: 2, meaning: 'The output folder or store cannot be created or written' },
  store_locked: { exitCode: 2, meaning: 'Another process holds the store' },
  store_version: { exitCode: 2, meaning: 'The store was made by a newer version, or is not a store' },
  store_unreachable: { exitCode: 2, meaning: 'The server of the store does not answer' },
  store_denied: {
    exitCode: 2,
    meaning: 'The server of the store refuses the user, the database or the tables',
  },
  queue_unreachable: {
    exitCode: 2,
    meaning: 'The Redis server of the queue does not answer, or refuses the user',
  },
  queue_unfit: {
    exitCode: 2,
    meaning: 'The Redis server of the queue is too old, or may throw away keys when its memory is full',
  },
  schedule_busy: { exitCode: 2, meaning: 'The schedule is being run by another process' },
  pack_invalid: { exitCode: 2, meaning: 'A theme pack or lexicon has a mistake' },
  model_invalid: { exitCode: 2, meaning: 'A model file is damaged, foreign or of another version' },
  not_built: { exitCode: 2, meaning: 'The feature is not part of this version' },
  books_unbalanced: {
    exitCode: 3,
    meaning: 'The accounting identity does not hold; nothing of this run is reported',
  },
  store_failed: { exitCode: 3, meaning: 'The store failed mid-run; run the same command again' },
  output_failed: {
    exitCode: 3,
    meaning: 'A file of the output folder could not be written mid-run; run the same command again',
  },
  record_refused: { exitCode: 3, meaning: 'The store refused a record; the others are stored' },
  queue_failed: { exitCode: 3, meaning: 'The queue failed mid-run; run it again with --resume' },
  fingerprint_differs: {
    exitCode: 3,
    meaning: 'A worker or the run is of another version than the records it should write',
  },
  run_incomplete: { exitCode: 3, meaning: 'Some comments could not be analyzed; run it again with --resume' },
} as const;

export type ErrorCode = keyof typeof errorDefinitions;

/**
 * An error a person can act on: what was wrong, where, and what to do next. Anything else that is thrown is a bug.
 * Message form: "Cannot <do>: <what is wrong>", no full stop; `hint` says what to do.
 */
export class UndertoneError extends Error {
  override readonly name = 'UndertoneError';
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint ?? null;
  }

  /** The exit code of the process that fails with this error. */
  get exitCode(): number {
    return errorDefinitions[this.code].exitCode;
  }
}
