import type { ThemePack } from '../model/theme-pack.js';

/** A pack as a Markdown table, a line a theme: driver, theme, number of terms in each language, and its first example. */
export function packTable(pack: ThemePack): string {
  const titles = new Map(pack.drivers.map((driver) => [driver.id, driver.title.en]));
  const rows = pack.drivers.flatMap(({ id }) =>
    pack.themes
      .filter((theme) => theme.driver === id)
      .map((theme) => [
        titles.get(id) ?? id,
        `${theme.title.en} / ${theme.title.th} (\`${theme.id}\`)`,
        String(theme.terms.en.length),
        String(theme.terms.th.length),
        theme.examples[0] ?? '',
      ]),
  );
  const head = ['Driver', 'Theme', 'Terms en', 'Terms th', 'Example'];
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
