import { describe, expect, it } from '@jest/globals';
import { createQuestionTypes } from '../../src/sentiment/question-type.js';

const questionTypeOf = createQuestionTypes();

describe('createQuestionTypes', () => {
  it('keeps a type that is stated', () => {
    expect(questionTypeOf('What could we do better?', 'praise')).toBe('praise');
  });

  it.each([
    ['What could we do better?', 'improve'],
    ['How can we improve our service?', 'improve'],
    ['Is there anything you would change?', 'improve'],
    ['What did you like least?', 'improve'],
    ['What went well?', 'praise'],
    ['What was good about your visit?', 'praise'],
    ['Tell us about your visit', 'open'],
    ['What were you satisfied and/or dissatisfied with?', 'open'],
    ['เราควรปรับปรุงอะไรบ้าง', 'improve'],
    ['สิ่งที่ท่านประทับใจ', 'praise'],
    ['ความคิดเห็นอื่นๆ', 'open'],
  ])('reads "%s" as %s', (question, type) => {
    expect(questionTypeOf(question, 'open')).toBe(type);
  });

  it('is open where there is no question', () => {
    expect(questionTypeOf(null, 'open')).toBe('open');
  });
});
