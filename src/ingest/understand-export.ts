import type { QuestionType } from '../model/comment.js';
import type { Settings } from '../model/settings.js';
import { assertColumnSettings } from './assert-column-settings.js';
import type { Column, ExportLayout, Problem, SampledTable } from './export-layout.js';
import { guessDateOrder } from './guess-date-order.js';
import { createQuestionTypeGuesser } from './guess-question-type.js';
import { createColumnNamer } from './name-column.js';
import { genericPreset } from './presets/generic.js';
import { nhsFftPreset } from './presets/nhs-fft.js';
import type { Preset } from './presets/preset.js';
import { qualtricsPreset } from './presets/qualtrics.js';
import { touchpointsPreset } from './presets/touchpoints-a11.js';
import { profileColumns } from './profile-columns.js';
import { type ExportSample, readShape } from './read-shape.js';
import { isBlankRow, isHeaderRow } from './recognize-row.js';
import { resolveColumns } from './resolve-columns.js';
import { uniqueTitles } from './unique-titles.js';

/** In order of how sure a preset can be of itself; the last one takes everything. */
const presets: readonly Preset[] = [qualtricsPreset, touchpointsPreset, nhsFftPreset, genericPreset];

export interface UnderstoodExport {
  readonly layout: ExportLayout;
  readonly table: SampledTable;
  readonly questionTypeOf: (question: string) => QuestionType;
}

/**
 * Finds out from the start of an export how to read it: format, delimiter, header, preset, and what each column is.
 *
 * @throws UndertoneError `input_unreadable` without a header, `config_invalid` for settings that do not fit the file.
 */
export function understandExport(sample: ExportSample, settings: Settings): UnderstoodExport {
  const shape = readShape(sample, settings);
  const { table, preset, presetWhy } = choosePreset(shape, settings.preset);
  assertColumnSettings(sample.path, table.titles, settings.columns);
  const knowledge = { nameOf: createColumnNamer(), questionTypeOf: createQuestionTypeGuesser() };
  const guesses = preset.columns(table, knowledge);
  const { columns, problems } = resolveColumns(table, guesses, { settings, ...knowledge });
  const dates = orderOf(columns, table, settings.dateOrder);
  const layout = {
    source: sample.source,
    format: shape.format,
    delimiter: shape.delimiter,
    newline: shape.newline,
    skipRows: shape.format === 'csv' ? shape.above + table.header.length : 0,
    header: table.header,
    preset: preset.name,
    presetWhy,
    columns,
    dateOrder: dates === null ? null : { order: dates.order, certainty: dates.certainty },
    problems: [...shape.problems, ...commentProblems(columns), ...problems, ...dateProblems(dates)],
  };
  return { table, layout, questionTypeOf: knowledge.questionTypeOf };
}

type Shape = ReturnType<typeof readShape>;

function choosePreset(shape: Shape, setting: Settings['preset']) {
  const tables = new Map<number, SampledTable>();
  for (const preset of presets) {
    if (setting !== 'auto' && preset.name !== setting) continue;
    const headerRows = preset.headerRows(shape.rows.slice(0, 3));
    const table = tables.get(headerRows) ?? tableOf(shape, headerRows);
    tables.set(headerRows, table);
    const why = setting === 'auto' ? preset.recognize(table) : 'Set in the configuration';
    if (why !== null) return { table, preset, presetWhy: why };
  }
  throw new Error(`No preset ${setting}`);
}

function tableOf(shape: Shape, headerRows: number): SampledTable {
  const header = shape.rows.slice(0, headerRows);
  const titles = uniqueTitles(header[0] ?? []);
  const rows = shape.rows
    .slice(headerRows)
    .filter((row) => !isBlankRow(row) && (shape.format === 'jsonl' || !isHeaderRow(row, header)));
  return { format: shape.format, titles, header, rows, profiles: profileColumns(titles, rows) };
}

function commentProblems(columns: readonly Column[]): readonly Problem[] {
  if (columns.some(({ role }) => role === 'comment')) return [];
  const message = 'No column looks like comments; give one of them the role comment in the settings';
  return [{ code: 'no_comments', message }];
}

type Dates = ReturnType<typeof guessDateOrder>;

function orderOf(
  columns: readonly Column[],
  table: SampledTable,
  setting: Settings['dateOrder'],
): Dates | null {
  const dates = columns.find(({ role }) => role === 'date');
  if (dates === undefined) return null;
  if (setting !== 'auto') return { order: setting, certainty: 'set', others: 0 };
  return guessDateOrder(table.rows.map((row) => row[dates.index] ?? ''));
}

function dateProblems(dates: Dates | null): readonly Problem[] {
  if (dates === null) return [];
  const order = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' }[dates.order];
  if (dates.others > 0) {
    const message = `Most dates are in the order ${order}; ${dates.others} of the sampled can only be in another, and are left out`;
    return [{ code: 'mixed_dates', message }];
  }
  if (dates.certainty !== 'guess') return [];
  const message = `The dates do not tell day from month; they are read as ${order}: set dateOrder if that is wrong`;
  return [{ code: 'ambiguous_dates', message }];
}
