import type { Token } from '../model/reading.js';
import type { TermMatch } from './find-terms.js';

/** A polar term after the shifters around it. */
export interface ShiftedTerm {
  readonly match: TermMatch;
  /** The valence the lexicon gives it, -4..4. */
  readonly base: number;
  /** What is left of it after shifting. */
  readonly value: number;
  /** True where a negator or wish turned it round. */
  readonly turned: boolean;
  readonly shifters: readonly TermMatch[];
}

const elongationFactor = 1.2;
const capitalsFactor = 1.2;
const questionFactor = 0.5;

/**
 * Applies shifters to the polar terms of one clause. A negator reaches a set number of words, and no further than a
 * stop word, a semicolon, or a comma before a pronoun; of several negators only the nearest counts, so that a run
 * of them cannot flip a word back and forth. A booster or dampener counts once per word, the nearest one.
 */
export function shiftValences(
  tokens: readonly Token[],
  matches: readonly TermMatch[],
  asked: boolean,
): readonly ShiftedTerm[] {
  const shifted: ShiftedTerm[] = [];
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i];
    if (match === undefined || match.entry.valence === 0) continue;
    const shifters = shiftersOf(tokens, matches, i);
    const base = match.entry.valence;
    let value = base;
    let turned = false;
    for (const { entry } of shifters) {
      if (entry.shifter === null) continue;
      const factor = factorFor(value, entry.shifter.factor);
      value *= factor;
      if (factor < 0) turned = !turned;
    }
    value *= emphasis(tokens, match) * (asked ? questionFactor : 1);
    shifted.push({ match, base, value: clamp(value), turned, shifters });
  }
  return shifted;
}

/** A negated blame is weaker praise than a negated praise is blame; a wish turns praise only. */
function factorFor(value: number, factor: number): number {
  if (factor >= 0 || value > 0) return factor;
  return factor === -0.4 ? 0.8 : factor * 0.6;
}

function shiftersOf(
  tokens: readonly Token[],
  matches: readonly TermMatch[],
  index: number,
): readonly TermMatch[] {
  const found: TermMatch[] = [];
  const target = matches[index];
  if (target === undefined) return found;
  let turner = false;
  let degree = false;
  for (let i = index - 1; i >= 0; i--) {
    const match = matches[i];
    const shifter = match?.entry.shifter;
    if (match === undefined || target.first - match.end > 10) break;
    if (!shifter) continue;
    if (shifter.kind === 'stop' || isCut(tokens, match.end, target.first)) break;
    if (shifter.direction === 'back' || distance(tokens, match.end, target.first) >= shifter.reach) continue;
    if (shifter.kind === 'negator' || shifter.kind === 'wish') {
      if (!turner) found.push(match);
      turner = true;
    } else if (shifter.kind !== 'blocker' && !degree && !turner) {
      found.push(match);
      degree = true;
    }
  }
  const after = backShifter(tokens, matches, index);
  if (after !== null && !degree) found.push(after);
  return found;
}

function backShifter(
  tokens: readonly Token[],
  matches: readonly TermMatch[],
  index: number,
): TermMatch | null {
  const target = matches[index];
  for (let i = index + 1; target !== undefined && i < matches.length; i++) {
    const match = matches[i];
    const shifter = match?.entry.shifter;
    if (match === undefined || match.entry.valence !== 0) return null;
    if (shifter?.direction !== 'back') continue;
    return distance(tokens, target.end, match.first) < shifter.reach ? match : null;
  }
  return null;
}

/** Words between two places; punctuation does not count. */
function distance(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (tokens[i]?.kind !== 'punctuation') words += 1;
  return words;
}

const pronouns = new Set(['i', 'we', 'it', 'he', 'she', 'they', 'you', 'this', 'that', 'everything', 'just']);

/** True where a scope ends between the two places: a semicolon or bracket, or a comma before a pronoun. */
function isCut(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind !== 'punctuation') continue;
    if (token.norm !== ',') return token.norm !== "'" && token.norm !== '"' && token.norm !== '-';
    if (pronouns.has(tokens[i + 1]?.norm ?? '')) return true;
  }
  return false;
}

/** Elongated letters ("sooo goood") and capitals among small letters make a word stronger. */
function emphasis(tokens: readonly Token[], match: TermMatch): number {
  let factor = 1;
  for (let i = match.first; i < match.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (token.text.length > token.norm.length) factor = elongationFactor;
    else if (token.text.length > 3 && token.language === 'en' && isCapitals(token.text))
      factor = capitalsFactor;
  }
  return factor;
}

function isCapitals(written: string): boolean {
  const second = written.charCodeAt(1);
  return !(second >= 97 && second <= 122) && written === written.toUpperCase();
}

function clamp(value: number): number {
  return Math.max(-5, Math.min(5, value));
}
