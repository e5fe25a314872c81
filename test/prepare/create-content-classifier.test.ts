import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createContentClassifier } from '../../src/prepare/create-content-classifier.js';

const classify = createContentClassifier();

function expectAll(content: string, texts: readonly string[]): void {
  for (const text of texts) expect({ text, content: classify(text) }).toEqual({ text, content });
}

describe('createContentClassifier()', () => {
  it('tells an empty text', () => {
    expectAll('empty', ['']);
  });

  it('tells an answer that says there is nothing to say', () => {
    expectAll('nil', [
      ...[
        'n/a',
        'N/A.',
        'NA',
        'n.a.',
        'nothing',
        'Nothing!',
        'NONE',
        'no',
        'No.',
        'no comment',
        'No comments',
        '-',
        '--',
        '...',
      ],
      ...[
        'nil',
        'nope',
        'Nothing really',
        'nothing at all, thank you',
        "I can't think of anything",
        'none so far',
        'x',
      ],
      ...['I don’t know', 'None that I can think of at the moment', 'no thanks'],
      ...['ไม่มี', 'ไม่มีครับ', 'ไม่มีค่ะ', 'ไม่มี คะ', 'ไม่มีความเห็น', '-ไม่มี-', 'ยังไม่มีนะคะ', 'ไม่มีข้อเสนอแนะครับผม'],
    ]);
  });

  it('tells a text without letters, masks apart', () => {
    expectAll('nonText', [
      '👍',
      '❤️❤️',
      '555',
      '10/10',
      '?',
      '!!!',
      ':)',
      '12.5',
      '[EMAIL]',
      '[NAME] [PHONE].',
    ]);
  });

  it('tells keys hit without meaning, on both keyboards', () => {
    expectAll('gibberish', [
      ...[
        'asdfgh',
        'ASDFGHJKL',
        'asdasd',
        'qwe asd zxc',
        'kkkkkk',
        'lkjhgfdsa',
        'xcvbnm xcvbnm',
        'sdkfjh',
        'asdkjhaskjdh',
      ],
      ...['fjdksla fjdksla', 'ฟหกด', 'กกกกกก', 'test', 'blah blah'],
    ]);
  });

  it('takes everything else as informative', () => {
    expectAll('informative', [
      ...[
        'ok',
        'good',
        'meh',
        'were',
        'tree',
        'strengths',
        'rhythm',
        'Knightsbridge',
        'catchphrase',
        'Grrrrreat',
      ],
      ...[
        'HMRC',
        'NHSBT',
        'DVLA',
        'pls thx',
        'hmm',
        'Krzysztof',
        'Cwmtwrch',
        'Llanelli',
        'zmrzlina',
        'Schwartz',
        'aaargh',
      ],
      ...['ดี', 'ดีมากกกกก', 'ไม่มีปัญหา', 'ไม่ดี', 'รอนาน', '555 ตลกดี', 'มาก ๆ', 'ว้าว'],
      ...[
        'nothing works',
        'no problems at all',
        'No staff',
        'none of the lifts worked',
        'nothing special',
        'test results were late',
      ],
      ...[
        'everything',
        'constructor',
        '__proto__',
        'Здравствуйте',
        '很好',
        'the [NAME] desk',
        'asdf is what I typed',
      ],
    ]);
  });

  it('gives one of the classes for any text', () => {
    const classes = ['empty', 'nil', 'nonText', 'gibberish', 'informative'];
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => classes.includes(classify(text))));
  });

  it('takes hostile input of 100,000 characters', () => {
    for (const unit of ['asdf ', 'k', 'sdkfjh ', '[NAME]', '-', 'no ', 'กก ', '👍']) {
      expect(classify(unit.repeat(100_000 / unit.length))).not.toBe('empty');
    }
  });
});
