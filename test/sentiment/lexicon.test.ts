import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { UndertoneError } from '../../src/model/errors.js';
import { lexiconFiles, loadLexicon, termKey } from '../../src/sentiment/lexicon.js';

const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));

function file(name: string, content: string): URL {
  const path = join(folder, name);
  writeFileSync(path, content);
  return pathToFileURL(path);
}

const goodTerms = 'term\tvalence\nkind\t2\n';
const goodShifters = 'term\tkind\tdirection\tfactor\treach\nnot\tnegator\tforward\t-0.7\t4\n';

function load(terms: string, shifters: string) {
  const files = { ...lexiconFiles('en'), terms: file('t.tsv', terms), shifters: file('s.tsv', shifters) };
  return loadLexicon('en', files);
}

describe('loadLexicon', () => {
  it.each([
    ['en', 1500],
    ['th', 800],
  ] as const)('has enough polar terms in %s', (language, least) => {
    expect(loadLexicon(language).filter(({ valence }) => valence !== 0).length).toBeGreaterThan(least);
  });

  it('gives polite and domain words no polarity', () => {
    const polar = new Map(loadLexicon('en').map(({ term, valence }) => [term, valence]));
    for (const word of ['kindly', 'please', 'patient', 'cancer', 'emergency', 'surgery', 'hospital'])
      expect(polar.get(word) ?? 0).toBe(0);
  });

  it('joins a valence and a shifter of one term', () => {
    const entries = load(`${goodTerms}not\t-1\n`, goodShifters);
    expect(entries.find(({ term }) => term === 'not')).toMatchObject({
      valence: -1,
      shifter: { kind: 'negator' },
    });
  });

  it.each([
    ['a valence that is too large', 'term\tvalence\nkind\t9\n', goodShifters, 'line 2'],
    ['a valence of 0', 'term\tvalence\nkind\t0\n', goodShifters, 'line 2'],
    ['a word for a valence', 'term\tvalence\nkind\tgood\n', goodShifters, 'line 2'],
    [
      'a term that is there twice',
      'term\tvalence\nuser-friendly\t2\nuser friendly\t1\n',
      goodShifters,
      'line 3',
    ],
    ['a missing header', 'kind\t2\n', goodShifters, 'header'],
    ['an unknown kind', goodTerms, goodShifters.replace('negator', 'flipper'), 'line 2'],
    ['an unknown direction', goodTerms, goodShifters.replace('forward', 'up'), 'line 2'],
    ['a reach that is no whole number', goodTerms, goodShifters.replace('\t4\n', '\tfar\n'), 'line 2'],
    ['a factor that is too large', goodTerms, goodShifters.replace('-0.7', '-7'), 'line 2'],
  ])('names the line of %s', (_, terms, shifters, message) => {
    expect(() => load(terms, shifters)).toThrow(UndertoneError);
    expect(() => load(terms, shifters)).toThrow(message);
  });
});

describe('termKey', () => {
  it.each([
    ["can't", 'cant'],
    ['can not', 'cannot'],
    ['User-Friendly', 'userfriendly'],
    ["he'll", "he'll"],
  ])('writes %s as %s', (term, key) => {
    expect(termKey(term)).toBe(key);
  });
});
