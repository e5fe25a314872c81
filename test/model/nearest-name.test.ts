import { describe, expect, it } from '@jest/globals';
import { nearestName } from '../../src/model/nearest-name.js';

describe('nearestName()', () => {
  it('finds the name that differs least', () => {
    expect(nearestName('delimeter', ['encoding', 'delimiter', 'dateOrder'])).toBe('delimiter');
    expect(nearestName('dateorder', ['delimiter', 'dateOrder'])).toBe('dateOrder');
    expect(nearestName('max', ['min', 'max'])).toBe('max');
  });

  it('finds none where a third of the letters or more differ', () => {
    expect(nearestName('banana', ['delimiter', 'title'])).toBeNull();
    expect(nearestName('ab', ['cd'])).toBeNull();
    expect(nearestName('', [])).toBeNull();
  });
});
