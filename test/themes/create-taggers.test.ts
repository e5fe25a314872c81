import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createSentiment } from '../../src/sentiment/create-sentiment.js';
import { createTaggers } from '../../src/themes/create-taggers.js';
import { loadPack } from '../../src/themes/load-pack.js';
import { createTagger } from '../../src/themes/tagger.js';

const packs = ['public-service', 'healthcare', 'digital-product', 'city'].map((name) => loadPack(name));
const read = createReader();
const score = createSentiment();

describe('createTaggers', () => {
  it('gives of each pack what its tagger gives on its own', () => {
    const together = createTaggers(packs, read);
    const alone = packs.map((pack) => createTagger(pack, read));
    const texts = [
      'The nurse was kind, but we waited three hours and the car park was full.',
      'The app crashes when I pay, and nobody answers the phone.',
      'The drains in our street are blocked and the street lights are out.',
      'ถนนหน้าบ้านเป็นหลุม ไฟถนนดับ แต่เจ้าหน้าที่พูดจาดี',
    ];
    for (const text of texts) {
      const reading = read(text, null);
      const { segments } = score(reading, { question: null, questionType: 'open', content: 'informative' });
      const found = together.map((tag) => tag(reading, segments));
      expect(found.flat().length).toBeGreaterThan(0);
      expect(found).toEqual(alone.map((tag) => tag(reading, segments)));
    }
  });
});
