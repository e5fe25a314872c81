/**
 * Calls `visit` with every match of a global pattern, in order. `String.matchAll` copies the pattern first, which costs
 * more than the search itself in a short text.
 */
export function forEachMatch(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = pattern.lastIndex;
    visit(match);
    pattern.lastIndex = match[0] === '' ? next + 1 : next;
  }
}
