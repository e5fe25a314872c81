/** Names for what is awkward to type or quote. */
const delimiterWords: ReadonlyMap<unknown, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['pipe', '|'],
]);

/**
 * A setting as a person writes it in one word: "tab" for the tab character, digits for a number. Anything else is
 * returned as it is, for the schema to judge.
 */
export function readWord(setting: string, value: unknown): unknown {
  if (setting === 'delimiter') return delimiterWords.get(value) ?? value;
  if (setting === 'maxRejected' && typeof value === 'string' && /^\d{1,15}$/.test(value))
    return Number(value);
  return value;
}
