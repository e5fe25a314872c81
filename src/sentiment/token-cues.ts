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

/** A token's cues in one number: a role or none, a shifter or none, a step of valence or none. */
export type CueCode = number;

const roleCodes = firstShifter + 1;
const shifterCodes = roleCodes * (shifterCues.length + 1);

export interface CueInput {
  readonly first: number;
  readonly end: number;
  readonly roles: Uint8Array;
  readonly matches: readonly TermMatch[];
  readonly terms: readonly ShiftedTerm[];
}

/** Sets the codes of a clause's tokens, by token. */
export function fillCueCodes(codes: Uint8Array, { first, end, roles, matches, terms }: CueInput): void {
  for (let i = first; i < end; i++) codes[i] = roles[i] ?? plainRole;
  for (const { first: at, entry } of matches)
    if (entry.shifter !== null)
      codes[at] = (codes[at] ?? 0) + roleCodes * (1 + shifterCues.indexOf(entry.shifter.kind));
  for (const { match, value } of terms)
    if (value !== 0) codes[match.first] = (codes[match.first] ?? 0) + shifterCodes * (1 + valenceStep(value));
}

/** The numbers of a code's cues. */
export function cuesOf(code: CueCode): readonly number[] {
  const role = code % roleCodes;
  const shifter = Math.floor((code % shifterCodes) / roleCodes);
  const valence = Math.floor(code / shifterCodes);
  return [
    [role, 0],
    [shifter, firstShifter],
    [valence, firstValence],
  ].flatMap(([number = 0, from = 0]) => (number === 0 ? [] : [from + number - 1]));
}

/** From 0, strong blame, to 5, strong praise. */
function valenceStep(value: number): number {
  const size = Math.abs(value);
  const step = size >= strong ? 2 : size >= mild ? 1 : 0;
  return value > 0 ? 3 + step : 2 - step;
}
