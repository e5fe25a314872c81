import { nearestName } from '../model/nearest-name.js';
import type { PackFile, ThemePack } from '../model/theme-pack.js';
import { packError } from './parse-pack-file.js';
import type { DataPath, PackSource } from './read-pack-file.js';
import { parseTerm } from './term.js';

/** What a file's checks look at: its data, its form, and the pack that came of it. */
export interface PackContext {
  readonly source: PackSource;
  readonly file: PackFile;
  readonly base: ThemePack | null;
}

/**
 * Checks what a file says against itself and against the pack it extends: names that must be known, fields a new theme
 * must have.
 *
 * @throws UndertoneError `pack_invalid`
 */
export function assertPackFile({ source, file, base }: PackContext): void {
  const baseIds = base?.themes.map((theme) => theme.id) ?? [];
  const seen = new Set<string>();
  file.themes.forEach((theme, index) => {
    const path = ['themes', index];
    if (seen.has(theme.id))
      fail(source, path, `theme "${theme.id}" stands twice`, 'Give each theme its own id');
    seen.add(theme.id);
    if (baseIds.includes(theme.id)) return;
    for (const key of ['driver', 'title', 'terms'] as const) {
      if (theme[key] === undefined)
        fail(source, path, `theme "${theme.id}" has no ${key}`, `Add "${key}:" to it`);
    }
    if ((theme.examples ?? []).length === 0) {
      fail(
        source,
        path,
        `theme "${theme.id}" has no example`,
        'Add "examples:" with a sentence it must find',
      );
    }
  });
  const themeIds = [...baseIds, ...seen];
  for (const [index, id] of file.drop.entries()) {
    assertKnown(source, ['drop', index], { kind: 'theme', id, known: baseIds });
  }
  for (const id of Object.keys(file.assign)) {
    assertKnown(source, ['assign', id], { kind: 'theme', id, known: themeIds });
  }
}

/**
 * Checks a whole pack: known drivers, terms that can match, and no term of one language in two themes.
 *
 * @throws UndertoneError `pack_invalid`
 */
export function assertPack(pack: ThemePack, { source, file }: PackContext): void {
  const known = pack.drivers.map((driver) => driver.id);
  for (const theme of pack.themes) {
    const index = file.themes.findIndex(({ id }) => id === theme.id);
    const path: DataPath = index >= 0 ? ['themes', index, 'driver'] : ['assign', theme.id];
    assertKnown(source, path, { kind: 'driver', id: theme.driver, known, where: ` of theme "${theme.id}"` });
  }
  for (const language of ['en', 'th'] as const) assertTerms(pack, { source, file, language });
}

function assertTerms(
  pack: ThemePack,
  { source, file, language }: { source: PackSource; file: PackFile; language: 'en' | 'th' },
): void {
  const owners = new Map<string, string>();
  for (const theme of pack.themes) {
    const index = file.themes.findIndex(({ id }) => id === theme.id);
    for (const written of theme.terms[language]) {
      const own = file.themes[index]?.terms?.[language].indexOf(written) ?? -1;
      const path: DataPath = own >= 0 ? ['themes', index, 'terms', language, own] : ['themes', index];
      const term = parseTerm(written);
      const key = `${term.whole ? '=' : ''}${term.parts.join(' ... ').toLowerCase()}`;
      if (term.parts.length === 0) {
        fail(
          source,
          path,
          `theme "${theme.id}" has a term without words: "${written}"`,
          'Write a word after the marks',
        );
      }
      const owner = owners.get(key);
      if (owner !== undefined) {
        const where = owner === theme.id ? 'twice' : `also in theme "${owner}"`;
        const wrong = `the term "${key}" (${language}) of theme "${theme.id}" stands ${where}`;
        fail(source, path, wrong, 'Keep it in one place, or make it longer');
      }
      owners.set(key, theme.id);
    }
  }
}

function assertKnown(
  source: PackSource,
  path: DataPath,
  name: {
    readonly kind: string;
    readonly id: string;
    readonly known: readonly string[];
    readonly where?: string;
  },
): void {
  if (name.known.includes(name.id)) return;
  const near = nearestName(name.id, name.known);
  const hint = near ? `Did you mean "${near}"?` : `Known: ${name.known.join(', ')}`;
  fail(source, path, `there is no ${name.kind} "${name.id}"${name.where ?? ''}`, hint);
}

function fail(source: PackSource, path: DataPath, ...[wrong, hint]: readonly [string, string]): never {
  throw packError(source, path, { wrong, hint });
}
