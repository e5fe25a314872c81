import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { embedJson } from '../../../src/report/html/embed-json.js';
import { renderMarkup } from '../../../src/report/html/markup.js';

describe('embedJson()', () => {
  it('hides the end of the script element and the line separators of JavaScript', () => {
    const text = renderMarkup(embedJson({ text: '</script><!--\u2028\u2029&' }));
    expect(text).toBe('{"text":"\\u003c/script\\u003e\\u003c!--\\u2028\\u2029\\u0026"}');
  });

  it('parses to the same value and holds no sign of markup', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = renderMarkup(embedJson(value));
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      }),
    );
  });
});
