import { columnTable, errorTable, rejectTable, settingsTable } from '../src/config/tables.js';
import { insightRecordSchema } from '../src/model/insight-record.js';
import { loadPack } from '../src/themes/load-pack.js';
import { packTable } from '../src/themes/pack-table.js';

/** The tables that stand between `<!-- table:NAME -->` and `<!-- /table -->` in the README. */
const tables: Readonly<Record<string, () => string>> = {
  settings: settingsTable,
  columns: columnTable,
  errors: errorTable,
  rejects: rejectTable,
  record: recordTable,
  themes: () => packTable(loadPack('public-service')),
};

/** The README with every generated table as it is now; the rest as it was. */
export function readmeWithTables(readme: string): string {
  return readme.replace(/<!-- table:(\w+) -->[\s\S]*?<!-- \/table -->/g, (_block, name: string) => {
    const render = tables[name];
    if (render === undefined) throw new Error(`Cannot fill the README: there is no table ${name}`);
    return `<!-- table:${name} -->\n${render().trim()}\n<!-- /table -->`;
  });
}

/** The fields of an insight record, with what the schema says of them. */
function recordTable(): string {
  const rows = Object.entries(insightRecordSchema.shape).map(([name, field]) => {
    return `| \`${name}\` | ${field.description ?? ''} |`;
  });
  return ['| Field | What it says |', '|---|---|', ...rows].join('\n');
}
