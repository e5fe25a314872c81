import { foldCode } from './match-thai.js';
import { GAP } from './symbol-trie.js';

/** The symbols of a Thai term: its characters without spaces. */
export function thaiSymbols(term: string): number[] {
  const packed = term.normalize('NFC').replaceAll(' ', '');
  const symbols: number[] = [];
  for (let at = 0; at < packed.length; at += 1) symbols.push(foldCode(packed.charCodeAt(at)));
  return symbols;
}

/** The symbols of a term's parts in one row, with a gap between. */
export function withGaps(parts: readonly (readonly number[])[]): readonly number[] {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const symbols: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) symbols.push(GAP);
    for (const symbol of part) symbols.push(symbol);
  }
  return symbols;
}
