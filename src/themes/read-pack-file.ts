import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { UndertoneError } from '../model/errors.js';

/** Loaded only where there is YAML to read: threads get their pack as it is, and the package takes long to load. */
function loadYaml(): typeof import('yaml') {
  return createRequire(import.meta.url)('yaml');
}

/** A place in a file's data: keys and list positions from the top. */
export type DataPath = readonly (string | number)[];

/** A YAML file as data, with the line of everything in it. */
export interface PackSource {
  readonly file: string;
  readonly value: unknown;
  /** Line (from 1) of what stands at a path, or of the nearest thing around it. */
  readonly lineOf: (path: DataPath) => number;
}

/**
 * Reads a pack file.
 *
 * @throws UndertoneError `pack_invalid` where the file cannot be read or is not YAML.
 */
export function readPackFile(file: string): PackSource {
  const { LineCounter, parseDocument } = loadYaml();
  const lineCounter = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter, uniqueKeys: true });
  const mistake = document.errors[0];
  if (mistake) {
    const line = lineCounter.linePos(mistake.pos[0]).line;
    throw new UndertoneError('pack_invalid', `Cannot read pack ${file}: line ${line} is not YAML`, {
      hint: mistake.message.split('\n')[0]?.replace(/:$/, '') ?? 'Mend the line',
      cause: mistake,
    });
  }
  return {
    file,
    value: document.toJS() as unknown,
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const offset = offsetAt(document.contents, path.slice(0, length));
        if (offset !== null) return lineCounter.linePos(offset).line;
      }
      return 1;
    },
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UndertoneError('pack_invalid', `Cannot read pack ${file}: there is no such readable file`, {
      hint: 'Give the name of a shipped pack, or the path of a YAML file',
      cause,
    });
  }
}

interface Ranged {
  readonly range?: readonly number[] | null;
}

/** Where the key (or the list item) at a path begins, or null. */
function offsetAt(contents: unknown, path: DataPath): number | null {
  const { isMap } = loadYaml();
  let node: unknown = contents;
  let place: unknown = contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (!pair) return null;
      place = pair.key;
      node = pair.value;
    } else {
      const items: unknown = (node as { items?: unknown } | null)?.items;
      if (!Array.isArray(items) || typeof step !== 'number' || step >= items.length) return null;
      node = items[step];
      place = node;
    }
  }
  return (place as Ranged | null)?.range?.[0] ?? null;
}
