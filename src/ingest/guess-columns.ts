import type { QuestionType } from '../model/comment.js';
import type { ColumnRole } from '../model/settings.js';
import { type Classified, classifyColumn, nearlyAllDifferent } from './classify-column.js';
import type { ColumnGuess, SampledTable } from './export-layout.js';
import { guessScale } from './guess-scale.js';
import type { NamedKind } from './name-column.js';
import type { ColumnProfile } from './profile-columns.js';

export interface GuessOptions {
  readonly nameOf: (title: string) => NamedKind | null;
  readonly questionTypeOf: (question: string) => QuestionType;
  /** Longer wordings of the titles, where the format has them. */
  readonly questions?: readonly string[];
  /** Whether the format says that respondents typed into a column. */
  readonly typed?: (index: number) => boolean;
}

/** Roles that one column can have, and what a second candidate becomes. */
const singles: readonly { readonly role: ColumnRole; readonly otherwise: ColumnRole }[] = [
  { role: 'id', otherwise: 'attribute' },
  { role: 'respondent', otherwise: 'ignore' },
  { role: 'date', otherwise: 'ignore' },
  { role: 'language', otherwise: 'attribute' },
  { role: 'questionType', otherwise: 'attribute' },
  { role: 'question', otherwise: 'attribute' },
];

/** Guesses every column of a table by title and content, then settles what only one column can be. */
export function guessColumns(table: SampledTable, options: GuessOptions): readonly ColumnGuess[] {
  const { nameOf, questionTypeOf, questions, typed } = options;
  const named = table.titles.map((title, index) => nameOf(title) ?? nameOf(questions?.[index] ?? ''));
  const guesses = table.profiles.map((profile, index) =>
    classifyColumn(profile, {
      named: named[index] ?? null,
      typed: typed?.(index) ?? false,
      worded: isWorded(questions?.[index] ?? profile.title),
      asks: questionTypeOf(questions?.[index] ?? profile.title) !== 'open',
    }),
  );
  const settled = settleSingles(guesses);
  findId(settled, table.profiles);
  findOutcome(settled, { profiles: table.profiles, named });
  findComment(settled, table.profiles);
  return settled;
}

/** "What could be better?" is a question in words; "problem_type" is a name. */
function isWorded(title: string): boolean {
  return /\?\s{0,9}$|\S \S{1,40} \S|[\u0e00-\u0e7f]{12}/.test(title);
}

function settleSingles(guesses: readonly Classified[]): Classified[] {
  const settled = [...guesses];
  for (const { role, otherwise } of singles) {
    const candidates = settled.filter(({ setting }) => setting.role === role);
    const best = candidates.reduce<Classified | null>(
      (top, one) => (top === null || one.strength > top.strength ? one : top),
      null,
    );
    for (const [index, one] of settled.entries()) {
      if (one.setting.role !== role || one === best) continue;
      settled[index] = { setting: { role: otherwise }, why: `Another column is the ${role}`, strength: 0 };
    }
  }
  return settled;
}

/** Without a named id: respondents that are all different, else the first column of codes that are. */
function findId(guesses: Classified[], profiles: readonly ColumnProfile[]): void {
  if (guesses.some(({ setting }) => setting.role === 'id')) return;
  const unique = profiles.filter(
    ({ filled, rows, distinct }) => rows >= 5 && filled === rows && distinct === rows,
  );
  const found =
    unique.find(({ index }) => guesses[index]?.setting.role === 'respondent') ??
    unique.find(
      ({ index, codes, meanLength, values }) =>
        isLeftOver(guesses[index]) &&
        codes === 1 &&
        meanLength >= 3 &&
        meanLength <= 40 &&
        values.every((value) => /\d/.test(value) && /^[\w./:#-]+$/.test(value)),
    );
  if (found === undefined) return;
  guesses[found.index] = { setting: { role: 'id' }, why: 'Codes that are all different', strength: 1 };
}

function isLeftOver(guess: Classified | undefined): boolean {
  return guess?.setting.role === 'attribute' || guess?.why === nearlyAllDifferent;
}

/** Without a named rating: the one column of small numbers, if there is just one. */
function findOutcome(
  guesses: Classified[],
  table: { readonly profiles: readonly ColumnProfile[]; readonly named: readonly (NamedKind | null)[] },
): void {
  if (guesses.some(({ setting }) => setting.role === 'outcome')) return;
  const candidates = table.profiles.filter(
    ({ index, numbers, integers, range, distinct }) =>
      guesses[index]?.setting.role === 'attribute' &&
      table.named[index] === null &&
      numbers > 0.9 &&
      integers &&
      distinct >= 3 &&
      range !== null &&
      range.min >= 1 &&
      range.max >= 4 &&
      range.max <= 10,
  );
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return;
  const scale = guessScale(only);
  if (scale === null) return;
  guesses[only.index] = {
    setting: { role: 'outcome', scale: scale.scale },
    why: 'The only column of small numbers',
    doubt: scale.doubt ?? 'nothing but its numbers says that it is a rating',
    strength: 0,
  };
}

/** Without a comment: the longest text that is left, be it short, or named like a note. */
function findComment(guesses: Classified[], profiles: readonly ColumnProfile[]): void {
  if (guesses.some(({ setting }) => setting.role === 'comment')) return;
  const candidates = profiles
    .filter(({ index, wordy, numbers, dates }) => {
      const one = guesses[index];
      if (one === undefined || numbers > 0.5 || dates > 0.5) return false;
      return one.staffText === true || (one.setting.role === 'attribute' && wordy > 0.2);
    })
    .sort((a, b) => b.meanLength - a.meanLength);
  const [longest] = candidates;
  if (longest === undefined) return;
  guesses[longest.index] = {
    setting: { role: 'comment' },
    why: 'The longest texts of the file',
    doubt: 'no column is named like a comment, this one holds the longest texts',
    strength: 0,
  };
}
