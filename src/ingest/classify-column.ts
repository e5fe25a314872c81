import type { ColumnSetting } from '../model/settings.js';
import type { ColumnGuess } from './export-layout.js';
import { guessScale } from './guess-scale.js';
import type { NamedKind } from './name-column.js';
import type { ColumnProfile } from './profile-columns.js';

/** A guess with how strongly it is held where only one column can have the role. */
export interface Classified extends ColumnGuess {
  readonly strength: number;
  /** Free text that is named like a note of the staff: taken as the comment where nothing else is. */
  readonly staffText?: boolean;
}

export interface ColumnHint {
  readonly named: NamedKind | null;
  /** The format says that respondents typed here. */
  readonly typed: boolean;
  /** The title is a question in words, not a name. */
  readonly worded: boolean;
  /** It asks for praise or for improvement. */
  readonly asks: boolean;
}

/** Guesses the role of one column from its title and its cells. */
export function classifyColumn(profile: ColumnProfile, hint: ColumnHint): Classified {
  return (
    withoutUse(profile, hint) ??
    keyColumn(profile, hint) ??
    rating(profile, hint) ??
    freeText(profile, hint) ??
    remaining(profile)
  );
}

function guess(role: ColumnSetting['role'], why: string, strength = 1): Classified {
  return { setting: { role }, why, strength };
}

function withoutUse(profile: ColumnProfile, { named }: ColumnHint): Classified | null {
  if (profile.filled === 0 && named !== 'comment') return guess('ignore', 'Empty in the sample');
  if (named === 'personal') return guess('ignore', 'The title names personal data');
  if (profile.emails > 0.5) return guess('ignore', 'E-mail addresses: personal data');
  if (profile.places > 0.5) return guess('ignore', 'Coordinates: personal data');
  if (profile.links > 0.5) return guess('ignore', 'Web addresses');
  if (named === 'machine') return guess('ignore', 'The title names data of a machine');
  return null;
}

function keyColumn(profile: ColumnProfile, { named }: ColumnHint): Classified | null {
  const unique = profile.filled === 0 ? 0 : profile.distinct / profile.filled;
  if (named === 'id' && unique > 0.9) return guess('id', 'The title names an id, and its values differ', 3);
  if (named === 'id' && unique > 0.2)
    return guess('respondent', 'Named an id, but several rows share one', 1);
  if (named === 'respondent') return guess('respondent', 'The title names the respondent', 2);
  if (named === 'date' && (profile.dates > 0.6 || looksLikeDayNumbers(profile))) {
    return guess('date', 'The title names a date, and the cells are dates', 3);
  }
  if (profile.dates > 0.9) return guess('date', 'The cells are dates', 1);
  if (named === 'language') return guess('language', 'The title names the language', 1);
  if (named === 'questionType') return guess('questionType', 'The title names the kind of question', 1);
  if (named === 'question' && profile.wordy > 0.2)
    return guess('question', 'Holds the question of each row', 1);
  return null;
}

function looksLikeDayNumbers({ numbers, range }: ColumnProfile): boolean {
  return numbers > 0.9 && range !== null && (range.min >= 1e9 || (range.min > 20_000 && range.max < 80_000));
}

function rating(profile: ColumnProfile, { named }: ColumnHint): Classified | null {
  if (named !== 'outcome' || profile.numbers < 0.6) return null;
  const found = guessScale(profile, { recommend: /recommend|nps|แนะนำ/i.test(profile.title) });
  if (found === null) return null;
  const { scale, doubt } = found;
  return {
    setting: { role: 'outcome', scale },
    why: `The title names a rating, and the cells are numbers`,
    strength: 1,
    ...(doubt === null ? {} : { doubt }),
  };
}

function freeText(profile: ColumnProfile, { named, typed, worded, asks }: ColumnHint): Classified | null {
  const written = profile.numbers < 0.5 && profile.dates < 0.5;
  const long = profile.wordy > 0.5 && profile.meanLength >= 20 && variety(profile) > 0.3;
  if (!written) return null;
  if (named === 'staff') {
    return { ...guess('ignore', 'Named like a note of the staff'), staffText: profile.wordy > 0.3 };
  }
  if (typed && profile.filled > 0) return guess('comment', 'The format says that respondents typed here');
  // A name says enough; a question may be answered by a choice ("Did we improve?").
  if (named === 'comment' && !(profile.title.includes('?') && isChoice(profile)))
    return guess('comment', 'The title names a comment');
  if (worded && asks && named === null && !isChoice(profile)) {
    return guess('comment', 'The title asks what was good or could be better');
  }
  if (long) return guess('comment', 'Long texts, nearly all different');
  return null;
}

function variety({ distinct, filled }: ColumnProfile): number {
  return filled === 0 ? 0 : Math.max(distinct / filled, distinct > 200 ? 0.31 : 0);
}

/** A few short answers, again and again: a choice from a list. */
function isChoice({ filled, distinct, wordy }: ColumnProfile): boolean {
  return wordy < 0.05 && ((filled >= 30 && distinct <= 12) || (filled >= 6 && distinct <= 2));
}

/** Why a column is ignored that may yet be the id. */
export const nearlyAllDifferent = 'Nearly every value is different';

function remaining(profile: ColumnProfile): Classified {
  const { distinct, filled, numbers, integers } = profile;
  if (distinct > 100 && distinct > filled / 2) return guess('ignore', nearlyAllDifferent);
  if (numbers > 0.9 && !integers && distinct > 20) return guess('ignore', 'A measured number');
  return guess('attribute', distinct === 1 ? 'One value' : `${distinct} different values`);
}
