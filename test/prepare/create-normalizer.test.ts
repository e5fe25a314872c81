import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createNormalizer } from '../../src/prepare/create-normalizer.js';

const normalize = createNormalizer();

describe('createNormalizer()', () => {
  it('keeps ordinary text as it is', () => {
    for (const text of [
      '',
      'The clerk was kind, but the queue took 2 hours!',
      'a < b and b > a; I <3 this place',
      'Q&A; R&D was fine, 5 > 3',
      'เจ้าหน้าที่พูดจาดีมาก แต่รอนาน ๆ',
      'Two lines\nof text',
      'naïve café – “quoted” … ½ €5',
      'The key <none> of the form',
    ]) {
      expect(normalize(text)).toBe(text);
    }
  });

  it('composes to NFC', () => {
    expect(normalize('cafe\u0301')).toBe('caf\u00e9');
    expect(normalize('cafe\u200b\u0301')).toBe('caf\u00e9');
  });

  it('folds white space and keeps one line break for a paragraph', () => {
    expect(normalize('  Slow \t service\u00a0\u3000here  ')).toBe('Slow service here');
    expect(normalize('First.\r\n\r\n  Second.\u2028Third.\u0085')).toBe('First.\nSecond.\nThird.');
  });

  it('removes control, zero-width and direction marks', () => {
    expect(normalize('\ufeffgo\u0000od\u200b wo\u00adrk\u0007\u202e\u2066')).toBe('good work');
  });

  it('keeps joiners, styles and flag tags within emoji and nowhere else', () => {
    const kept = [
      '👩\u200d👩\u200d👧',
      '👍🏽',
      '❤\ufe0f',
      '1\ufe0f\u20e3',
      '👩🏽\u200d⚕\ufe0f',
      '🏴\u{e0067}\u{e0062}\u{e007f}',
    ];
    for (const emoji of kept) expect(normalize(`ok ${emoji} ok`)).toBe(`ok ${emoji} ok`);
    expect(normalize('ab\u200dcd')).toBe('abcd');
    expect(normalize('👍\u200d ok')).toBe('👍 ok');
    expect(normalize('a\ufe0fb \u{e0067}c')).toBe('ab c');
  });

  it('replaces lone surrogates and keeps U+FFFD', () => {
    expect(normalize('a\ud83db\ude00 \ufffd')).toBe('a\ufffdb\ufffd \ufffd');
  });

  it('decodes entities, named and numbered, however often they were escaped', () => {
    expect(normalize('Fish &amp; chips &lt;3 &quot;good&quot; &#39;x&#x27;')).toBe(
      'Fish & chips <3 "good" \'x\'',
    );
    expect(normalize('R&amp;amp;amp;D')).toBe('R&D');
    expect(normalize('caf&eacute; it&#146;s &#128077;')).toBe('café it\u2019s 👍');
    expect(normalize('one&nbsp;&nbsp;two&#8203;s')).toBe('one twos');
    expect(normalize('&#0; &#xD800; &#1114112;')).toBe('\ufffd \ufffd \ufffd');
  });

  it('leaves what only looks like an entity', () => {
    expect(normalize('&unknown; & ; &; &#; &#x; AT&T; &constructor;')).toBe(
      '&unknown; & ; &; &#; &#x; AT&T; &constructor;',
    );
  });

  it('removes tags: those of lines break the line, those of words do not', () => {
    expect(normalize('<p>Good staff</p><p>Bad <b>par</b>king</p>')).toBe('Good staff\nBad parking');
    expect(normalize('One<br>two<BR />three &lt;br/&gt; four')).toBe('One\ntwo\nthree\nfour');
    expect(normalize('<span style="color: red">Slow</span> <!-- note --> line')).toBe('Slow line');
    expect(normalize('&amp;lt;div&amp;gt;Fine&amp;lt;/div&amp;gt;')).toBe('Fine');
    expect(normalize('<<b>br>x')).toBe('x');
  });

  it('leaves angle brackets that are no tags of HTML', () => {
    expect(normalize('a <b and c> d')).toBe('a <b and c> d');
    expect(normalize('1 < 2 > 0 <- -> <foo> <b')).toBe('1 < 2 > 0 <- -> <foo> <b');
  });

  it('composes Thai signs that were typed in two', () => {
    expect(normalize('เเย่มาก')).toBe('แย่มาก');
    expect(normalize('ท\u0e4dางาน')).toBe('ท\u0e33งาน');
    expect(normalize('น\u0e4d\u0e49า')).toBe('น\u0e49\u0e33');
  });

  const pieces = fc.constantFrom(
    ...[
      '&',
      'amp',
      ';',
      '#',
      '59',
      '38',
      'x3b',
      'lt',
      'gt',
      '<',
      '>',
      'b',
      'br',
      '/',
      '=',
      '!--',
      '--',
      ' ',
      '\n',
    ],
    ...[
      '\t',
      '\u200b',
      '\u200d',
      '\ufe0f',
      '👩',
      '❤',
      '1',
      'e',
      '\u0301',
      '\u0338',
      '\u037e',
      'เ',
      '\u0e4d',
      '\u0e48',
    ],
    ...['า', '\ud83d', '\ude00', '\u2000', 'nbsp', '8205', '\u{e0067}', '🏴', '\u0085', '\ufffd', 'a'],
  );

  it('changes nothing the second time', () => {
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const once = normalize(raw);
        expect(normalize(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC').trim());
        expect(once).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\ufeff]| {2}|\n\n/);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes hostile input of 100,000 characters', () => {
    for (const unit of [
      '&#59',
      '&amp',
      '<b ',
      '<a x=">',
      '<',
      '>',
      '<<b>',
      ';',
      '&#38;#',
      'amp;',
      '\u200d👩',
      'เ',
      '<!--',
    ]) {
      const hostile = unit.repeat(Math.ceil(100_000 / unit.length));
      expect(normalize(`${hostile};>`).length).toBeLessThanOrEqual(hostile.length + 2);
    }
  });
});
