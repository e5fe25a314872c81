import type { ColumnGuess, SampledTable } from '../export-layout.js';
import type { RatingScale } from '../read-rating.js';
import type { Preset } from './preset.js';

const drivers = ['effectiveness', 'ease', 'efficiency', 'transparency', 'humanity', 'employee', 'other'];
const checkboxes = ['positive', 'negative'].flatMap((side) => drivers.map((driver) => `${side}_${driver}`));

/** GSA Touchpoints, A-11 form, version 2: trust, seven reasons for and seven against it as checkboxes, one free text. */
export const touchpointsPreset: Preset = {
  name: 'touchpoints-a11',
  headerRows: () => 1,
  recognize: ({ titles }) => {
    const found = checkboxes.filter((title) => titles.includes(title)).length;
    return titles.includes('question_1') && titles.includes('question_4') && found >= 7
      ? `question_1, question_4 and ${found} of the 14 checkbox columns`
      : null;
  },
  columns: (table) => table.titles.map((title) => guessColumn(title, table)),
};

function guessColumn(title: string, table: SampledTable): ColumnGuess {
  if (title === 'external_id') return { setting: { role: 'id' }, why: 'The id of the response' };
  if (title === 'question_1') return guessTrust(table);
  if (title === 'question_4') {
    return { setting: { role: 'comment', questionType: 'open' }, why: 'The free text of the form' };
  }
  if (checkboxes.includes(title)) {
    return {
      setting: { role: 'attribute' },
      why: 'A checkbox: 1 chosen, 0 not, null not offered',
      checkbox: true,
    };
  }
  return { setting: { role: 'attribute' }, why: 'Not a column of the form' };
}

function guessTrust(table: SampledTable): ColumnGuess {
  const { scale, doubt, why } = guessTrustScale(table);
  return {
    setting: { role: 'outcome', name: 'trust', scale, notNumbers: ['null'] },
    why,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/**
 * Trust is thumbs (0, 1) or 1 to 5, and the file does not say which. A 0 means thumbs, a number above 1 the longer scale.
 * Where only ones were given, the lists that opened tell: reasons for trust are offered to a thumb up, not to a 1 of 5.
 */
function guessTrustScale(table: SampledTable): { scale: RatingScale; why: string; doubt?: string } {
  const thumbs = { min: 0, max: 1, inverted: false };
  const five = { min: 1, max: 5, inverted: false };
  const range = table.profiles[table.titles.indexOf('question_1')]?.range ?? null;
  if (range === null) {
    return { scale: five, why: 'Trust', doubt: 'it holds no numbers, so the scale is not known' };
  }
  if (range.max > 1) return { scale: five, why: 'Trust: numbers above 1' };
  if (range.min === 0) return { scale: thumbs, why: 'Trust: 0 and 1, thumbs' };
  const praised = countChosen(table, 'positive_');
  const blamed = countChosen(table, 'negative_');
  if (praised >= blamed && praised > 0) {
    return { scale: thumbs, why: 'Trust: ones with reasons for it, thumbs', doubt: 'only ones were seen' };
  }
  return { scale: five, why: 'Trust: ones without reasons for it', doubt: 'only ones were seen' };
}

function countChosen(table: SampledTable, prefix: string): number {
  const places = table.titles.flatMap((title, index) => (title.startsWith(prefix) ? [index] : []));
  return table.rows.filter((row) => places.some((index) => row[index]?.trim() === '1')).length;
}
