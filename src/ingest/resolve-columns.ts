import type { QuestionType } from '../model/comment.js';
import type { ColumnSetting, Settings } from '../model/settings.js';
import { contradiction } from './assert-column-settings.js';
import type { Column, ColumnGuess, Problem, SampledTable } from './export-layout.js';
import { guessScale } from './guess-scale.js';
import { type NamedKind, plainTitle } from './name-column.js';

export interface ResolveOptions {
  readonly settings: Settings;
  readonly questionTypeOf: (question: string) => QuestionType;
  readonly nameOf: (title: string) => NamedKind | null;
}

/** Lays the settings over the guesses: what a person says stands, and a guess that conflicts with it gives way. */
export function resolveColumns(
  table: SampledTable,
  guesses: readonly ColumnGuess[],
  options: ResolveOptions,
): { readonly columns: readonly Column[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const stated = Object.values(options.settings.columns).map(({ role }) => role);
  const asksPerRow = [...stated, ...guesses.map(({ setting }) => setting.role)].includes('question');
  const columns = table.titles.map((title, index) => {
    const setting = Object.hasOwn(options.settings.columns, title)
      ? options.settings.columns[title]
      : undefined;
    const guess = guesses[index] ?? { setting: { role: 'ignore' }, why: 'Not known' };
    if (setting === undefined && guess.doubt !== undefined) {
      problems.push({ code: 'unsure', message: `Column "${title}": ${guess.doubt}` });
    }
    const given = setting ?? yielding(guess.setting, stated);
    const merged = setting?.role === guess.setting.role ? { ...guess.setting, ...setting } : given;
    return resolveColumn({ title, index, setting: merged, set: setting !== undefined, guess }, table, {
      ...options,
      problems,
      asksPerRow,
    });
  });
  assertNames(columns);
  return { columns, problems };
}

/** A guessed id gives way to a stated one, and so on. */
function yielding(guess: ColumnSetting, stated: readonly ColumnSetting['role'][]): ColumnSetting {
  const single = /^(id|respondent|date|language|question|questionType)$/.test(guess.role);
  return single && stated.includes(guess.role) ? { role: 'attribute' } : guess;
}

interface Unresolved {
  readonly title: string;
  readonly index: number;
  readonly setting: ColumnSetting;
  readonly set: boolean;
  readonly guess: ColumnGuess;
}

function resolveColumn(
  { title, index, setting, set, guess }: Unresolved,
  table: SampledTable,
  options: ResolveOptions & { readonly problems: Problem[]; readonly asksPerRow: boolean },
): Column {
  const name = setting.name ?? title;
  const titleAsks = setting.role === 'comment' && !options.asksPerRow;
  const question = setting.question ?? (titleAsks ? questionIn(title, options) : null);
  const wording = [question ?? title, setting.question === undefined ? '' : title].join(' ');
  return {
    index,
    title,
    role: setting.role,
    // An object cannot hold a value under this name.
    name: name === '__proto__' ? 'proto' : name,
    question,
    questionType: setting.questionType ?? options.questionTypeOf(wording),
    questionTypeSet: setting.questionType !== undefined,
    scale:
      setting.role === 'outcome'
        ? scaleOf(setting, { index, table, options })
        : { min: 0, max: 0, inverted: false },
    notNumbers: setting.notNumbers ?? [],
    checkbox: guess.checkbox === true && setting.role === 'attribute',
    set,
    why: set ? 'Set in the configuration' : guess.why,
  };
}

function scaleOf(
  setting: ColumnSetting,
  found: { index: number; table: SampledTable; options: { problems: Problem[] } },
) {
  if (setting.scale !== undefined) return setting.scale;
  const profile = found.table.profiles[found.index];
  const guess = profile === undefined ? null : guessScale(profile);
  const title = found.table.titles[found.index];
  const range = profile?.range;
  const doubt = guess === null ? 'its scale is not a usual one' : guess.doubt;
  if (doubt !== null) {
    found.options.problems.push({ code: 'unsure', message: `Column "${title}": ${doubt}; set its scale` });
  }
  if (guess !== null) return guess.scale;
  const usable = range !== null && range !== undefined && range.min < range.max;
  return usable ? { min: range.min, max: range.max, inverted: false } : { min: 1, max: 5, inverted: false };
}

/** The title, where it reads like a question; a mere name ("comment", "Q4") is none. */
function questionIn(title: string, { nameOf }: ResolveOptions): string | null {
  const plain = plainTitle(title);
  if (/^(q|question|item|column|field|ข้อ|คำถาม)? ?[\d ]*$/.test(plain)) return null;
  const words = plain.split(' ').length;
  const named = nameOf(title);
  const mereName = words <= 2 && (named === 'comment' || named === 'staff') && !/[?]/.test(title);
  const thaiQuestion = /[\u0e00-\u0e7f]{16}/.test(title);
  return mereName &&
    !thaiQuestion &&
    !/improve|suggest|praise|compliment|complain|แนะ|ปรับปรุง|ชม|ประทับใจ/.test(plain)
    ? null
    : title.trim();
}

function assertNames(columns: readonly Column[]): void {
  for (const kinds of [['outcome'], ['attribute'], ['comment']]) {
    const seen = new Map<string, Column>();
    for (const column of columns) {
      if (!kinds.includes(column.role)) continue;
      const other = seen.get(column.name);
      if (other !== undefined) {
        throw contradiction(column.title, `"${other.title}" is named "${column.name}" too`);
      }
      seen.set(column.name, column);
    }
  }
}
