/** Texts longer than this are seldom the same twice. */
const longestRemembered = 200;

/**
 * The same function, quick for arguments that come again and again (a question, the name of an office). It holds up to
 * `limit` answers, then starts anew, so that its memory is bounded.
 */
export function remember<Answer>(
  answer: (text: string) => Answer,
  options: { readonly limit: number },
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return function remembered(text) {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = answer(text);
    if (text.length > longestRemembered) return fresh;
    if (known.size >= options.limit) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
