import type { QuestionType } from '../model/comment.js';
import { plainTitle } from './name-column.js';
import { readTable } from './read-table.js';

/** Makes the function that says whether a question asks for praise, for improvement, or is open. */
export function createQuestionTypeGuesser(): (question: string) => QuestionType {
  const types = ['praise', 'improve', 'open'] as const;
  const phrases = readTable(new URL('./data/question-phrases.tsv', import.meta.url), {
    columns: ['type', 'phrase'],
    allowed: { type: types },
  })
    .map(({ type, phrase }) => ({
      type: type as QuestionType,
      phrase: /^[a-z ]+$/.test(phrase) ? ` ${phrase} ` : phrase,
    }))
    .sort((a, b) => b.phrase.length - a.phrase.length);

  return (question) => {
    // Every space doubled, so that what a phrase takes leaves its neighbors their own spaces.
    let text = ` ${plainTitle(question).replaceAll(' ', '  ')} `;
    const found = new Set<QuestionType>();
    for (const { type, phrase } of phrases) {
      const wanted = phrase.startsWith(' ') ? ` ${phrase.trim().replaceAll(' ', '  ')} ` : phrase;
      if (!text.includes(wanted)) continue;
      found.add(type);
      text = text.replaceAll(wanted, ' | ');
    }
    if (found.has('praise') === found.has('improve')) return 'open';
    return found.has('praise') ? 'praise' : 'improve';
  };
}
