import { existsSync, readFileSync } from 'node:fs';
import { tableError } from '../read-table.js';
import { createThaiTrie, readThaiCompounds, readThaiWords } from './word-list.js';
import type { WordTrie } from './word-trie.js';

/** Bytes before the arrays: the number of nodes, and room so that the costs are aligned. */
const headerBytes = 8;
const bytesPerNode = 16;

/** The trie of the word lists: as the build has left it beside them, or else made of them. */
export function loadThaiTrie(): WordTrie {
  const built = new URL('./data/words.trie', import.meta.url);
  return existsSync(built) ? decodeTrie(readFileSync(built)) : buildThaiTrie();
}

/** Makes the trie of the word lists. */
export function buildThaiTrie(): WordTrie {
  return createThaiTrie(readThaiWords(), readThaiCompounds());
}

/** A trie as bytes: the number of its nodes, then costs, bases and checks. */
export function encodeTrie({ base, check, cost }: WordTrie): Uint8Array {
  const bytes = new Uint8Array(headerBytes + bytesPerNode * base.length);
  new Int32Array(bytes.buffer, 0, 1)[0] = base.length;
  new Float64Array(bytes.buffer, headerBytes, base.length).set(cost);
  new Int32Array(bytes.buffer, headerBytes + 8 * base.length, base.length).set(base);
  new Int32Array(bytes.buffer, headerBytes + 12 * base.length, base.length).set(check);
  return bytes;
}

/**
 * The trie that `encodeTrie` has written.
 *
 * @throws UndertoneError `pack_invalid` where the bytes are no whole trie
 */
export function decodeTrie(bytes: Uint8Array): WordTrie {
  const { buffer } = Uint8Array.from(bytes);
  const size = bytes.length < headerBytes ? -1 : (new Int32Array(buffer, 0, 1)[0] ?? 0);
  if (bytes.length !== headerBytes + bytesPerNode * size)
    throw tableError('words.trie', 1, 'it is cut short; build again');
  return {
    cost: new Float64Array(buffer, headerBytes, size),
    base: new Int32Array(buffer, headerBytes + 8 * size, size),
    check: new Int32Array(buffer, headerBytes + 12 * size, size),
  };
}
