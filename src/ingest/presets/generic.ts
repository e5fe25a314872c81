import { guessColumns } from '../guess-columns.js';
import type { Preset } from './preset.js';

/** Any table: columns by name, in English and Thai, and by content. */
export const genericPreset: Preset = {
  name: 'generic',
  headerRows: () => 1,
  recognize: () => 'No other format fits: columns are guessed by name and content',
  columns: (table, knowledge) => guessColumns(table, knowledge),
};
