import { errorDefinitions } from '../model/errors.js';
import { type JsonSchema, jsonSchema } from '../model/json-schema.js';
import { rejectDefinitions } from '../model/reject.js';
import { environmentName, flagName, scalarSettingNames } from './setting-names.js';

/** The settings as a Markdown table, from the schema: name, values, default, environment variable, flag, meaning. */
export function settingsTable(): string {
  const scalars = new Set<string>(scalarSettingNames());
  const rows = properties(jsonSchema('settings')).map(([name, property]) => [
    code(name),
    values(property),
    code(JSON.stringify(property.default)),
    scalars.has(name) ? code(environmentName(name)) : '',
    scalars.has(name) ? code(flagName(name)) : '',
    property.description ?? '',
  ]);
  return table(['Setting', 'Values', 'Default', 'Environment', 'Flag', 'Meaning'], rows);
}

/** What may be said of a column, below its title in `columns`. */
export function columnTable(): string {
  const columns = jsonSchema('settings').properties?.columns;
  const column = typeof columns === 'object' ? columns.additionalProperties : undefined;
  const rows = properties(typeof column === 'object' ? column : {}).map(([name, property]) => [
    code(name),
    values(property),
    property.description ?? (name === 'role' ? 'What the column is taken for' : ''),
  ]);
  return table(['Key', 'Values', 'Meaning'], rows);
}

/** Every way a command can fail as a whole, with its exit code. */
export function errorTable(): string {
  const rows = Object.entries(errorDefinitions).map(([name, { exitCode, meaning }]) => [
    code(name),
    String(exitCode),
    meaning,
  ]);
  return table(['Code', 'Exit', 'Meaning'], rows);
}

/** Every reason in `rejects.csv`. */
export function rejectTable(): string {
  const rows = Object.entries(rejectDefinitions).map(([name, meaning]) => [code(name), meaning]);
  return table(['Code', 'Meaning'], rows);
}

function properties(schema: JsonSchema): [string, JsonSchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    typeof property === 'boolean' ? [] : [[name, property] satisfies [string, JsonSchema]],
  );
}

/** The values a property may have, in words. */
function values(property: JsonSchema): string {
  if (property.const !== undefined) return code(String(property.const));
  if (property.enum !== undefined) return property.enum.map((value) => code(printable(value))).join(' ');
  if (property.anyOf !== undefined) return property.anyOf.map(values).join(' ');
  const { type }: { type?: unknown } = property;
  if (Array.isArray(type)) return type.map((one) => values({ type: one })).join(' ');
  if (property.type === 'string') return 'text';
  if (property.type === 'integer') return 'a whole number';
  if (property.type === 'null') return code('null');
  if (property.type === 'array') return 'a list of texts';
  return 'keys: see below';
}

function printable(value: unknown): string {
  return value === '\t' ? 'tab' : String(value);
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
