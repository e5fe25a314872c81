import { UndertoneError } from '../model/errors.js';
import type { ExportInspection } from '../model/export-inspection.js';
import type { Settings } from '../model/settings.js';
import type { ReadExportOptions } from './read-export.js';

/** What was understood of an export, from a bounded sample of its start. */
export async function inspectExport(
  path: string,
  _settings: Settings,
  _options: Pick<ReadExportOptions, 'stdin'> = {},
): Promise<ExportInspection> {
  throw new UndertoneError('not_built', `Cannot inspect ${path}: not part of this version yet`);
}
