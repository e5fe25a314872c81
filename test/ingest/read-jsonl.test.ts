import { describe, expect, it } from '@jest/globals';
import { collectJsonKeys, createJsonlReader, looksLikeJsonl } from '../../src/ingest/read-jsonl.js';

function read(text: string, keys: readonly string[], pieceLength = text.length) {
  const reader = createJsonlReader({ keys, newline: '\n' });
  const rows = [];
  for (let at = 0; at < text.length; at += pieceLength)
    rows.push(...reader.push(text.slice(at, at + pieceLength)));
  return [...rows, ...reader.end()];
}

describe('createJsonlReader', () => {
  it('puts values under their keys, whatever the order, and text to every kind of value', () => {
    const text = '{"a":"x","b":2}\n{"b":true,"a":null}\n{"b":{"c":[1]},"a":""}';
    expect(read(text, ['a', 'b']).map(({ cells }) => cells)).toEqual([
      ['x', '2'],
      ['', 'true'],
      ['', '{"c":[1]}'],
    ]);
  });

  it('keeps values of unknown keys as surplus', () => {
    expect(read('{"a":"x","new":"y"}', ['a'])).toEqual([{ line: 1, cells: ['x', 'y'], fault: null }]);
  });

  it('tells syntax errors from values that are no object, with their lines, over any pieces', () => {
    const text = '{"a":"1"}\r\n\r\n{"a":\n[1]\n"text"\nnull\n{"a":"2"}\n';
    for (const pieceLength of [1, 3, text.length]) {
      expect(read(text, ['a'], pieceLength).map(({ line, fault }) => [line, fault])).toEqual([
        [1, null],
        [3, 'bad_json'],
        [4, 'not_an_object'],
        [5, 'not_an_object'],
        [6, 'not_an_object'],
        [7, null],
      ]);
    }
  });

  it('is not confused by keys that objects have of themselves', () => {
    const text = '{"__proto__":"x","constructor":"y"}';
    expect(collectJsonKeys(text, '\n')).toEqual(['__proto__', 'constructor']);
    expect(read(text, ['__proto__', 'constructor'])[0]?.cells).toEqual(['x', 'y']);
  });
});

describe('looksLikeJsonl', () => {
  it('wants most lines to be objects', () => {
    expect(looksLikeJsonl('\n{"text":"a"}\n{"text":', '\n')).toBe(true);
    expect(looksLikeJsonl('text\n{"text":"a"}\nb\n', '\n')).toBe(false);
    expect(looksLikeJsonl('{smile} said\nid,text\n1,a\n', '\n')).toBe(false);
  });
});
