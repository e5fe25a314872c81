import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { commentSchema } from '../../src/model/comment.js';
import type { RawComment } from '../../src/model/raw-comment.js';
import { createPreparer } from '../../src/prepare/create-preparer.js';

const prepare = createPreparer();

const raw: RawComment = {
  file: 'export.csv',
  line: 2,
  source: 'desk',
  commentId: '17',
  respondent: 'R-9',
  text: 'Kind staff&nbsp;&amp; short queue',
  question: 'What was good?',
  questionType: 'praise',
  respondedAt: '2026-01-31',
  language: null,
  outcomes: { trust: { value: 4, scaleMin: 1, scaleMax: 5 }, ease: { value: 2, scaleMin: 1, scaleMax: 5 } },
  attributes: { office: 'North', channel: 'web' },
};

describe('createPreparer()', () => {
  it('gives a comment that may be stored', () => {
    const comment = prepare(raw);
    expect(commentSchema.parse(comment)).toEqual(comment);
    expect(comment).toMatchObject({
      commentId: '17',
      respondent: 'R-9',
      text: 'Kind staff & short queue',
      content: 'informative',
      redactions: {},
    });
    expect(Object.keys(comment)).not.toContain('file');
  });

  it('redacts text, question and attributes, and counts the masks of all', () => {
    const comment = prepare({
      ...raw,
      text: 'I am Mr Brown, ann@example.org',
      question: 'Write to help@example.org',
      attributes: { office: 'North', contact: '0812345678' },
    });
    expect(comment.text).toBe('I am Mr [NAME], [EMAIL]');
    expect(comment.question).toBe('Write to [EMAIL]');
    expect(comment.attributes).toEqual({ office: 'North', contact: '[PHONE]' });
    expect(comment.redactions).toEqual({ NAME: 1, EMAIL: 2, PHONE: 1 });
  });

  it('counts the masks of a question again for every comment', () => {
    const asked = { ...raw, question: 'Write to help@example.org' };
    expect([prepare(asked).redactions, prepare(asked).redactions]).toEqual([{ EMAIL: 1 }, { EMAIL: 1 }]);
  });

  it('puts a pseudonym for a respondent that is personal data, the same every time', () => {
    const hash = createHash('sha256').update('ann@example.org').digest('hex').slice(0, 16);
    expect(prepare({ ...raw, respondent: ' Ann@example.org' }).respondent).toBe(`r_${hash}`);
    expect(createPreparer()({ ...raw, respondent: 'ann@example.org' }).respondent).toBe(`r_${hash}`);
    for (const respondent of ['0812345678', '1234567890121', '943 476 5919', '+44 7700 900123']) {
      expect(prepare({ ...raw, respondent }).respondent).toMatch(/^r_[0-9a-f]{16}$/);
    }
    expect(prepare({ ...raw, respondent: null }).respondent).toBeNull();
  });

  it('keeps ids that are numbers, so that records can be joined to the export, and hides those that are persons', () => {
    for (const commentId of ['1', '1234567890121', '2023-BARNRK', 'a1b2-77']) {
      expect(prepare({ ...raw, commentId }).commentId).toBe(commentId);
    }
    expect(prepare({ ...raw, commentId: 'ann@example.org' }).commentId).toMatch(/^c_[0-9a-f]{16}$/);
    expect(prepare({ ...raw, commentId: '\u200b' }).commentId).not.toBe('');
  });

  it('classifies after redaction', () => {
    expect(prepare({ ...raw, text: 'ann@example.org' }).content).toBe('nonText');
    expect(prepare({ ...raw, text: '\ufeff <br> ' })).toMatchObject({ text: '', content: 'empty' });
    expect(prepare({ ...raw, text: 'N/A' }).content).toBe('nil');
  });

  it('hashes every field, whatever the order of columns', () => {
    const { contentHash } = prepare(raw);
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    const outcomes = { ease: raw.outcomes.ease ?? never(), trust: raw.outcomes.trust ?? never() };
    const attributes = { channel: 'web', office: 'North' };
    expect(prepare({ ...raw, file: 'other.csv', line: 9, outcomes, attributes }).contentHash).toBe(
      contentHash,
    );
    const changes: Partial<RawComment>[] = [
      { source: 'x' },
      { commentId: 'x' },
      { respondent: null },
      { text: 'x' },
      { question: null },
      { questionType: 'open' },
      { respondedAt: null },
      { language: 'en' },
      { outcomes: { trust: { value: 5, scaleMin: 1, scaleMax: 5 } } },
      { attributes: { office: 'South', channel: 'web' } },
    ];
    const hashes = changes.map((change) => prepare({ ...raw, ...change }).contentHash);
    expect(new Set([contentHash, ...hashes]).size).toBe(changes.length + 1);
  });

  it('takes names that objects have', () => {
    const attributes = Object.fromEntries([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    const comment = prepare({ ...raw, text: 'constructor', attributes });
    expect(Object.entries(comment.attributes)).toEqual(Object.entries(attributes));
  });
});

function never(): never {
  throw new Error('the sample has both outcomes');
}
