import { readTable, tableError } from './read-table.js';

/** Gives the phrases of a kind. */
export type PhrasesOf<Kind extends string> = (kind: Kind) => readonly string[];

/**
 * Reads a table of `kind` and `phrases`, the phrases of a line separated by a comma and a space. A kind may take several
 * lines, and must have one.
 *
 * @throws UndertoneError `pack_invalid` where a kind is unknown or missing
 */
export function readPhrases<Kind extends string>(url: URL, kinds: readonly Kind[]): PhrasesOf<Kind> {
  const found = new Map<string, string[]>(kinds.map((kind) => [kind, []]));
  for (const { line, cells } of readTable(url, ['kind', 'phrases'])) {
    const list = found.get(cells.kind ?? '');
    if (list === undefined)
      throw tableError(url.pathname, line, `the kind must be one of ${kinds.join(', ')}`);
    list.push(...(cells.phrases ?? '').split(', ').map((phrase) => phrase.trim()));
  }
  return function phrasesOf(kind) {
    const list = found.get(kind) ?? [];
    if (list.length === 0) throw tableError(url.pathname, 1, `there is no line of the kind "${kind}"`);
    return list;
  };
}
