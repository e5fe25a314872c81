import { stat } from 'node:fs/promises';
import { expandInputs } from '../ingest/expand-inputs.js';
import { UndertoneError } from '../model/errors.js';

/**
 * The files that match now and were not seen in their present state, with a stamp of that state (size and time of
 * change). A pattern without matches is no error: the export of tonight may not be there.
 */
export async function findNewFiles(
  patterns: readonly string[],
  seen: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const pattern of patterns) {
    for (const path of await matches(pattern)) {
      const { size, mtimeMs } = await stat(path);
      const stamp = `${size}:${Math.round(mtimeMs)}`;
      if (seen.get(path) !== stamp) found.set(path, stamp);
    }
  }
  return found;
}

async function matches(pattern: string): Promise<readonly string[]> {
  try {
    return await expandInputs([pattern]);
  } catch (error) {
    if (error instanceof UndertoneError && error.code === 'input_not_found') return [];
    throw error;
  }
}
