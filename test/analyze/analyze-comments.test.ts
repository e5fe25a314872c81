import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyzeComment, analyzeComments } from '../../src/analyze/analyze-comments.js';
import { createAnalyzer } from '../../src/analyze/create-analyzer.js';
import type { Stages } from '../../src/analyze/stages.js';
import { readCommentInput } from '../../src/ingest/read-comment-input.js';
import { createReader } from '../../src/language/create-reader.js';
import { createPreparer } from '../../src/prepare/create-preparer.js';

const prepare = createPreparer();
const commentsOf = (texts: readonly string[]) =>
  texts.map((text, line) => prepare(readCommentInput({ text, id: line }, { file: 'a', line })));

const sentences = fc.constantFrom(
  'The clerk was kind, but I waited two hours.',
  'เจ้าหน้าที่พูดจาดี แต่รอนานมาก',
  'Nothing.',
  '',
  'asdfgh',
  'Le personnel était très aimable avec nous',
  'a long one. '.repeat(1000),
);

/** Stages that find nothing but words, and fail where the text asks them to. */
function failingStages(): Stages {
  const fail = (stage: string, text: string) => {
    if (text.includes(`no ${stage}`)) throw new TypeError(text);
  };
  const read = createReader();
  return {
    read: (text, stated) => {
      fail('language', text);
      return read(text, stated);
    },
    score: ({ text }) => {
      fail('sentiment', text);
      return {
        sentiment: null,
        segments: [{ start: 0, end: 1, polarity: 'positive', score: 1 }],
        corrections: [],
      };
    },
    tag: ({ text }) => {
      fail('themes', text);
      return [];
    },
    feel: ({ text }) => {
      fail('emotions', text);
      return [];
    },
    weighEffort: ({ text }) => {
      fail('effort', text);
      return 0.5;
    },
    flag: ({ text }, segments) => {
      fail('flags', text);
      return segments.length > 0 ? ['thanks'] : [];
    },
  };
}

describe('analyzeComments()', () => {
  it('gives for many, in their order, what it gives for each alone', () => {
    const { analyze, analyzeAll } = createAnalyzer();
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 12 }), (texts) => {
        const comments = commentsOf(texts);
        expect(analyzeAll(comments)).toEqual(comments.map(analyze));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps the order over more comments than go through a stage together', () => {
    const comments = commentsOf(Array.from({ length: 1100 }, (_, i) => `The clerk was kind to ${i} of us.`));
    const records = createAnalyzer().analyzeAll(comments);
    expect(records.map(({ commentId }) => commentId)).toEqual(comments.map(({ commentId }) => commentId));
  });

  it.each(['language', 'sentiment', 'themes', 'emotions', 'effort', 'flags'])(
    'goes on where %s fails for one comment, and says so without its words',
    (stage) => {
      const comments = commentsOf([
        'The clerk was kind.',
        `The clerk had no ${stage} for us.`,
        'The room was cold.',
      ]);
      const stages = failingStages();
      const records = analyzeComments(stages, comments, 'f');
      const failed = { stage, code: 'stage_failed', message: `${stage} failed with TypeError` };
      expect(records.map(({ issues }) => issues.filter(({ code }) => code === 'stage_failed'))).toEqual([
        [],
        [failed],
        [],
      ]);
      const [first, second, third] = records;
      expect([first?.flags, third?.flags]).toEqual([['thanks'], ['thanks']]);
      expect(second?.effort).toBe(stage === 'effort' || stage === 'language' ? null : 0.5);
      expect(second?.segments).toHaveLength(stage === 'sentiment' ? 0 : 1);
      expect(records).toEqual(comments.map((comment) => analyzeComment(stages, comment, 'f')));
    },
  );
});
