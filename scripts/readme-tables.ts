import { columnTable, errorTable, rejectTable, settingsTable } from '../src/config/tables.js';
import { insightRecordSchema } from '../src/model/insight-record.js';
import { loadPack } from '../src/themes/load-pack.js';

/** The tables that stand between `<!-- table:NAME -->` and `<!-- /table -->` in the README. */
const tables: Readonly<Record<string, () => string>> = {
  settings: settingsTable,
  columns: columnTable,
  errors: errorTable,
  rejects: rejectTable,
  record: recordTable,
  themes: themeTable,
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

/** The themes of the pack for public services, below the driver each belongs to. */
function themeTable(): string {
  const pack = loadPack('public-service');
  const rows = pack.drivers.map(({ id, title }) => {
    const themes = pack.themes.filter((theme) => theme.driver === id).map((theme) => theme.title.en);
    return `| ${title.en} | ${title.th} | ${themes.join(', ')} |`;
  });
  return ['| Driver | In Thai | Themes |', '|---|---|---|', ...rows].join('\n');
}
