import { readFileSync } from 'node:fs';
import { isMap, isNode, isPair, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { UndertoneError } from '../model/errors.js';

/** What a configuration file says, and where it says it. */
export interface ConfigFile {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** "undertone.yaml:4" for the key at a path of keys, or for the nearest one above it that is in the file. */
  readonly locate: (keys: readonly PropertyKey[]) => string;
}

/**
 * Reads a YAML file. An empty file, or one with comments only, says nothing.
 * @throws UndertoneError input_not_found, or config_invalid with file, line and column
 */
export function readConfigFile(path: string): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new UndertoneError(
      'config_invalid',
      `Cannot read ${path}:${line}:${col}: ${plainMessage(error.message)}`,
      {
        hint: 'The file must be YAML: "key: value" lines, nested by spaces',
        cause: error,
      },
    );
  }
  const values = toObject(path, document);
  return {
    path,
    values,
    locate: (keys) => {
      const offset = offsetOf(document.contents, keys);
      return offset === null ? path : `${path}:${lines.linePos(offset).line}`;
    },
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UndertoneError(
      'input_not_found',
      `Cannot read the configuration file ${path}: ${reason(cause)}`,
      {
        hint: 'Give the path of a file that exists, or write one with "undertone inspect"',
        cause,
      },
    );
  }
}

/** Why the file system refuses, in words. */
function reason(cause: unknown): string {
  const words = new Map([
    ['ENOENT', 'it does not exist'],
    ['EISDIR', 'it is a folder'],
    ['EACCES', 'no permission'],
  ]);
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return words.get(code) ?? (code || String(cause));
}

function toObject(path: string, document: ReturnType<typeof parseDocument>): Record<string, unknown> {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new UndertoneError('config_invalid', `Cannot read ${path}: ${plainMessage(String(cause))}`, {
      cause,
    });
  }
  if (value === null || value === undefined) return {};
  if (isMap(document.contents) && typeof value === 'object') return { ...value };
  throw new UndertoneError(
    'config_invalid',
    `Cannot read ${path}: expected "key: value" lines, found ${kindOf(value)}`,
    {
      hint: 'Write a file to start from with "undertone inspect"',
    },
  );
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function plainMessage(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}

/** Where the key at the end of the path stands; the deepest key found where the path leaves the file. */
function offsetOf(root: ParsedNode | null, keys: readonly PropertyKey[]): number | null {
  let node: unknown = root;
  let offset: number | null = null;
  for (const key of keys) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!isPair(pair)) break;
    offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
    node = pair.value;
  }
  return offset;
}
