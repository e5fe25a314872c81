import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../src/model/settings.js';
import { readAll } from './read-all.js';

const bytes =
  'Ref,When,Mark,Office,Words,More words\nA1,01/02/2026,2,North,Quick,Slow lift\nA2,03/02/2026,1,East,Kind,Dark\n';

function read(columns: Settings['columns'], settings: Partial<Settings> = {}) {
  return readAll({ bytes }, { columns, ...settings });
}

async function failure(columns: Settings['columns'], settings: Partial<Settings> = {}): Promise<string> {
  const error = await read(columns, settings).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: 'config_invalid' });
  return error instanceof Error ? error.message : '';
}

describe('columns in the settings', () => {
  it('overrule every guess', async () => {
    const { comments, rejects } = await read({
      Ref: { role: 'attribute', name: 'ticket' },
      When: { role: 'date' },
      Mark: { role: 'outcome', name: 'trust', scale: { min: 1, max: 3, inverted: true }, notNumbers: ['1'] },
      Office: { role: 'ignore' },
      Words: { role: 'comment', question: 'Say something', questionType: 'praise' },
      'More words': { role: 'ignore' },
    });
    expect(rejects).toEqual([]);
    expect(comments).toMatchObject([
      {
        text: 'Quick',
        question: 'Say something',
        questionType: 'praise',
        respondedAt: '2026-02-01',
        outcomes: { trust: { value: 2, scaleMin: 1, scaleMax: 3 } },
        attributes: { ticket: 'A1' },
      },
      { text: 'Kind', outcomes: {}, attributes: { ticket: 'A2' } },
    ]);
    expect(comments[0]?.commentId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('state the order of dates', async () => {
    const { comments } = await read(
      { Words: { role: 'comment' }, When: { role: 'date' } },
      { dateOrder: 'mdy' },
    );
    expect(comments[0]?.respondedAt).toBe('2026-01-02');
  });

  it('take the place of a guess where only one column can be', async () => {
    const { comments } = await read({
      Office: { role: 'id' },
      Words: { role: 'comment' },
      'More words': { role: 'ignore' },
    });
    expect(comments.map(({ commentId }) => commentId)).toEqual(['North', 'East']);
    expect(comments[0]?.attributes.Ref).toBe('A1');
  });

  it('name the nearest column where theirs is not in the file', async () => {
    const message = await failure({ Ofice: { role: 'attribute' } });
    expect(message).toBe('Cannot use columns."Ofice": - has no such column, the nearest is "Office"');
  });

  it('may not contradict themselves', async () => {
    expect(await failure({ Ref: { role: 'id' }, Office: { role: 'id' } })).toContain('columns."Office"');
    expect(
      await failure({ Mark: { role: 'outcome', scale: { min: 5, max: 1, inverted: false } } }),
    ).toContain('scale.min 5');
    expect(
      await failure({ Words: { role: 'comment', scale: { min: 1, max: 5, inverted: false } } }),
    ).toContain('scale');
    expect(await failure({ Office: { role: 'attribute', question: 'Where?' } })).toContain(
      'question is for comment',
    );
    expect(
      await failure({ Ref: { role: 'attribute', name: 'Office' }, Words: { role: 'comment' } }),
    ).toContain('"Office"');
  });

  it('choose preset, encoding and delimiter', async () => {
    const odd = Buffer.from('id;comment\n1;caf\xe9, good\n', 'latin1');
    const { comments } = await readAll(
      { bytes: odd },
      { encoding: 'windows-1252', delimiter: ';', preset: 'generic' },
    );
    expect(comments[0]?.text).toBe('café, good');
    const commas = await readAll(
      { bytes: odd },
      { delimiter: ',', columns: { 'id;comment': { role: 'comment' } } },
    );
    expect(commas.comments[0]?.text).toBe('1;café, good');
  });
});
