import { readTable, tableError } from '../src/language/read-table.js';
import { polaritySchema } from '../src/model/insight-record.js';
import type { LanguageCode } from '../src/model/reading.js';
import { besideSources } from './beside-sources.js';
import type { LabelledText } from './train-example.js';

/** The comments that were made up for this project to train on, from `written-comments/`. */
export function writtenTexts(language: LanguageCode): readonly LabelledText[] {
  const file = `written-comments/${language}.tsv`;
  return readTable(besideSources(file), ['label', 'question', 'text']).map(({ line, cells }) => {
    const { label, question = '-', text = '' } = cells;
    const { data: polarity } = polaritySchema.safeParse(label);
    if (polarity === undefined) throw tableError(file, line, `the label is "${label}"`);
    return { label: polarity, text, question: question === '-' ? null : question };
  });
}
