import { UndertoneError } from '../model/errors.js';

const problems: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on its disk',
  EDQUOT: 'there is no room left for this user',
  EFBIG: 'there is no room left for a file of that size',
  EROFS: 'the disk can only be read',
  EACCES: 'there is no permission to write there',
  ENOENT: 'the folder is gone',
  EIO: 'the disk fails',
};

/** What a failure to write into the output folder means to a person; what is not one stays what it is. */
export function outputError(out: string, cause: unknown): unknown {
  const problem = problems[(cause as NodeJS.ErrnoException | null)?.code ?? ''];
  if (problem === undefined || cause instanceof UndertoneError) return cause;
  return new UndertoneError('output_failed', `Cannot write into ${out}: ${problem}`, {
    hint: 'The records are stored; when that is mended, the same command again writes the files',
    cause,
  });
}
