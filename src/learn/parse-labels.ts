import type { Polarity } from '../model/insight-record.js';

const words: Readonly<Record<string, Polarity>> = {
  positive: 'positive',
  pos: 'positive',
  neutral: 'neutral',
  neu: 'neutral',
  negative: 'negative',
  neg: 'negative',
};

/** The polarity that a label says, or null where it says none of the three. */
export function parsePolarity(label: string): Polarity | null {
  const word = label.trim().toLowerCase();
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/**
 * Makes the parser of a column of theme labels from its cells. A cell that is a JSON array is its strings; others are
 * split at `;` and `|` where any cell of the column has one of them, else at commas.
 */
export function createThemeParser(cells: Iterable<string>): (cell: string) => string[] {
  let separator: RegExp = /,/;
  for (const cell of cells) {
    if (parseArray(cell) === null && /[;|]/.test(cell)) {
      separator = /[;|]/;
      break;
    }
  }
  return function parseThemes(cell) {
    const names = parseArray(cell) ?? cell.split(separator);
    return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  };
}

function parseArray(cell: string): string[] | null {
  if (!cell.trimStart().startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : null;
  } catch {
    return null;
  }
}
