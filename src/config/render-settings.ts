import { Document, type Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { ExportInspection, InspectedColumn } from '../model/export-inspection.js';
import type { ColumnRole } from '../model/settings.js';

/** Roles whose values are shown as samples: none that hold what people wrote or who they are. */
const shownRoles: readonly ColumnRole[] = ['date', 'language', 'outcome', 'attribute'];

/**
 * A commented `undertone.yaml` to start from: all that was understood of an export, and why. `loadSettings` reads it to
 * the same settings.
 *
 * Samples are written only where `redact` is given, masked by it, and never those of comments, questions and identities.
 */
export function renderSettings(
  inspection: ExportInspection,
  options: { readonly redact?: (text: string) => string } = {},
): string {
  const root = new YAMLMap();
  const { encoding, dateOrder } = inspection;
  add(root, 'source', {
    value: inspection.source,
    comment: 'Name of the collection, part of the key of every comment',
  });
  add(root, 'preset', { value: inspection.preset, comment: `Export format: ${inspection.presetWhy}` });
  add(root, 'encoding', {
    value: encoding.name,
    comment: `Character encoding (${encoding.certainty}): ${encoding.why}`,
  });
  add(root, 'delimiter', { value: inspection.delimiter ?? 'auto', comment: 'Between the cells of a row' });
  add(root, 'dateOrder', {
    value: dateOrder?.order ?? 'auto',
    comment:
      dateOrder === null
        ? 'Order of day, month and year: there is no date column'
        : `Order of day, month and year (${dateOrder.certainty})`,
  });
  const columns = new YAMLMap();
  for (const column of inspection.columns) addColumn(columns, column, options.redact);
  addNode(root, 'columns', { node: columns, comment: columnsComment });
  const document = new Document(root);
  document.commentBefore = ` Settings read from ${oneLine(inspection.path)}. Change what is wrong; a line that is removed takes its default.`;
  return document.toString({ lineWidth: 0 });
}

const columnsComment =
  'What each column is, by its title. Roles: comment, id, respondent, date, language, question, outcome, attribute, ignore';

function addColumn(
  columns: YAMLMap,
  column: InspectedColumn,
  redact: ((text: string) => string) | undefined,
): void {
  const setting = new YAMLMap();
  for (const [key, value] of Object.entries(column.setting)) {
    if (value !== undefined) add(setting, key, { value });
  }
  const filled = `${Math.round(column.filled * 100)}% filled, ${column.distinct} different`;
  const shown = redact !== undefined && shownRoles.includes(column.setting.role) ? column.samples : [];
  const samples = shown.map((sample) => JSON.stringify(redact?.(sample) ?? ''));
  const parts = [column.set ? `set: ${column.why}` : column.why, filled];
  if (samples.length > 0) parts.push(`such as ${samples.join(', ')}`);
  addNode(columns, column.title, { node: setting, comment: parts.filter((part) => part !== '').join('; ') });
}

function add(map: YAMLMap, key: string, entry: { readonly value: unknown; readonly comment?: string }): void {
  const node = new Document(entry.value).contents;
  addNode(map, key, entry.comment === undefined ? { node } : { node, comment: entry.comment });
}

function addNode(
  map: YAMLMap,
  key: string,
  entry: { readonly node: Node | null; readonly comment?: string },
): void {
  const name = new Scalar(key);
  if (entry.comment !== undefined) name.commentBefore = ` ${oneLine(entry.comment)}`;
  map.items.push(new Pair(name, entry.node));
}

/** A comment ends at the line: text from the export must not be able to end it. */
function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}
