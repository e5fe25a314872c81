import { rename, writeFile } from 'node:fs/promises';

/** Writes a file so that it appears whole or not at all. */
export async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
