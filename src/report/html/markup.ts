const markup: unique symbol = Symbol('markup');

/** Finished HTML. Only `html` and `trustedMarkup` make it, so a string from a comment can never pass for it. */
export interface Html {
  readonly [markup]: string;
}
export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const unfit = /[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * Escapes text for HTML content and quoted attribute values. Control characters that HTML forbids, and halves of
 * surrogate pairs, become U+FFFD: a file with them would not be valid UTF-8 HTML.
 */
export function escapeHtml(text: string): string {
  return text.replace(unfit, '\ufffd').replace(/[&<>"'`]/g, (sign) => escapes[sign] ?? sign);
}

function renderValue(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (markup in value) return value[markup];
  return value.map(renderValue).join('');
}

/** Template tag: literal parts are markup, every value is escaped unless it is markup itself; null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let out = parts[0] ?? '';
  for (const [index, value] of values.entries()) out += renderValue(value) + (parts[index + 1] ?? '');
  return { [markup]: out };
}

/** Marks a string as finished HTML: for our own stylesheet and for JSON that is escaped already, never for text. */
export function trustedMarkup(source: string): Html {
  return { [markup]: source };
}

/** The markup as a string, to write to a file. */
export function renderMarkup(value: Html): string {
  return value[markup];
}
