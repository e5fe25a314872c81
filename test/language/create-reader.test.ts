import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';

const read = createReader();

describe('createReader()', () => {
  it('gives tokens whose text is the slice of the comment', () => {
    const reading = read("Staff weren't rude :) but พนักงานบริการดี [EMAIL] 👍🏽 https://a.co/x?y=1.");
    for (const token of reading.tokens) expect(reading.text.slice(token.start, token.end)).toBe(token.text);
    expect(reading.tokens.map((token) => token.kind)).toContain('mask');
  });
});
