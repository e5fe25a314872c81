import { writeFile } from 'node:fs/promises';
import { renderSettings } from '../config/render-settings.js';
import { UndertoneError } from '../model/errors.js';
import type { ExportInspection } from '../model/export-inspection.js';
import { createRedactor } from '../prepare/create-redactor.js';

/**
 * Writes what was understood as a settings file. A file that is there is kept: somebody may have edited it.
 * @throws UndertoneError output_unwritable
 */
export async function writeSettings(path: string, inspection: ExportInspection): Promise<void> {
  const redact = createRedactor();
  try {
    await writeFile(path, renderSettings(inspection, { redact: (text) => redact(text).text }), {
      flag: 'wx',
    });
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UndertoneError(
      'output_unwritable',
      `Cannot write ${path}: ${exists ? 'it exists' : 'no permission'}`,
      {
        hint: 'Give another name with --write FILE',
        cause,
      },
    );
  }
}
