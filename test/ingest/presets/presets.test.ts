import { describe, expect, it } from '@jest/globals';
import { inspectExport } from '../../../src/ingest/inspect-export.js';
import { fixture, pieces, readAll, settingsOf } from '../read-all.js';

async function presetOf(bytes: string): Promise<string> {
  return (await inspectExport('-', settingsOf(), { stdin: pieces({ bytes }) })).preset;
}

describe('qualtrics', () => {
  it('reads questions from the second row and skips three', async () => {
    const { comments, rejects } = await readAll(fixture('qualtrics.csv'));
    expect(rejects).toEqual([]);
    expect(
      comments.map(({ commentId, question, questionType, text }) => [
        commentId,
        question,
        questionType,
        text,
      ]),
    ).toEqual([
      ['R_a1/Q2', 'What did we do well today?', 'praise', 'The officer listened, then solved it.'],
      ['R_a1/Q3', 'What could we do better next time?', 'improve', 'Nothing at all'],
      ['R_a2/Q2', 'What did we do well today?', 'praise', ''],
      ['R_a2/Q3', 'What could we do better next time?', 'improve', 'ตอบอีเมลให้เร็วขึ้น'],
      ['R_a3/Q2', 'What did we do well today?', 'praise', 'Polite staff'],
      ['R_a3/Q3', 'What could we do better next time?', 'improve', 'Open on Saturdays.\nAnswer the phone.'],
    ]);
    expect(comments[0]).toMatchObject({
      line: 4,
      respondent: 'R_a1',
      respondedAt: '2026-02-01T09:03:11',
      language: 'en',
      outcomes: { Q1: { value: 10, scaleMin: 0, scaleMax: 10 } },
    });
    expect(comments[2]?.outcomes.Q1?.value).toBe(0);
  });

  it('keeps no personal data and nothing that the system made', async () => {
    const { comments } = await readAll(fixture('qualtrics.csv'));
    expect(new Set(comments.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(
      new Set(['channel']),
    );
    expect(JSON.stringify(comments)).not.toMatch(/example\.org|192\.0\.2|Doe|13\.7/);
  });

  it('reads exports with two header rows, and with one', async () => {
    const head = 'RecordedDate,ResponseId,Finished,Q1';
    const rows = '2026-02-01 09:00:00,R_1,1,The ramp was icy and nobody had salted it\n';
    const two = await readAll({
      bytes: `${head}\nRecorded Date,Response ID,Finished,What should we fix?\n${rows}`,
    });
    expect(two.comments).toMatchObject([{ line: 3, commentId: 'R_1', question: 'What should we fix?' }]);
    const one = await readAll({ bytes: `${head}\n${rows}` });
    expect(one.comments).toMatchObject([{ line: 2, commentId: 'R_1', question: null }]);
  });
});

describe('touchpoints-a11', () => {
  it('reads trust on 1 to 5 and the checkboxes as 1, 0 or nothing', async () => {
    const { comments, rejects } = await readAll(fixture('touchpoints-a11.csv'));
    expect(comments.map(({ commentId, outcomes }) => [commentId, outcomes.trust])).toEqual([
      ['t1', { value: 5, scaleMin: 1, scaleMax: 5 }],
      ['t2', { value: 2, scaleMin: 1, scaleMax: 5 }],
      ['t3', { value: 4, scaleMin: 1, scaleMax: 5 }],
      ['t4', undefined],
      ['t5', undefined],
    ]);
    expect(comments[0]?.attributes).toEqual({
      positive_effectiveness: '1',
      positive_ease: '0',
      positive_efficiency: '0',
      positive_transparency: '0',
      positive_humanity: '0',
      positive_employee: '1',
      positive_other: '0',
    });
    expect(comments[1]?.attributes).toMatchObject({
      negative_ease: '1',
      negative_efficiency: '1',
      negative_employee: '0',
    });
    expect(comments[3]?.attributes).toEqual({});
    expect(rejects.map(({ line, code, rejected }) => [line, code, rejected])).toEqual([
      [6, 'rating_off_scale', false],
    ]);
  });

  it('tells thumbs from the longer scale', async () => {
    const scaleOf = async (rows: readonly string[]) => {
      const head =
        'external_id,question_1,positive_effectiveness,positive_ease,positive_efficiency,positive_transparency,positive_humanity,positive_employee,negative_ease,question_4';
      const bytes = [head, ...rows, ''].join('\n');
      const { columns } = await inspectExport('-', settingsOf(), { stdin: pieces({ bytes }) });
      const scale = columns[1]?.setting.scale;
      return [scale?.min, scale?.max];
    };
    expect(await scaleOf(['1,1,1,0,0,0,0,0,null,a', '2,0,null,null,null,null,null,null,1,b'])).toEqual([
      0, 1,
    ]);
    expect(await scaleOf(['1,1,1,0,0,0,0,0,null,a', '2,1,0,1,0,0,0,0,null,b'])).toEqual([0, 1]);
    expect(await scaleOf(['1,1,null,null,null,null,null,null,1,a'])).toEqual([1, 5]);
    expect(await scaleOf(['1,1,null,null,null,null,null,null,1,a', '2,4,1,0,0,0,0,0,null,b'])).toEqual([
      1, 5,
    ]);
  });

  it('takes cells that are neither as reported gaps', async () => {
    const { comments, rejects } = await readAll({
      bytes:
        'external_id,question_1,positive_effectiveness,positive_ease,positive_efficiency,positive_transparency,positive_humanity,positive_employee,positive_other,question_4\n1,x,yes,1,maybe,0,0,0,0,Fine\n',
    });
    expect(comments).toMatchObject([{ text: 'Fine', outcomes: {}, attributes: { positive_ease: '1' } }]);
    expect(comments[0]?.attributes).not.toHaveProperty('positive_effectiveness');
    expect(rejects.map(({ code, column, rejected }) => [code, column, rejected])).toEqual([
      ['rating_not_a_number', 'question_1', false],
      ['checkbox_unreadable', 'positive_effectiveness', false],
    ]);
  });

  it('reads thumbs behind a byte-order mark', async () => {
    const { comments } = await readAll(fixture('touchpoints-a11-thumbs.csv'));
    expect(
      comments.map(({ commentId, outcomes }) => [commentId, outcomes.trust?.value, outcomes.trust?.scaleMax]),
    ).toEqual([
      ['u1', 1, 1],
      ['u2', 0, 1],
      ['u3', 1, 1],
    ]);
  });
});

describe('nhs-fft', () => {
  it('turns the scale round, drops 6 and 7, and asks each row its own question', async () => {
    const { comments, rejects } = await readAll(fixture('nhs-fft.csv'));
    expect(
      comments.map(({ commentId, outcomes, questionType }) => [
        commentId,
        outcomes.experience?.value ?? null,
        questionType,
      ]),
    ).toEqual([
      ['D1 - Q1', 5, 'praise'],
      ['D1 - Q2', 5, 'improve'],
      ['D2 - Q1', 1, 'praise'],
      ['D2 - Q2', 1, 'improve'],
      ['D3 - Q1', null, 'praise'],
      ['D3 - Q2', null, 'improve'],
      ['D4 - Q1', null, 'praise'],
    ]);
    expect(rejects.map(({ line, code }) => [line, code])).toEqual([[8, 'rating_off_scale']]);
    expect(comments[3]).toMatchObject({
      respondent: 'D2',
      respondedAt: '2026-03-01',
      text: 'Parking is dear, and full.',
      question: 'How could we improve?',
      outcomes: { experience: { value: 1, scaleMin: 1, scaleMax: 5 } },
      attributes: { Trust: 'DEMO', 'Service type 1': 'Outpatients' },
    });
  });

  it('leaves out what people coded', async () => {
    const { comments } = await readAll(fixture('nhs-fft.csv'));
    const names = new Set(comments.flatMap(({ attributes }) => Object.keys(attributes)));
    expect(names).toEqual(new Set(['Trust', 'Service type 1']));
  });
});

describe('recognition', () => {
  it('does not see a format where there is none', async () => {
    expect(await presetOf('id,question_1,question_4\n1,5,Good but slow\n')).toBe('generic');
    expect(await presetOf('ResponseId,comment\n1,Good\n')).toBe('generic');
    expect(await presetOf('id,rating,comment\n1,5,Friends and family came too\n')).toBe('generic');
  });
});
