import type { ExportInspection, InspectedColumn } from '../model/export-inspection.js';

interface Look {
  readonly width: number;
  readonly color: boolean;
}

/** What was understood of an export, for a person at a terminal. */
export function renderInspection(inspection: ExportInspection, look: Look): string {
  const bold = (text: string) => (look.color ? `\u001B[1m${text}\u001B[22m` : text);
  const dim = (text: string) => (look.color ? `\u001B[2m${text}\u001B[22m` : text);
  const lines = [
    bold(inspection.path),
    ...fileFacts(inspection).map(([name, fact]) => `  ${dim(name.padEnd(10))} ${fact}`),
    '',
  ];
  lines.push(bold('Columns'), ...columnLines(inspection.columns, look).map((line) => `  ${line}`), '');
  if (inspection.problems.length > 0) {
    lines.push(
      bold('Problems'),
      ...inspection.problems.map(({ code, message }) => `  [${code}] ${message}`),
      '',
    );
  }
  lines.push(bold(`First ${inspection.firstRows.length} rows`));
  for (const row of inspection.firstRows) lines.push(cut(`  ${row.join(' | ')}`, look.width));
  return `${lines.join('\n')}\n`;
}

function fileFacts(inspection: ExportInspection): [string, string][] {
  const { encoding, sample, ids, dateOrder } = inspection;
  const size = sample.bytesTotal === null ? '' : `, ${(sample.bytesTotal / 1e6).toFixed(1)} MB`;
  const format =
    inspection.format === 'jsonl'
      ? 'JSON lines'
      : `CSV, ${delimiterName(inspection.delimiter)} between cells`;
  const facts: [string, string][] = [
    ['Format', `${format}${inspection.gzip ? ', gzip' : ''}${size}`],
    ['Preset', `${inspection.preset} (${inspection.presetWhy})`],
    [
      'Encoding',
      `${encoding.name}${inspection.byteOrderMark ? ' with byte-order mark' : ''}, ${encoding.certainty} (${encoding.why})`,
    ],
    ['Header', `${inspection.headerRows} ${inspection.headerRows === 1 ? 'row' : 'rows'}`],
    ['Rows', `${sample.rows.toLocaleString('en-US')} ${sample.complete ? 'in all' : 'sampled'}`],
    [
      'Ids',
      ids.column === null
        ? 'no column: a hash of the row'
        : `${ids.column}, ${ids.duplicates} repeated in the sample`,
    ],
    ['Source', inspection.source],
  ];
  if (dateOrder !== null) facts.push(['Dates', `${dateOrder.order}, ${dateOrder.certainty}`]);
  return facts;
}

function delimiterName(delimiter: string | null): string {
  if (delimiter === null) return 'nothing';
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}

function columnLines(columns: readonly InspectedColumn[], look: Look): string[] {
  const titleWidth = Math.min(28, Math.max(6, ...columns.map((column) => column.title.length)));
  return columns.map((column) => {
    const role = `${column.setting.role}${column.set ? ' (set)' : ''}`;
    const head = `${cut(column.title, titleWidth).padEnd(titleWidth)}  ${role.padEnd(12)} ${details(column)}`;
    const samples = column.samples.map((sample) => `"${cut(sample.replace(/\s+/g, ' '), 30)}"`).join(' ');
    return cut(`${head}${samples}`, look.width - 2);
  });
}

function details({ setting, filled }: InspectedColumn): string {
  const parts: string[] = [];
  if (setting.scale)
    parts.push(`${setting.scale.min}..${setting.scale.max}${setting.scale.inverted ? ' inverted' : ''}`);
  if (setting.questionType) parts.push(setting.questionType);
  if (filled < 1) parts.push(`${Math.round(filled * 100)}% filled`);
  return parts.length === 0 ? '' : `${parts.join(', ')}  `;
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
}
