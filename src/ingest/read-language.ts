const names: Readonly<Record<string, string>> = {
  english: 'en',
  thai: 'th',
  ไทย: 'th',
  ภาษาไทย: 'th',
  อังกฤษ: 'en',
};

/** The language code a cell states ("EN", "en-GB", "Thai"), as its primary subtag; null where it states none. */
export function readLanguage(cell: string): string | null {
  if (cell === '') return null;
  const text = cell.trim().toLowerCase();
  if (text.length > 35) return null;
  if (Object.hasOwn(names, text)) return names[text] ?? null;
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9_-]{1,30})?$/.exec(text)?.[1];
  return primary ?? null;
}
