import { mkdir } from 'node:fs/promises';
import { UndertoneError } from '../model/errors.js';

/** @throws UndertoneError output_unwritable */
export async function makeFolder(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
  } catch (cause) {
    throw new UndertoneError('output_unwritable', `Cannot create the output folder ${out}`, {
      hint: 'Give another folder with --out',
      cause,
    });
  }
}
