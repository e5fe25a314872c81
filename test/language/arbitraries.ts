import fc from 'fast-check';

/** Texts of any characters, lone surrogates included, mixed with pieces that meet in comments. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((c) => String.fromCharCode(...c)),
      fc
        .array(fc.integer({ min: 0x0e00, max: 0x0e7f }), { maxLength: 12 })
        .map((c) => String.fromCharCode(...c)),
      fc.constantFrom(
        ...[
          'เจ้าหน้าที่ดีมาก',
          'แต่',
          'ส่วน',
          'ครับ',
          'ๆ',
          ' but ',
          'although ',
          ', and the ',
          "don't",
          'A&E',
          'w/o',
        ],
        ...[
          '👍🏽',
          '👩‍👩‍👧',
          '🇹🇭',
          '5️⃣',
          ':-(',
          '[EMAIL]',
          '[',
          '#Tag',
          '@me',
          'https://a.b/c?d',
          '1,000.5%',
          '555',
        ],
        ...[
          '\u200f',
          '\u200d',
          '\ufe0f',
          '\n',
          '\u2028',
          '...',
          '!?',
          '; ',
          ' - ',
          'a.m.',
          'constructor',
          '__proto__',
        ],
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
