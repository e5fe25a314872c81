import { mkdir, rm } from 'node:fs/promises';
import { UndertoneError } from '../model/errors.js';

/**
 * Makes the output folder and works. Where the work finds that its input or command is wrong, a folder that was made
 * for it goes again.
 * @throws UndertoneError output_unwritable
 */
export async function inFolder<T>(out: string, work: () => Promise<T>): Promise<T> {
  const made = await makeFolder(out);
  try {
    return await work();
  } catch (error) {
    const nothingDone = error instanceof UndertoneError && error.exitCode === 2;
    if (nothingDone && made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
}

/** Gives the first folder of the path that was not there. */
async function makeFolder(out: string): Promise<string | undefined> {
  try {
    return await mkdir(out, { recursive: true });
  } catch (cause) {
    throw new UndertoneError('output_unwritable', `Cannot create the output folder ${out}`, {
      hint: 'Give another folder with --out',
      cause,
    });
  }
}
