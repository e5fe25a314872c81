import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml, html, renderMarkup, trustedMarkup } from '../../../src/report/html/markup.js';

describe('escapeHtml()', () => {
  it('escapes the signs that can open markup or end an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&\``)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&#96;',
    );
  });

  it('replaces characters that cannot stand in an HTML file', () => {
    expect(escapeHtml('a\u0000b\u0085c\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
  });

  it('keeps line breaks, Thai and emoji', () => {
    expect(escapeHtml('น้ำ\n😀\t')).toBe('น้ำ\n😀\t');
  });

  it('leaves nothing that is markup, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`\u0000]/);
      }),
    );
  });
});

describe('html', () => {
  it('escapes values and leaves markup', () => {
    expect(renderMarkup(html`<p>${'<b>'}${html`<i>${'&'}</i>`}</p>`)).toBe('<p>&lt;b&gt;<i>&amp;</i></p>');
  });

  it('joins lists, writes numbers and drops null', () => {
    expect(renderMarkup(html`${[1, null, [html`<br>`, '<']]}${null}${0}`)).toBe('1<br>&lt;0');
  });

  it('does not take an object that looks like markup for markup', () => {
    const forged = JSON.parse('["<script>"]') as string[];
    expect(renderMarkup(html`${forged}`)).toBe('&lt;script&gt;');
  });

  it('passes finished markup on as it is', () => {
    expect(renderMarkup(html`${trustedMarkup('a > b')}`)).toBe('a > b');
  });
});
