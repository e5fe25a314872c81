import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createTermCounter } from '../../src/themes/term-counter.js';

const read = createReader();

describe('createTermCounter()', () => {
  it('counts comments, not words, most first', () => {
    const counter = createTermCounter(read);
    counter.add('There are lanterns, lanterns and more lanterns');
    counter.add('A lantern fell');
    counter.add('The gate and a lantern');
    counter.add('Our gate');
    expect(counter.top(2)).toEqual([
      { term: 'lanterns', comments: 3 },
      { term: 'gate', comments: 2 },
    ]);
  });

  it('shows a pair in place of its words where they mostly stand together', () => {
    const counter = createTermCounter(read);
    for (const text of ['The blue gate', 'A blue gate again', 'That blue gate']) counter.add(text);
    expect(counter.top(5)).toEqual([{ term: 'blue gate', comments: 3 }]);
  });

  it('leaves out stop words and what stands in one comment only', () => {
    const counter = createTermCounter(read);
    counter.add('it was the and of');
    counter.add('it was the and of');
    counter.add('unique');
    expect(counter.top(5)).toEqual([]);
  });

  it('counts Thai words', () => {
    const counter = createTermCounter(read);
    counter.add('แมวนอน');
    counter.add('แมวกินปลา');
    expect(counter.top(1)).toEqual([{ term: 'แมว', comments: 2 }]);
  });

  it('keeps the frequent terms where there are very many', () => {
    const counter = createTermCounter(read);
    for (let index = 0; index < 600; index += 1) {
      const fillers = Array.from({ length: 100 }, (_, word) => `w${index}x${word}y`);
      counter.add(`lantern ${fillers.join(' the ')}`);
    }
    expect(counter.top(1)).toEqual([{ term: 'lantern', comments: 600 }]);
  });
});
