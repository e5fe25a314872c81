import { readFileSync } from 'node:fs';

/** In the order in which they stand in the page: later ones may overrule earlier ones. */
const sheets = [
  'base',
  'head',
  'sections',
  'charts',
  'numbers',
  'tables',
  'drivers',
  'themes',
  'quotes',
  'accounting',
  'discovery',
  'method',
  'narrow',
  'print',
] as const;

/** The stylesheet of the page, from the sheets beside this file. */
export function readStyles(): string {
  const texts = sheets.map((name) =>
    readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8').trim(),
  );
  return `\n${texts.join('\n\n')}\n`;
}
