import { access, constants, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UndertoneError } from '../model/errors.js';

/**
 * Turns the arguments of a command into the files to read, in the order given; the files of a pattern are sorted.
 * A file that is named twice is read once. `-` stands for standard input.
 *
 * @throws UndertoneError `input_not_found` for a missing or unreadable file, a folder, and a pattern without matches.
 */
export async function expandInputs(patterns: readonly string[]): Promise<string[]> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await expandInput(pattern)) paths.add(path);
  }
  if (paths.size === 0) {
    throw new UndertoneError('input_not_found', 'Cannot read the input: no file is named', {
      hint: 'Name at least one CSV or JSONL file, a pattern such as "exports/*.csv", or - for standard input',
    });
  }
  return [...paths];
}

async function expandInput(pattern: string): Promise<readonly string[]> {
  if (pattern === '-') return [pattern];
  const literal = await stat(pattern).catch(() => null);
  if (literal === null && isDynamicPattern(pattern)) return expandPattern(pattern);
  await assertReadableFile(pattern);
  return [pattern];
}

async function expandPattern(pattern: string): Promise<readonly string[]> {
  const found = await glob([pattern], { absolute: isAbsolute(pattern), expandDirectories: false });
  if (found.length === 0) {
    throw new UndertoneError('input_not_found', `Cannot read ${pattern}: the pattern matches no file`, {
      hint: 'Check the folder and the ending; quote the pattern so that the shell leaves it alone',
    });
  }
  const paths = found.sort();
  for (const path of paths) await assertReadableFile(path);
  return paths;
}

/** Throws `input_not_found` unless the path is something that can be read as a file. */
export async function assertReadableFile(path: string): Promise<void> {
  const entry = await stat(path).catch((cause: unknown) => {
    throw new UndertoneError('input_not_found', `Cannot read ${path}: ${reasonOf(cause)}`, {
      hint: 'Check the path; relative paths start at the current folder',
      cause,
    });
  });
  if (entry.isDirectory()) {
    throw new UndertoneError('input_not_found', `Cannot read ${path}: it is a folder, not a file`, {
      hint: `Name the files in it, for example "${path.replace(/\/$/, '')}/*.csv"`,
    });
  }
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new UndertoneError('input_not_found', `Cannot read ${path}: no permission`, {
      hint: 'Change the permissions of the file, or run as a user who may read it',
      cause,
    });
  });
}

function reasonOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to open its folder';
  return `the system reports ${String(code ?? 'an error')}`;
}
