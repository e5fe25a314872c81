import { isIPv4, isIPv6 } from 'node:net';
import type { Find } from './personal-data.js';

const version4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)/g;
const version6 = /(?<![\w:])[0-9a-f:]{6,39}(?:\d\.\d{1,3}\.\d{1,3}\.\d{1,3})?(?!\w)/gi;
const versionBefore = /(?:version|release|section|chapter|เวอร์ชัน|รุ่น|\bv)[ .:]{0,2}$/i;

/** Internet addresses, version 4 and 6. Four numbers after "version" are none, nor is "a::b". */
export function detectIpAddress(text: string): readonly Find[] {
  const finds: Find[] = [];
  for (const match of text.matchAll(version4)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (isIPv4(match[0]) && !versionBefore.test(before)) finds.push(toFind(match.index, match[0]));
  }
  for (const match of text.matchAll(version6)) {
    const address = match[0].replace(/(?<!:):$/, '');
    const groups = address.split(':').filter((group) => group !== '');
    if (groups.length >= 3 && isIPv6(address)) finds.push(toFind(match.index, address));
  }
  return finds;
}

function toFind(start: number, address: string): Find {
  return { kind: 'IP', start, end: start + address.length };
}
