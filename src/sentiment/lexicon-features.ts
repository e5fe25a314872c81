import type { Token } from '../model/reading.js';
import type { ShiftedTerm } from './shift-valences.js';

/** Names of the dense features, in order. Those before `firstForm` are made of polar terms, the rest of form. */
export const denseFeatures = [
  'praise',
  'blame',
  'balance',
  'strongestPraise',
  'strongestBlame',
  'lastPraise',
  'lastBlame',
  'firstPraise',
  'firstBlame',
  'turnedPraise',
  'turnedBlame',
  'noTerm',
  'question',
  'exclamation',
  'length',
  'short',
  'capitals',
] as const;

export const denseCount = denseFeatures.length;

/**
 * Fills the dense features of a unit (a clause or a whole comment) from its shifted terms and its form; all lie
 * between -1 and 1.
 */
export function fillDense(dense: number[], terms: readonly ShiftedTerm[], form: FormCounts): void {
  dense.fill(0);
  let praise = 0;
  let blame = 0;
  for (const { value, base, turned } of terms) {
    if (value > 0) praise += value;
    else blame -= value;
    raise(dense, value > 0 ? 3 : 4, Math.abs(value) / 5);
    if (turned) raise(dense, base > 0 ? 9 : 10, Math.abs(value) / 5);
  }
  dense[0] = saturate(praise);
  dense[1] = saturate(blame);
  dense[2] = Math.tanh((praise - blame) / 4);
  const last = terms.length === 0 ? 0 : (terms[terms.length - 1]?.value ?? 0);
  const first = terms[0]?.value ?? 0;
  dense[last > 0 ? 5 : 6] = Math.min(1, Math.abs(last) / 5);
  dense[first > 0 ? 7 : 8] = Math.min(1, Math.abs(first) / 5);
  dense[11] = terms.length === 0 ? 1 : 0;
  dense[12] = Math.min(1, form.questions / 2);
  dense[13] = Math.min(1, form.exclamations / 3);
  dense[14] = Math.min(1, Math.log2(1 + form.words) / 8);
  dense[15] = form.words <= 3 ? 1 : 0;
  dense[16] = Math.min(1, form.capitals / 3);
}

/** How many words a unit has, by its dense features; those beyond 255 are not counted. */
export function wordCount(dense: readonly number[]): number {
  return 2 ** ((dense[14] ?? 0) * 8) - 1;
}

function raise(dense: number[], index: number, value: number): void {
  if (value > (dense[index] ?? 0)) dense[index] = value;
}

/** From 0 at 0 towards 1: half at 4. */
export function saturate(sum: number): number {
  return sum / (sum + 4);
}

/** Counts of a unit's form. */
export interface FormCounts {
  questions: number;
  exclamations: number;
  words: number;
  capitals: number;
}

/** Adds the tokens first..end to the counts; `asked` tells whether they are a question, with a mark or without. */
export function countForm(
  counts: FormCounts,
  tokens: readonly Token[],
  range: { readonly first: number; readonly end: number },
  asked: boolean,
): void {
  const before = counts.questions;
  for (let i = range.first; i < range.end; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.kind === 'word') {
      counts.words += 1;
      if (token.text.length > 3 && isCapitals(token)) counts.capitals += 1;
    } else if (token.kind === 'punctuation') {
      if (token.norm.startsWith('!')) counts.exclamations += token.norm.length;
      else if (token.norm.startsWith('?')) counts.questions += 1;
    }
  }
  if (asked && counts.questions === before) counts.questions += 1;
}

function isCapitals(token: Token): boolean {
  const code = token.text.charCodeAt(1);
  return code >= 65 && code <= 90 && token.text === token.text.toUpperCase();
}
