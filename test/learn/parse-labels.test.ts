import { describe, expect, it } from '@jest/globals';
import { createThemeParser, parsePolarity } from '../../src/learn/parse-labels.js';

describe('createThemeParser', () => {
  it('splits at ; and | where the column has them, so that names may hold commas', () => {
    const parse = createThemeParser(['Food, drink; Staff', 'Noise']);
    expect(parse('Food, drink; Staff')).toEqual(['Food, drink', 'Staff']);
    expect(parse('Food, drink')).toEqual(['Food, drink']);
    expect(createThemeParser(['a|b'])('a | b')).toEqual(['a', 'b']);
  });

  it('splits at commas otherwise', () => {
    expect(createThemeParser(['a,b', 'c'])(' a, b ,,a')).toEqual(['a', 'b']);
  });

  it('reads JSON arrays, also among plain cells', () => {
    const parse = createThemeParser(['["x; y","z"]', 'a,b']);
    expect(parse('["x; y","z"]')).toEqual(['x; y', 'z']);
    expect(parse('a,b')).toEqual(['a', 'b']);
    expect(parse('[not json')).toEqual(['[not json']);
    expect(parse('')).toEqual([]);
  });
});

describe('parsePolarity', () => {
  it('reads the three words and their beginnings, whatever the case', () => {
    expect(['Positive', ' NEG ', 'neutral', 'neu'].map(parsePolarity)).toEqual([
      'positive',
      'negative',
      'neutral',
      'neutral',
    ]);
  });

  it('takes nothing else', () => {
    expect(['', 'mixed', '1', 'constructor', '__proto__'].map(parsePolarity)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
