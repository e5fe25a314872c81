import type { ColumnGuess, SampledTable } from '../export-layout.js';
import { guessColumns } from '../guess-columns.js';
import type { Preset, PresetKnowledge } from './preset.js';

/** The columns that every Qualtrics export begins with, and what becomes of them. */
const metadata: Readonly<Record<string, ColumnGuess>> = {
  StartDate: ignored('Another column tells when the response was recorded'),
  EndDate: ignored('Another column tells when the response was recorded'),
  ResponseId: { setting: { role: 'id' }, why: 'The id of the response' },
  UserLanguage: { setting: { role: 'language' }, why: 'The language of the survey' },
  DistributionChannel: {
    setting: { role: 'attribute', name: 'channel' },
    why: 'How the survey reached the respondent',
  },
  Status: ignored('Data of the survey system'),
  Progress: ignored('Data of the survey system'),
  'Duration (in seconds)': ignored('Data of the survey system'),
  Finished: ignored('Data of the survey system'),
  IPAddress: ignored('Personal data'),
  RecipientLastName: ignored('Personal data'),
  RecipientFirstName: ignored('Personal data'),
  RecipientEmail: ignored('Personal data'),
  ExternalReference: ignored('May identify the respondent'),
  ExternalDataReference: ignored('May identify the respondent'),
  LocationLatitude: ignored('Personal data'),
  LocationLongitude: ignored('Personal data'),
};

/** Columns that tell when somebody answered, the best first; exports may leave any of them out. */
const times = ['RecordedDate', 'EndDate', 'StartDate'];
const answered: ColumnGuess = { setting: { role: 'date' }, why: 'When the response was recorded' };

/** Qualtrics CSV: field names, question texts, and a third header row of JSON import ids. */
export const qualtricsPreset: Preset = {
  name: 'qualtrics',
  headerRows: (rows) => (importIds(rows[2]) > 0 ? 3 : hasNames(rows[0]) && isWording(rows) ? 2 : 1),
  recognize: ({ header, titles }) => {
    if (header.length === 3 && importIds(header[2]) > 0) return 'Three header rows, the third of import ids';
    return hasNames(titles) ? 'The metadata columns of a Qualtrics export' : null;
  },
  columns: guessSurvey,
};

function ignored(why: string): ColumnGuess {
  return { setting: { role: 'ignore' }, why };
}

function importIds(row: readonly string[] | undefined): number {
  return row?.filter((cell) => cell.includes('"ImportId"')).length ?? 0;
}

function hasNames(titles: readonly string[] | undefined): boolean {
  return ['ResponseId', 'RecordedDate', 'Finished'].every((name) => titles?.includes(name) ?? false);
}

/** In older exports the second row holds the question texts: no time stands under the recorded date. */
function isWording(rows: readonly (readonly string[])[]): boolean {
  const cell = rows[1]?.[rows[0]?.indexOf('RecordedDate') ?? -1] ?? '';
  return cell !== '' && !/\d/.test(cell);
}

function guessSurvey(table: SampledTable, knowledge: PresetKnowledge): readonly ColumnGuess[] {
  const questions = table.header[1] ?? [];
  const ids = table.header[2] ?? [];
  const guesses = guessColumns(table, {
    ...knowledge,
    questions,
    typed: (index) => /_TEXT"/.test(ids[index] ?? ''),
  });
  const time = times.find((name) => table.titles.includes(name));
  const known = table.titles.map((title) => {
    if (title === time) return answered;
    return Object.hasOwn(metadata, title) ? metadata[title] : undefined;
  });
  return guesses.map((guess, index) => {
    const own = known[index];
    if (own !== undefined) return own;
    if (
      / - (Parent )?Topics| - Sentiment|NPS_GROUP|Topic(s|Sentiment|Hierarchy)"/.test(
        `${table.titles[index]} ${ids[index]}`,
      )
    ) {
      return ignored('Made by the survey system from another column');
    }
    // What only one column can be is among the metadata; a question that looks like it is an attribute.
    if (/^(id|date|language|respondent)$/.test(guess.setting.role)) {
      return { setting: { role: 'attribute' }, why: 'A question of the survey' };
    }
    if (guess.setting.role !== 'comment') return guess;
    const question = questions[index]?.trim() ?? '';
    return question === '' ? guess : { ...guess, setting: { ...guess.setting, question } };
  });
}
