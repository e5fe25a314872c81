import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UndertoneError } from '../model/errors.js';
import { nearestName } from '../model/nearest-name.js';
import type { ThemePack } from '../model/theme-pack.js';
import { assertPack, assertPackFile } from './assert-pack.js';
import { extendPack } from './extend-pack.js';
import { packError, parsePackFile } from './parse-pack-file.js';
import { readPackFile } from './read-pack-file.js';

const shippedFolder = fileURLToPath(new URL('./packs/', import.meta.url));

/** Names of the packs that come with Undertone, in order of name. */
export function listPacks(): string[] {
  return readdirSync(shippedFolder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * Loads a theme pack: a shipped one by name (`public-service`), or a file by path (`./my-pack.yaml`), with the pack it
 * extends. The examples are not run here; see `checkPack`.
 *
 * @throws UndertoneError `pack_invalid` with file, line, theme and what is wrong.
 */
export function loadPack(nameOrPath: string): ThemePack {
  const path = findFile(nameOrPath, process.cwd());
  return readBuilt(path) ?? loadFile(path, []);
}

/** The build leaves each shipped pack beside its YAML as JSON, loaded and checked: a tenth of the time to read. */
function readBuilt(path: string): ThemePack | null {
  const built = path.replace(/\.yaml$/, '.json');
  if (!path.startsWith(shippedFolder) || !existsSync(built)) return null;
  return JSON.parse(readFileSync(built, 'utf8'));
}

function loadFile(path: string, loading: readonly string[]): ThemePack {
  const source = readPackFile(path);
  const file = parsePackFile(source);
  if (loading.includes(path)) {
    throw packError(source, ['extends'], { wrong: 'the pack extends itself', hint: 'Break the circle' });
  }
  const base =
    file.extends === undefined ? null : loadFile(findFile(file.extends, dirname(path)), [...loading, path]);
  if (base === null && !file.drivers) {
    throw packError(source, [], { wrong: 'the pack has no drivers', hint: 'Add "drivers:" or "extends:"' });
  }
  const context = { source, file, base };
  assertPackFile(context);
  const start: ThemePack = base ?? {
    id: file.id,
    title: file.title,
    drivers: file.drivers ?? [],
    themes: [],
  };
  const pack = extendPack(start, file);
  if (pack.themes.length === 0) {
    throw packError(source, ['themes'], { wrong: 'the pack has no theme', hint: 'Add one under "themes:"' });
  }
  assertPack(pack, context);
  return pack;
}

function findFile(nameOrPath: string, folder: string): string {
  if (/[/\\]|\.ya?ml$/.test(nameOrPath)) return resolve(folder, nameOrPath);
  const shipped = resolve(shippedFolder, `${nameOrPath}.yaml`);
  if (existsSync(shipped)) return shipped;
  const near = nearestName(nameOrPath, listPacks());
  throw new UndertoneError('pack_invalid', `Cannot load pack: there is no shipped pack "${nameOrPath}"`, {
    hint: near ? `Did you mean "${near}"?` : `Shipped: ${listPacks().join(', ')}; or give the path of a file`,
  });
}
