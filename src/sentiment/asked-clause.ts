import { readTable, tableError } from '../language/read-table.js';
import { createWordTest, type WordTest } from '../language/word-key.js';
import type { Token } from '../model/reading.js';

/** Whether the tokens first..end, a clause, ask something. */
export type QuestionTest = (
  tokens: readonly Token[],
  clause: { readonly first: number; readonly end: number },
) => boolean;

const places = ['anywhere', 'end', 'nearEnd', 'particle', 'negation'] as const;
type Place = (typeof places)[number];

const nearWords = 3;
const together = 'บ้าง';

/** Makes the test whether a clause is a question: by its mark, or, as Thai mostly has none, by its words. */
export function createQuestionTest(): QuestionTest {
  const isAt = loadPlaces();
  return function isQuestion(tokens, { first, end }) {
    if (hasMark(tokens, first, end)) return true;
    let last = end - 1;
    while (last > first && (tokens[last]?.kind !== 'word' || isAt.particle(tokens[last]))) last -= 1;
    if (tokens[last]?.language !== 'th') return false;
    if (isAt.end(tokens[last])) return true;
    const near = tokens[last]?.norm === together ? first : Math.max(first, last - nearWords + 1);
    for (let i = last; i >= first; i--) {
      if (isAt.anywhere(tokens[i])) return true;
      if (i >= near && isAt.nearEnd(tokens[i]) && !isDenied(i, tokens, first)) return true;
    }
    return false;
  };

  function isDenied(index: number, tokens: readonly Token[], first: number): boolean {
    if (isAt.negation(tokens[index + 1])) return true;
    for (let i = Math.max(first, index - 3); i < index; i++) if (isAt.negation(tokens[i])) return true;
    return false;
  }
}

function hasMark(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = end - 1; i >= Math.max(first, end - 2); i--) if (tokens[i]?.norm.startsWith('?')) return true;
  return false;
}

function loadPlaces(): Readonly<Record<Place, WordTest>> {
  const file = new URL('./data/th-question-words.tsv', import.meta.url);
  const words: Record<Place, Set<string>> = {
    anywhere: new Set(),
    end: new Set(),
    nearEnd: new Set(),
    particle: new Set(),
    negation: new Set(),
  };
  for (const { line, cells } of readTable(file, ['word', 'place'])) {
    const place = places.find((known) => known === cells.place);
    if (place === undefined)
      throw tableError(file.pathname, line, `the place must be one of ${places.join(', ')}`);
    words[place].add(cells.word ?? '');
  }
  return {
    anywhere: createWordTest(words.anywhere),
    end: createWordTest(words.end),
    nearEnd: createWordTest(words.nearEnd),
    particle: createWordTest(words.particle),
    negation: createWordTest(words.negation),
  };
}
