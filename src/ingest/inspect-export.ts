import type { ExportInspection, InspectedColumn } from '../model/export-inspection.js';
import type { ColumnSetting, Settings } from '../model/settings.js';
import type { DetectedEncoding } from './detect-encoding.js';
import type { Column, Problem, SampledTable } from './export-layout.js';
import { type StartedExport, startExport } from './start-export.js';

const longestSample = 80;

/**
 * What was understood of an export, from the first 2 MB of it. The result holds comment text: it is for showing.
 *
 * A file without a column of comments is no error here but a problem in the result.
 *
 * @throws UndertoneError like `readExport`.
 */
export async function inspectExport(
  path: string,
  settings: Settings,
  options: { readonly stdin?: AsyncIterable<Uint8Array> } = {},
): Promise<ExportInspection> {
  const started = await startExport(path, settings, options);
  await started.input.close();
  const { layout, table, encoding, input } = started;
  const ids = countIds(table, layout.columns);
  return {
    path,
    source: layout.source,
    format: layout.format,
    preset: layout.preset,
    presetWhy: layout.presetWhy,
    encoding: { name: encoding.name, certainty: encoding.certainty, why: encoding.why },
    byteOrderMark: encoding.markLength > 0,
    gzip: input.gzip,
    delimiter: layout.delimiter,
    headerRows: layout.format === 'csv' ? layout.header.length : 0,
    dateOrder: layout.dateOrder,
    sample: { rows: table.rows.length, complete: input.complete, bytesTotal: input.bytesTotal },
    ids,
    columns: layout.columns.map((column) => inspectColumn(column, table)),
    problems: [...layout.problems, ...inputProblems(started), ...idProblems(ids)],
    firstRows: table.rows.slice(0, 5).map((row) => table.titles.map((_, index) => shorten(row[index] ?? ''))),
  };
}

function inspectColumn(column: Column, table: SampledTable): InspectedColumn {
  const profile = table.profiles[column.index];
  return {
    title: column.title,
    setting: settingOf(column),
    set: column.set,
    why: column.why,
    samples: (profile?.values ?? []).slice(0, 3).map(shorten),
    filled: profile === undefined || profile.rows === 0 ? 0 : profile.filled / profile.rows,
    distinct: profile?.distinct ?? 0,
  };
}

/** The column as it would be written in the settings, nothing left to guess. */
function settingOf(column: Column): ColumnSetting {
  const { role, name, title, question, questionType, scale, notNumbers } = column;
  return {
    role,
    ...(name === title ? {} : { name }),
    ...(role === 'comment' && question !== null ? { question } : {}),
    ...(role === 'comment' ? { questionType } : {}),
    ...(role === 'outcome' ? { scale } : {}),
    ...(role === 'outcome' && notNumbers.length > 0 ? { notNumbers: [...notNumbers] } : {}),
  };
}

function countIds(table: SampledTable, columns: readonly Column[]): ExportInspection['ids'] {
  const id = columns.find(({ role }) => role === 'id');
  if (id === undefined) return { column: null, duplicates: 0 };
  const profile = table.profiles[id.index];
  return { column: id.title, duplicates: (profile?.filled ?? 0) - (profile?.distinct ?? 0) };
}

function idProblems(ids: ExportInspection['ids']): readonly Problem[] {
  if (ids.duplicates === 0) return [];
  const message = `${ids.duplicates} ids in column "${ids.column}" stand in an earlier row`;
  return [{ code: 'duplicate_ids', message }];
}

function inputProblems({ encoding, headDamaged, input, table }: StartedExport): readonly Problem[] {
  const problems: Problem[] = encodingProblems(encoding, headDamaged);
  const damage = input.damage();
  if (damage !== null) {
    problems.push({ code: 'file_damaged', message: `The compressed file breaks off: ${damage}` });
  }
  if (table.rows.length === 0)
    problems.push({ code: 'no_rows', message: 'There are no rows under the header' });
  return problems;
}

function encodingProblems(encoding: DetectedEncoding, damaged: boolean): Problem[] {
  const problems: Problem[] = [];
  if (encoding.foreign !== null) {
    const message = `The text looks like ${encoding.foreign}, which cannot be read: save the file as UTF-8`;
    problems.push({ code: 'foreign_encoding', message });
  }
  if (damaged) {
    const message = `Some bytes are not valid in ${encoding.name}; they are replaced by U+FFFD`;
    problems.push({ code: 'undecodable_bytes', message });
  }
  return problems;
}

function shorten(cell: string): string {
  const text = cell.replace(/\s+/g, ' ').trim();
  return text.length <= longestSample ? text : `${text.slice(0, longestSample - 1).trimEnd()}…`;
}
