/**
 * A small tokenizer for HTML, written for the tests alone: every tag with the names of its attributes, comments
 * as "!--". Follows the states of the HTML standard as far as our pages need: raw text in style and script, title as text.
 */
export function readTags(page: string): readonly string[] {
  const tags: string[] = [];
  let at = page.indexOf('<');
  while (at !== -1) {
    if (page.startsWith('<!--', at)) {
      tags.push('!--');
      const end = page.indexOf('-->', at);
      at = end === -1 ? -1 : page.indexOf('<', end);
    } else if (/[a-zA-Z/!?]/.test(page.charAt(at + 1))) {
      const { tag, end } = readTag(page, at);
      tags.push(tag);
      const name = /^(style|script|title|textarea)\b/.exec(tag)?.[1];
      at = name === undefined ? page.indexOf('<', end) : closing(page, { name, from: end });
    } else {
      at = page.indexOf('<', at + 1);
    }
  }
  return tags;
}

function closing(page: string, { name, from }: { readonly name: string; readonly from: number }): number {
  const found = page.slice(from).search(new RegExp(`</${name}[\\s/>]`, 'i'));
  return found === -1 ? -1 : from + found;
}

function readTag(page: string, start: number): { readonly tag: string; readonly end: number } {
  let at = start + 1;
  let quote = '';
  let outside = '';
  for (; at < page.length; at += 1) {
    const sign = page.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && outside.endsWith('=')) {
      quote = sign;
    } else if (sign === '>') {
      break;
    } else {
      outside += sign;
    }
  }
  return { tag: outside.trim().replace(/\s+/g, ' '), end: at + 1 };
}
