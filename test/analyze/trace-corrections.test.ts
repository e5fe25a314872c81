import { describe, expect, it } from '@jest/globals';
import { createAnalyzer } from '../../src/analyze/create-analyzer.js';
import { fingerprintOf } from '../../src/analyze/fingerprint.js';
import { learnModel } from '../../src/learn/learn-model.js';
import { createPreparer } from '../../src/prepare/create-preparer.js';
import { parseCorrections } from '../../src/sentiment/corrections.js';
import { loadPack } from '../../src/themes/load-pack.js';
import { labelledExamples } from '../learn/labelled-examples.js';

const prepare = createPreparer();

function commentOf(text: string, commentId = '1') {
  return prepare({
    file: 'a.csv',
    line: 2,
    source: 'north',
    commentId,
    respondent: null,
    text,
    question: null,
    questionType: 'open',
    respondedAt: null,
    language: null,
    outcomes: {},
    attributes: {},
  });
}

function corrections(lines: readonly string[]) {
  return parseCorrections(['kind\twhat\tpolarity', ...lines].join('\n'), 'c.tsv');
}

function analyzerWith(...lines: string[]) {
  return createAnalyzer({ corrections: corrections(lines) });
}

const texts = [
  'The zibbit was there.',
  'The zibbit and the brump stood beside each other.',
  'A brump in the hall',
  'The clerk was kind but the queue was long',
  'The queue was terrible',
  'มีซุ้มบิงซูอยู่ในห้องโถง',
  'Nothing of that kind',
];

describe('corrections in a record', () => {
  it('say which lines hold, and which of them moved the polarity', () => {
    const lines = [
      'term\tzibbit\tpositive',
      'term\tbrump\tnegative',
      'term\tqueue\tneutral',
      'term\tบิงซู\tnegative',
    ];
    const { analyze } = analyzerWith(...lines);
    const without = lines.map((gone) => analyzerWith(...lines.filter((line) => line !== gone)).analyze);
    let held = 0;
    for (const text of texts) {
      const record = analyze(commentOf(text));
      const found = lines.flatMap((line, i) => {
        const [kind, what, polarity] = line.split('\t');
        if (!text.includes(what ?? '')) return [];
        const moved = without[i]?.(commentOf(text)).sentiment?.polarity !== record.sentiment?.polarity;
        const message = `The ${kind} "${what}" is set to ${polarity}`;
        return [{ stage: 'sentiment', code: moved ? 'correction_moved' : 'correction_kept', message }];
      });
      expect(record.issues).toHaveLength(found.length);
      expect(record.issues).toEqual(expect.arrayContaining(found));
      held += found.length;
    }
    expect(held).toBe(7);
  });

  it('of a comment decide alone: its terms move nothing', () => {
    const { analyze } = analyzerWith('comment\tnorth/9\tneutral', 'term\tzibbit\tpositive');
    const record = analyze(commentOf('The zibbit was there.', '9'));
    expect(record.sentiment?.polarity).toBe('neutral');
    expect(record.issues.map(({ code, message }) => [code, message])).toEqual([
      ['correction_moved', 'The comment "north/9" is set to neutral'],
      ['correction_kept', 'The term "zibbit" is set to positive'],
    ]);
  });

  it('of a comment do not move one that has that polarity', () => {
    const { analyze } = analyzerWith('comment\t9\tnegative');
    const codes = analyze(commentOf('The queue was terrible', '9')).issues.map(({ code }) => code);
    expect(codes).toEqual(['correction_kept']);
  });

  it('of a comment stand above what a model has learned', () => {
    const model = learnModel(labelledExamples());
    const { analyze } = createAnalyzer({ model, corrections: corrections(['comment\t9\tneutral']) });
    const record = analyze(commentOf('The car park was full again, terrible', '9'));
    expect(record.sentiment).toMatchObject({ polarity: 'neutral', confidence: 1 });
  });

  it('leave all other records as they are', () => {
    const plain = createAnalyzer();
    const { analyze } = analyzerWith('term\tzibbit\tpositive', 'comment\t9\tpositive');
    for (const text of texts.slice(2)) {
      const { fingerprint: _one, ...corrected } = analyze(commentOf(text));
      const { fingerprint: _other, ...expected } = plain.analyze(commentOf(text));
      expect(corrected).toEqual(expected);
    }
  });
});

describe('fingerprintOf()', () => {
  const pack = loadPack('public-service');
  const of = (...lines: string[]) => fingerprintOf(pack, { corrections: corrections(lines) });

  it('depends on what the corrections say', () => {
    expect(of('term\tx\tneutral')).not.toBe(of('term\tx\tpositive'));
    expect(of('term\tx\tneutral')).not.toBe(of('comment\tx\tneutral'));
    expect(of('term\tx\tneutral')).not.toBe(of());
  });

  it('does not depend on their order or layout, nor on a file without any', () => {
    const [a, b] = ['term\tx\tneutral', 'comment\ty\tpositive'];
    expect(of(a, b)).toBe(of('# a note', b, '', a));
    expect(of()).toBe(fingerprintOf(pack));
  });
});
