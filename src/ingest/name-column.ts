import { readTable } from './read-table.js';

const kinds = [
  'id',
  'respondent',
  'personal',
  'machine',
  'language',
  'questionType',
  'question',
  'date',
  'notRating',
  'outcome',
  'choice',
  'staff',
  'comment',
] as const;
/** What a title alone says a column is. */
export type NamedKind = (typeof kinds)[number];

/** Longer titles are questions put to respondents: a word in them does not name the column. */
const longestName = 5;

/** Makes the function that says what a column is by its title, or null where the title does not tell. */
export function createColumnNamer(): (title: string) => NamedKind | null {
  const rows = readTable(new URL('./data/column-names.tsv', import.meta.url), {
    columns: ['kind', 'match', 'phrase'],
    allowed: { kind: kinds, match: ['is', 'has'] },
  });
  const whole = new Map<string, NamedKind>();
  const within: { readonly kind: NamedKind; readonly phrase: string }[] = [];
  for (const { kind, match, phrase } of rows) {
    if (match === 'is') whole.set(phrase, kind as NamedKind);
    else within.push({ kind: kind as NamedKind, phrase: isLatin(phrase) ? ` ${phrase} ` : phrase });
  }
  return (title) => {
    const plain = plainTitle(title);
    const named = whole.get(plain);
    if (named !== undefined) return named;
    const question = plain.split(' ').length > longestName || title.trim().endsWith('?');
    const padded = ` ${plain} `;
    const found = within.find(
      ({ kind, phrase }) =>
        (!question || kind === 'outcome' || kind === 'comment') && padded.includes(phrase),
    );
    return found?.kind ?? null;
  };
}

/** Lower case, with camel case and signs as single spaces: "photo_url" and "PhotoURL" are "photo url". */
export function plainTitle(title: string): string {
  return title
    .slice(0, 500)
    .normalize('NFC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function isLatin(phrase: string): boolean {
  return /^[a-z ]+$/.test(phrase);
}
