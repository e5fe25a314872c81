import type { TermMatch } from './find-terms.js';
import type { Shifter } from './lexicon.js';
import type { ShiftedTerm } from './shift-valences.js';
import { plainRole } from './token-roles.js';

const shifterCues: readonly Shifter['kind'][] = ['negator', 'booster', 'dampener', 'wish', 'blocker', 'stop'];

/** What the lexicon says of a token, for the phrase network: its role, the shifter or the term that begins with it. */
export const tokenCues = [
  'negated',
  'turned',
  'inPhrase',
  ...shifterCues,
  'strongBlame',
  'blame',
  'mildBlame',
  'mildPraise',
  'praise',
  'strongPraise',
] as const;

export const cueCount = tokenCues.length;
const firstShifter = 3;
const firstValence = firstShifter + shifterCues.length;
const strong = 2.4;
const mild = 1.2;

/** Cues of the tokens of a clause: token `at[i]` has the cue numbered `cue[i]`. */
export interface Cues {
  readonly at: number[];
  readonly cue: number[];
}

export interface CueInput {
  readonly first: number;
  readonly end: number;
  readonly roles: Uint8Array;
  readonly matches: readonly TermMatch[];
  readonly terms: readonly ShiftedTerm[];
}

/** Fills the cues of a clause; what was in them is forgotten. */
export function fillCues(cues: Cues, { first, end, roles, matches, terms }: CueInput): void {
  cues.at.length = 0;
  cues.cue.length = 0;
  for (let i = first; i < end; i++) {
    const role = roles[i] ?? plainRole;
    if (role !== plainRole) addCue(cues, i, role - 1);
  }
  for (const { first: at, entry } of matches)
    if (entry.shifter !== null) addCue(cues, at, firstShifter + shifterCues.indexOf(entry.shifter.kind));
  for (const { match, value } of terms)
    if (value !== 0) addCue(cues, match.first, firstValence + valenceStep(value));
}

function addCue({ at, cue }: Cues, token: number, number: number): void {
  at.push(token);
  cue.push(number);
}

/** From 0, strong blame, to 5, strong praise. */
function valenceStep(value: number): number {
  const size = Math.abs(value);
  const step = size >= strong ? 2 : size >= mild ? 1 : 0;
  return value > 0 ? 3 + step : 2 - step;
}
