import { readTable } from './read-table.js';

/**
 * Makes the function that reads how an export states a language: a BCP-47 tag ("en-GB"), a code of three letters or a
 * name ("English", "ไทย"). Gives the code of two letters, or null where nothing is stated or it is not understood.
 */
export function createStatedLanguage(): (stated: string | null | undefined) => string | null {
  const url = new URL('./data/language-names.tsv', import.meta.url);
  const names = new Map<string, string>();
  for (const { cells } of readTable(url, ['name', 'code'])) names.set(cells.name ?? '', cells.code ?? '');
  return function parseStated(stated) {
    if (stated === null || stated === undefined) return null;
    const name = stated.trim().toLowerCase();
    const known = names.get(name) ?? names.get(name.replace(/[\s(_-].*$/su, ''));
    if (known !== undefined) return known;
    const code = /^([a-z]{2})(?:[-_].{0,20})?$/.exec(name)?.[1] ?? null;
    return code;
  };
}
