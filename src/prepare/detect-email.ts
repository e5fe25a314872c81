import type { Find } from './personal-data.js';

const local = /[A-Za-z0-9À-ɏ._%+'-]/;
const domain = /[A-Za-zÀ-ɏ0-9-]{1,63}(?:\.[A-Za-zÀ-ɏ0-9-]{1,63}){0,6}\.[A-Za-z]{2,24}(?![A-Za-z0-9-])/y;

/** E-mail addresses: a local part of up to 64 characters, "@", a domain that ends in letters. */
export function detectEmail(text: string): readonly Find[] {
  const finds: Find[] = [];
  let free = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > free && at - start < 64 && local.test(text[start - 1] ?? '')) start -= 1;
    while (start < at && /[.'-]/.test(text[start] ?? '')) start += 1;
    domain.lastIndex = at + 1;
    const match = start < at ? domain.exec(text) : null;
    if (match === null) continue;
    free = domain.lastIndex;
    finds.push({ kind: 'EMAIL', start, end: free });
  }
  return finds;
}
