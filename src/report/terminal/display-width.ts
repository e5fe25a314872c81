/** East Asian wide and full-width blocks, and emoji: two columns each. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Marks above and below a letter (Thai vowels and tones among them) and invisible characters: no column. */
const zero = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Format}]/u;

/** Columns a text takes on a terminal. Control characters are taken for none; clean the text first. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character <= '~') return character < ' ' ? 0 : 1;
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Text that cannot move the cursor, color the terminal or turn the direction of writing: such characters are dropped. */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The text in exactly `width` columns: cut with an ellipsis, or filled with spaces on the named side. */
export function padTo(
  text: string,
  options: { readonly width: number; readonly align?: 'left' | 'right' },
): string {
  const cut = displayWidth(text) > options.width ? shorten(text, options.width) : text;
  const space = ' '.repeat(Math.max(0, options.width - displayWidth(cut)));
  return options.align === 'right' ? space + cut : cut + space;
}

function shorten(text: string, width: number): string {
  if (width <= 0) return '';
  let kept = '';
  let used = 0;
  for (const character of text) {
    const own = characterWidth(character);
    if (used + own > width - 1) break;
    kept += character;
    used += own;
  }
  return `${kept}…`;
}
