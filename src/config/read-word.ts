/** Names for what is awkward to type or quote. */
const delimiterWords: ReadonlyMap<unknown, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['pipe', '|'],
]);

/**
 * A setting as a person writes it: "tab" for the tab character, digits in a flag for a number, numbers for the codes of
 * an outcome that are texts. Anything else is returned as it is, for the schema to judge.
 */
export function readWord(setting: string, value: unknown): unknown {
  if (setting === 'delimiter') return delimiterWords.get(value) ?? value;
  if (setting === 'maxRejected' && typeof value === 'string' && /^\d{1,15}$/.test(value))
    return Number(value);
  if (setting === 'columns') return mapValues(value, (column) => mapValues(column, readColumnKey));
  return value;
}

function readColumnKey(value: unknown, key: string): unknown {
  if (key !== 'notNumbers' || !Array.isArray(value)) return value;
  return value.map((code: unknown) => (typeof code === 'number' ? String(code) : code));
}

/** The same keys with other values; what is no group of keys stays as it is. */
function mapValues(group: unknown, change: (value: unknown, key: string) => unknown): unknown {
  if (typeof group !== 'object' || group === null || Array.isArray(group)) return group;
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(value, key)]));
}
