import { describe, expect, it } from '@jest/globals';
import { inspectExport } from '../../src/ingest/inspect-export.js';
import { pieces, settingsOf } from './read-all.js';

const texts = [
  'The lady at the counter was patient with me',
  'I had to come back twice for one signature',
  'รอคิวไม่นาน เจ้าหน้าที่ช่วยเหลือดี',
  'Signs inside the building are confusing',
  'Everything worked online, well done',
  'The phone line cut me off after forty minutes',
];

/** Each column as its title and the cell of row n. */
async function rolesOf(columns: Readonly<Record<string, (row: number) => string>>, rows = 60) {
  const titles = Object.keys(columns);
  const lines = Array.from({ length: rows }, (_, row) =>
    titles.map((title) => columns[title]?.(row) ?? '').join('\t'),
  );
  const bytes = [titles.join('\t'), ...lines, ''].join('\n');
  const found = await inspectExport('-', settingsOf(), { stdin: pieces({ bytes }) });
  return Object.fromEntries(found.columns.map(({ title, setting }) => [title, setting.role]));
}

const text = (row: number) => `${texts[row % texts.length]} ${row}`;

describe('the guesses of the generic preset', () => {
  it('find columns by English names', async () => {
    expect(
      await rolesOf({
        'Response ID': (row) => `R${row}`,
        'Customer ID': (row) => `C${row % 30}`,
        'Submitted at': (row) => `2026-01-${10 + (row % 20)} 10:00`,
        Language: () => 'EN',
        'Overall satisfaction': (row) => String(1 + (row % 5)),
        Branch: (row) => `Branch ${row % 4}`,
        Feedback: (row) => (row % 3 === 0 ? '' : 'ok'),
      }),
    ).toEqual({
      'Response ID': 'id',
      'Customer ID': 'respondent',
      'Submitted at': 'date',
      Language: 'language',
      'Overall satisfaction': 'outcome',
      Branch: 'attribute',
      Feedback: 'comment',
    });
  });

  it('find columns by Thai names', async () => {
    expect(
      await rolesOf({
        ประทับเวลา: (row) => `${1 + (row % 28)}/1/2569, 10:00:00`,
        ความพึงพอใจโดยรวม: (row) => String(1 + (row % 5)),
        หน่วยงาน: (row) => `สาขา ${row % 3}`,
        สิ่งที่ประทับใจ: () => 'บริการดี',
        ข้อเสนอแนะเพิ่มเติม: () => 'ไม่มี',
      }),
    ).toEqual({
      ประทับเวลา: 'date',
      ความพึงพอใจโดยรวม: 'outcome',
      หน่วยงาน: 'attribute',
      สิ่งที่ประทับใจ: 'comment',
      ข้อเสนอแนะเพิ่มเติม: 'comment',
    });
  });

  it('find columns without telling names by their content', async () => {
    expect(
      await rolesOf({
        a: (row) => `K-${1000 + row}`,
        b: (row) => `${10 + (row % 18)}/03/2026`,
        c: (row) => String(1 + (row % 5)),
        d: text,
        e: (row) => ['North', 'South'][row % 2] ?? '',
      }),
    ).toEqual({ a: 'id', b: 'date', c: 'outcome', d: 'comment', e: 'attribute' });
  });

  it('leave personal data, machine data and notes of the staff alone', async () => {
    expect(
      await rolesOf({
        Name: (row) => `Person ${row}`,
        'Contact e-mail': (row) => `p${row}@example.org`,
        reach: (row) => `q${row}@example.org`,
        where: (row) => `13.75${row}, 100.5${row}`,
        'Home address': (row) => `${row} Long Road`,
        after_photo: (row) => `https://example.org/${row}.jpg`,
        note: (row) => `Forwarded to the office and closed ${row}`,
        nothing: () => '',
        comment: text,
      }),
    ).toEqual({
      Name: 'ignore',
      'Contact e-mail': 'ignore',
      reach: 'ignore',
      where: 'ignore',
      'Home address': 'ignore',
      after_photo: 'ignore',
      note: 'ignore',
      nothing: 'ignore',
      comment: 'comment',
    });
  });

  it('do not take counts, ages and choices for ratings or comments', async () => {
    expect(
      await rolesOf({
        id: (row) => String(row),
        rating_count: (row) => String(row % 4),
        age: (row) => String(20 + (row % 50)),
        'comment type': (row) => ['praise', 'complaint'][row % 2] ?? '',
        problem_type_code: (row) => ['road', 'light', 'water'][row % 3] ?? '',
        comment: text,
      }),
    ).toEqual({
      id: 'id',
      rating_count: 'attribute',
      age: 'attribute',
      'comment type': 'attribute',
      problem_type_code: 'attribute',
      comment: 'comment',
    });
  });

  it('take every question for a column of comments', async () => {
    expect(
      await rolesOf({
        'What did we do well?': (row) => `thing ${row}`,
        'Is there anything we could do better?': (row) => `idea ${row}`,
        'Anything else you would like to tell us about your visit': text,
      }),
    ).toEqual({
      'What did we do well?': 'comment',
      'Is there anything we could do better?': 'comment',
      'Anything else you would like to tell us about your visit': 'comment',
    });
  });

  it('take a note for the comment where there is nothing else', async () => {
    expect(await rolesOf({ id: (row) => String(row), remarks: text })).toEqual({
      id: 'id',
      remarks: 'comment',
    });
  });

  it('take an id that rows share for the respondent', async () => {
    expect(await rolesOf({ id: (row) => `P${row % 30}`, comment: text })).toEqual({
      id: 'respondent',
      comment: 'comment',
    });
  });

  it('keep one date and one id', async () => {
    const roles = await rolesOf({
      end_date: (row) => `2026-02-${10 + (row % 9)}`,
      date: (row) => `2026-01-${10 + (row % 9)}`,
      ref: (row) => `A${row}`,
      id: (row) => `B${row}`,
      comment: text,
    });
    expect(Object.values(roles).filter((role) => role === 'date')).toHaveLength(1);
    expect(Object.values(roles).filter((role) => role === 'id')).toHaveLength(1);
  });
});
