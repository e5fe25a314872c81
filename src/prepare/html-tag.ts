/** Tags that end a line where they stand. */
const breaking = new Set(
  (
    'address article blockquote br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol option p pre section select table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Tags that stand within a word or line. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big body button cite code del dfn em font head html i img input ins kbd label link ' +
    'mark meta o:p q s samp small span strike strong style sub sup textarea title tt u var wbr'
  ).split(' '),
);

const shape = /^<(\/?)([a-z][a-z0-9:]{0,12})(\s[^=]*=.*|\s*)\/?>$/is;

/**
 * What a piece of text from `<` to `>` is: a tag that breaks the line, one within it, or no tag of HTML ("<3", "<none>",
 * "a <b and c> d"). Attributes must have the form of attributes.
 */
export function classifyTag(piece: string): 'break' | 'inline' | null {
  if (piece.startsWith('<!--')) return piece.endsWith('-->') && piece.length >= 7 ? 'inline' : null;
  const name = shape.exec(piece)?.[2]?.toLowerCase();
  if (name === undefined) return null;
  if (breaking.has(name)) return 'break';
  return inline.has(name) ? 'inline' : null;
}
