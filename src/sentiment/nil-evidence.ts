import { readTable, tableError } from '../language/read-table.js';
import type { QuestionType } from '../model/comment.js';
import type { Evidence } from './sentiment-model.js';

/** Evidence of an answer that says there is nothing to say; null where what the model learned of the question decides. */
export type NilEvidence = (text: string, asked: QuestionType, question: string | null) => Evidence | null;

const praise: Evidence = { positive: 2.2, negative: -1 };
const blame: Evidence = { positive: -1.5, negative: 0.9 };
const leansToBlame: Evidence = { positive: -2, negative: -0.4 };
const neither: Evidence = { positive: -1.5, negative: -1.8 };

/** The data file of what answers without content say. */
export function nilAnswersFile(): URL {
  return new URL('./data/nil-answers.tsv', import.meta.url);
}

/**
 * Makes the function that weighs answers of nothing. "Nothing" to what could be better is praise, and to what was good
 * blame; "not sure" is neither; where nothing is known of the question, so is all else.
 */
export function createNilEvidence(): NilEvidence {
  const phrases = { nothing: [] as string[], unsure: [] as string[] };
  const url = nilAnswersFile();
  for (const { cells, line } of readTable(url, ['lang', 'kind', 'phrase'])) {
    const { kind, lang, phrase = '' } = cells;
    if (kind !== 'nothing' && kind !== 'unsure')
      throw tableError(url.pathname, line, 'the kind must be nothing or unsure');
    phrases[kind].push(lang === 'th' ? phrase : ` ${phrase} `);
  }
  return function nilEvidence(text, asked, question) {
    const padded = ` ${text
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[^\p{L}\p{M}']+/gu, ' ')} `;
    const says = (kind: keyof typeof phrases) => phrases[kind].some((phrase) => padded.includes(phrase));
    if (asked === 'open') return question === null ? neither : null;
    if (says('unsure')) return neither;
    if (asked === 'improve') return praise;
    return says('nothing') ? blame : leansToBlame;
  };
}
