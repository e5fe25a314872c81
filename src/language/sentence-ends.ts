import type { Token } from '../model/reading.js';

/** Whether the text breaks its line between two neighboring tokens. */
export function hasLineBreak(text: string, before: Token, after: Token): boolean {
  for (let i = before.end; i < after.start; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return true;
  }
  return false;
}

/** A token of full stops, exclamation or question marks. */
export function isSentenceEnd({ kind, text }: Token): boolean {
  if (kind !== 'punctuation') return false;
  const first = text.charCodeAt(0);
  return (
    first === 46 || first === 33 || first === 63 || first === 0x2026 || first === 0xff01 || first === 0xff1f
  );
}

/** What still belongs to a sentence after its end: more marks, closing brackets and quotes, emoji. */
export function trailsSentence(token: Token): boolean {
  return token.kind === 'emoji' || isSentenceEnd(token) || isCloser(token);
}

function isCloser({ kind, text }: Token): boolean {
  return kind === 'punctuation' && ')]}"\u2019\u201d\u00bb'.includes(text.charAt(0));
}
