import type { Find } from './personal-data.js';

const url = /\b(?:[a-z][a-z0-9+.-]{1,11}:\/\/|www\.)[^\s<>"]{1,2000}/gi;
const login = /^[^/?#]{1,200}@/;
const secret =
  /[?&#;](?:[a-z]{0,12}[_-]?)?(?:token|key|apikey|sig|signature|password|passwd|pwd|auth|session|sessionid|sid|secret|jwt|otp|code|invite|reset|uid|user|email|ticket)=[^&#\s]{6}/i;

/** Addresses of the web that let someone in: with "user:password@", or with a token or a person in the query. */
export function detectUrl(text: string): readonly Find[] {
  const finds: Find[] = [];
  for (const match of text.matchAll(url)) {
    const address = match[0].replace(/[.,;:!?)\]}'’”]{1,9}$/, '');
    const rest = address.replace(/^[^:]{1,12}:\/\//, '');
    if (!login.test(rest) && !secret.test(rest)) continue;
    finds.push({ kind: 'URL', start: match.index, end: match.index + address.length });
  }
  return finds;
}
