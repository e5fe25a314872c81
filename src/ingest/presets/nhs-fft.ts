import type { ColumnGuess, SampledTable } from '../export-layout.js';
import { guessColumns } from '../guess-columns.js';
import { plainTitle } from '../name-column.js';
import type { ColumnProfile } from '../profile-columns.js';
import type { Preset } from './preset.js';

/**
 * The NHS Friends and Family Test: a rating of 1 (very good) to 5 (very poor), where 6 and 7 say "neither" and "don't
 * know"; a question and its answer in each row; themes that people coded, as columns of ones.
 */
export const nhsFftPreset: Preset = {
  name: 'nhs-fft',
  headerRows: () => 1,
  recognize: (table) => {
    const named = table.titles.filter((title) => isFft(title));
    const rated = table.profiles.some((profile) => isRating(profile));
    return named.length > 0 && rated ? `Columns of the Friends and Family Test: ${named.join(', ')}` : null;
  },
  columns: (table, knowledge) => {
    const guesses = guessColumns(table, knowledge);
    const rating = table.profiles.find(isRating)?.index;
    const answer = findAnswer(table);
    return table.profiles.map((profile, index) => {
      if (index === rating) return ratingGuess;
      if (index === answer) return { setting: { role: 'comment' }, why: 'The answer in words' };
      return guessOther(profile, guesses[index]);
    });
  },
};

const ratingGuess: ColumnGuess = {
  setting: {
    role: 'outcome',
    name: 'experience',
    scale: { min: 1, max: 5, inverted: true },
    notNumbers: ['6', '7'],
  },
  why: 'Friends and Family Test: 1 is very good, 5 very poor; 6 and 7 are no ratings',
};

function isFft(title: string): boolean {
  const plain = ` ${plainTitle(title)} `;
  return plain.includes(' fft ') || plain.includes(' friends and family ');
}

/** Numbers, and most of the different ones from 1 to 7: a slip of the pen does not hide the test. */
function isRating({ title, numbers, values, wordy }: ColumnProfile): boolean {
  if (!isFft(title) || wordy > 0.1 || numbers < 0.8) return false;
  const onScale = values.filter((value) => /^[1-7]$/.test(value)).length;
  return onScale > 0 && onScale >= values.length / 2;
}

/** The column of answers: of those named for the test or for comments, the one with the most different texts. */
function findAnswer(table: SampledTable): number | undefined {
  const named = table.profiles.filter(
    ({ title, numbers }) =>
      numbers < 0.5 && (isFft(title) || /comment|answer|free text|feedback/i.test(title)),
  );
  const texts = named.filter(({ title }) => !/question|\bid\b|sentiment/i.test(title));
  return texts.sort((a, b) => b.distinct * b.meanLength - a.distinct * a.meanLength)[0]?.index;
}

function guessOther(profile: ColumnProfile, guess: ColumnGuess | undefined): ColumnGuess {
  const { title, values, filled } = profile;
  if (isFft(title) && /question/i.test(title)) {
    return { setting: { role: 'question' }, why: 'The question that the row answers' };
  }
  if (filled > 0 && values.length === 1 && values[0] === '1') {
    return { setting: { role: 'ignore' }, why: 'A theme that people coded for the comment' };
  }
  const role = guess?.setting.role;
  if (guess === undefined || role === 'comment' || role === 'outcome' || role === 'question') {
    return { setting: { role: 'ignore' }, why: 'Not a part of the answer' };
  }
  return guess;
}
