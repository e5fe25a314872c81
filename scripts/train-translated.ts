import { readTable, tableError } from '../src/language/read-table.js';
import type { LanguageCode } from '../src/model/reading.js';
import { besideSources } from './beside-sources.js';
import type { LabelledText } from './train-example.js';
import { gradesOf } from './train-graded.js';

const columns = ['collection', 'id', 'part', 'text'];

/** Graded texts of collections in another language, put into this one, from `translated-texts/`; their grades are the originals'. */
export function translatedTexts(language: LanguageCode): readonly LabelledText[] {
  const file = `translated-texts/${language}.tsv`;
  const known = new Map<string, ReturnType<typeof gradesOf>>();
  return readTable(besideSources(file), columns).map(({ line, cells }) => {
    const { collection = '', id, part, text = '' } = cells;
    const grades = known.get(collection) ?? gradesOf(collection);
    known.set(collection, grades);
    const grade = grades.get(`${id} ${part}`);
    if (grade === undefined)
      throw tableError(file, line, `${collection} has no grade of "${id}", part ${part}`);
    return { text, question: null, collection, ...grade };
  });
}
