import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createLanguageDetector } from '../../src/language/language-detector.js';

const detect = createLanguageDetector();
const fixture = readFileSync(new URL('./data/languages.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# ') && line !== 'code\ttext')
  .map((line) => line.split('\t') as [code: string, text: string]);

describe('createLanguageDetector()', () => {
  it.each(fixture)('finds %s: %s', (code, text) => {
    expect(detect(text).code).toBe(code);
  });

  it('is confident of a sentence, less of a word, and not at all where it does not know', () => {
    const sentence = detect('The nurses were kind and they explained everything to me').confidence;
    const word = detect('Excellent').confidence;
    expect(sentence).toBeGreaterThan(0.9);
    expect(word).toBeGreaterThanOrEqual(0.5);
    expect(word).toBeLessThan(sentence);
    expect(detect('Kowalczyk').confidence).toBe(0);
  });

  it('takes the stated language where the text does not say', () => {
    expect(detect('OK', 'th').code).toBe('th');
    expect(detect('555', 'ภาษาไทย').code).toBe('th');
    expect(detect('Kowalczyk', 'en-GB')).toMatchObject({ code: 'en', supported: true });
    expect(detect('OK', 'French')).toMatchObject({ code: 'fr', supported: false });
    expect(detect('content', 'fr').code).toBe('fr');
  });

  it('believes the script, and many words, before the stated language', () => {
    expect(detect('บริการดีมาก', 'en').code).toBe('th');
    expect(detect('Очень хорошо', 'English').code).toBe('ru');
    expect(detect('Muchas gracias por todo, el trato fue excelente', 'en').code).toBe('es');
    expect(detect('The staff were very helpful to us', 'th').code).toBe('en');
  });

  it('passes over a stated language that it cannot understand', () => {
    expect(detect('good service', '??').code).toBe('en');
    expect(detect('OK', 'Klingon').code).toBe('und');
  });

  it('calls English with a Thai name in it English, and Thai with English names Thai', () => {
    expect(detect('The ข้าวซอย was the best that I have had').code).toBe('en');
    expect(detect('Fast Pass ของ Central World ใช้ไม่ได้').code).toBe('th');
  });
});
