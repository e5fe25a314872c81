import { mistake, readTable } from './read-table.js';

/** Longer answers say something. In UTF-16 code units. */
const longestNil = 80;

/** Makes the test whether an answer says that there is nothing to say, or only tests the form. */
export function createNilMatcher(): (text: string) => 'nil' | 'noise' | null {
  const { phrase, tail, mark, noise } = readPhrases();
  const longestFirst = [...tail].sort((a, b) => b.length - a.length);

  function isNil(squeezed: string): boolean {
    let rest = squeezed;
    while (rest !== '' && !phrase.has(rest)) {
      const end = longestFirst.find((word) => rest.length > word.length && rest.endsWith(word));
      if (end === undefined) return false;
      rest = rest.slice(0, -end.length);
    }
    return rest !== '';
  }

  return function matchNil(text) {
    if (text.length > longestNil) return null;
    const squeezed = squeeze(text);
    if (squeezed === '') return onlyOf(text, mark) ? 'nil' : null;
    if (isNil(squeezed)) return 'nil';
    return noise.has(squeezed) ? 'noise' : null;
  };
}

/** Letters and digits alone, in lower case: "N/A." and "n. a" are both "na". */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function onlyOf(text: string, marks: ReadonlySet<string>): boolean {
  return text !== '' && Array.from(text).every((sign) => sign === ' ' || marks.has(sign));
}

function readPhrases(): Record<'phrase' | 'tail' | 'mark' | 'noise', Set<string>> {
  const sets = {
    phrase: new Set<string>(),
    tail: new Set<string>(),
    mark: new Set<string>(),
    noise: new Set<string>(),
  };
  for (const [index, [, part, phrase = '']] of readTable('nil-phrases.tsv', [
    'lang',
    'part',
    'phrase',
  ]).entries()) {
    if (part === 'mark') sets.mark.add(phrase);
    else if (part === 'phrase' || part === 'tail' || part === 'noise') sets[part].add(squeeze(phrase));
    else throw mistake('nil-phrases.tsv', index + 4, `unknown part ${part}`);
  }
  return sets;
}
