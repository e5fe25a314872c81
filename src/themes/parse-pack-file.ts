import type { z } from 'zod';
import { UndertoneError } from '../model/errors.js';
import { nearestName } from '../model/nearest-name.js';
import { type PackFile, packFileSchema } from '../model/theme-pack.js';
import type { PackSource } from './read-pack-file.js';

const TOP_KEYS = Object.keys(packFileSchema.shape);
const THEME_KEYS = Object.keys(packFileSchema.shape.themes.def.innerType.def.element.shape);

/**
 * Checks the form of a pack file: keys and kinds of values.
 *
 * @throws UndertoneError `pack_invalid` with file, line, theme and the nearest valid key.
 */
export function parsePackFile(source: PackSource): PackFile {
  const parsed = packFileSchema.safeParse(splitTermTexts(source.value));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0] as z.core.$ZodIssue;
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const near = nearestName(key, path[0] === 'themes' && path.length === 2 ? THEME_KEYS : keysAt(path));
    throw packError(source, [...path, key], {
      wrong: `"${key}" is not a key here${themeAt(source.value, path)}`,
      hint: near ? `Did you mean "${near}"?` : `Valid keys: ${keysAt(path).join(', ')}`,
    });
  }
  throw packError(source, path, {
    wrong: `"${path.join('.')}" is wrong${themeAt(source.value, path)}: ${lowerFirst(issue.message)}`,
    hint: 'See the pack format in the README',
  });
}

const LIST_KEYS = ['terms', 'not', 'near', 'without'];

/** The same data, with lists that are written as one text ("queue, long wait") split at the commas. */
function splitTermTexts(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.themes)) return value;
  const themes = value.themes.map((theme: unknown) => {
    if (!isRecord(theme)) return theme;
    const split = LIST_KEYS.filter((key) => isRecord(theme[key])).map((key) => [key, splitLists(theme[key])]);
    return { ...theme, ...Object.fromEntries(split) };
  });
  return { ...value, themes };
}

function splitLists(lists: unknown): unknown {
  const split = Object.entries(lists as object).map(([language, list]: [string, unknown]) => [
    language,
    typeof list === 'string' ? list.split(',').map((term) => term.trim()) : list,
  ]);
  return Object.fromEntries(split);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error that names file and line of what stands at `path`. */
export function packError(
  source: PackSource,
  path: readonly (string | number)[],
  { wrong, hint }: { readonly wrong: string; readonly hint: string },
): UndertoneError {
  return new UndertoneError(
    'pack_invalid',
    `Cannot use pack ${source.file}: line ${source.lineOf(path)}, ${wrong}`,
    { hint },
  );
}

function keysAt(path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return TOP_KEYS;
  if (path[0] === 'themes') return path.length === 2 ? THEME_KEYS : ['en', 'th'];
  return path[0] === 'drivers' && path.length === 2 ? ['id', 'title'] : ['en', 'th'];
}

function themeAt(value: unknown, path: readonly (string | number)[]): string {
  if (path[0] !== 'themes' || typeof path[1] !== 'number') return '';
  const themes = (value as { themes?: readonly { id?: unknown }[] }).themes;
  const id = themes?.[path[1]]?.id;
  return typeof id === 'string' ? ` in theme "${id}"` : ` in theme number ${path[1] + 1}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
