import { fileURLToPath } from 'node:url';
import { readTable, tableError } from '../src/language/read-table.js';
import type { LanguageCode } from '../src/model/reading.js';
import type { LabelledText } from './train-example.js';

const labels: readonly string[] = [
  'positive',
  'neutral',
  'negative',
] satisfies readonly LabelledText['label'][];

/** The comments that were made up for this project to train on, from `written-comments/`. */
export function writtenTexts(language: LanguageCode): readonly LabelledText[] {
  const file = `written-comments/${language}.tsv`;
  // The tables lie beside the sources; built scripts run from dist.
  const path = fileURLToPath(new URL(`./${file}`, import.meta.url)).replace('/dist/', '/');
  return readTable(new URL(path, 'file:'), ['label', 'question', 'text']).map(({ line, cells }) => {
    const { label = '', question = '-', text = '' } = cells;
    if (!isLabel(label)) throw tableError(file, line, `the label is "${label}"`);
    return { label, text, question: question === '-' ? null : question };
  });
}

function isLabel(label: string): label is LabelledText['label'] {
  return labels.includes(label);
}
