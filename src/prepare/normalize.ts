/** Text as it is stored: NFC, no control or zero-width characters, white space folded. */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/[\t \u00a0]+/g, ' ')
    .replace(/ ?[\r\n] ?/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}
