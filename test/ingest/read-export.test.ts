import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { codes, fixture, readAll } from './read-all.js';

describe('readExport', () => {
  it('reads a row with all that belongs to it', async () => {
    const { comments, rejects } = await readAll(fixture('generic-utf8.csv'));
    expect(rejects).toEqual([]);
    expect(comments).toHaveLength(6);
    expect(comments[2]).toEqual({
      file: fixture('generic-utf8.csv'),
      line: 4,
      source: 'generic-utf8',
      commentId: '103',
      respondent: '103',
      text: 'She said "take your time" and meant it.\n\nThank you!',
      question: null,
      questionType: 'open',
      respondedAt: '2026-03-03',
      language: null,
      outcomes: { rating: { value: 5, scaleMin: 1, scaleMax: 5 } },
      attributes: { office: 'Harbor' },
    });
    expect(comments.map(({ line }) => line)).toEqual([2, 3, 4, 7, 8, 9]);
    expect(comments[3]?.text).toBe('');
  });

  it('reads the same comments from every encoding, delimiter, line ending and package', async () => {
    const plain = await readAll(fixture('generic-utf8.csv'));
    const essence = ({ comments }: typeof plain) =>
      comments.map(({ file: _, source: __, text, ...rest }) => ({
        ...rest,
        text: text.replace(/\r\n?/g, '\n'),
      }));
    for (const name of [
      'generic-utf8-mark.csv',
      'generic-utf16le-mark.tsv',
      'generic-utf16be.csv',
      'generic-windows-1252.csv',
      'generic-pipe.txt',
      'generic-old-mac.csv',
      'generic-gzip.csv',
    ]) {
      expect([name, essence(await readAll(fixture(name)))]).toEqual([name, essence(plain)]);
    }
  });

  it('reads Thai columns, years of the Buddhist era and Thai digits from every encoding', async () => {
    for (const name of ['thai-utf8.csv', 'thai-windows-874.csv', 'thai-utf16le.csv']) {
      const { comments, rejects } = await readAll(fixture(name));
      expect(rejects).toEqual([]);
      expect(comments.map(({ text }) => text)).toEqual([
        'เจ้าหน้าที่พูดจาสุภาพและอธิบายชัดเจน',
        'รอนานมาก, ไม่มีที่นั่งพอ',
        'ขั้นตอนง่ายกว่าที่คิด',
        'เว็บไซต์ล่มทั้งวัน ยื่นเอกสารไม่ได้เลย',
      ]);
      expect(comments[3]).toMatchObject({
        commentId: 'ก4',
        respondedAt: '2026-03-16',
        questionType: 'improve',
        outcomes: { คะแนน: { value: 1, scaleMin: 1, scaleMax: 5 } },
        attributes: { สำนักงาน: 'ดินแดง' },
      });
    }
  });

  it('reads JSON lines: question, type and language of each row', async () => {
    for (const name of ['comments.jsonl', 'comments.jsonl.gz']) {
      const { comments, rejects, rejected } = await readAll(fixture(name));
      expect(
        comments.map(({ line, commentId, question, questionType, language }) => [
          line,
          commentId,
          question,
          questionType,
          language,
        ]),
      ).toEqual([
        [1, 'j1', 'What did you like?', 'praise', 'en'],
        [3, 'j2', 'What should we improve?', 'improve', 'th'],
        [5, 'j3', null, 'open', null],
      ]);
      expect(comments[2]).toMatchObject({
        respondent: 'p7',
        outcomes: {},
        text: 'Fine\nbut slow',
        respondedAt: null,
      });
      expect(comments[0]?.respondedAt).toBe('2026-04-01T08:30:00Z');
      expect(codes(rejects)).toEqual([
        [4, 'malformed_row', null, true],
        [6, 'not_an_object', null, true],
      ]);
      expect(rejected).toBe(2);
    }
  });

  it('skips the line that states the delimiter, reads decimal commas, joins a comment that was not quoted', async () => {
    const { comments, rejects } = await readAll(fixture('stated-delimiter.csv'));
    expect(comments.map(({ line, text, outcomes }) => [line, text, outcomes.score?.value])).toEqual([
      [3, 'Clear signs; easy to find? No, semicolons need quotes', 4.5],
      [4, 'Short; but kind', 3],
      [5, 'Rude at the door', 1.5],
    ]);
    expect(codes(rejects)).toEqual([[3, 'row_too_long', null, false]]);
  });

  it('takes ragged rows as far as they go', async () => {
    const { comments, rejects, rejected } = await readAll(fixture('ragged.csv'));
    expect(comments.map(({ line, text, attributes }) => [line, text, attributes])).toEqual([
      [2, 'Good signs', { office: 'North' }],
      [3, 'Short row without office', {}],
      [5, 'Too long', { office: 'South' }],
      [6, 'Fine', { office: 'West' }],
      [10, 'After the second header', { office: 'East' }],
    ]);
    expect(codes(rejects)).toEqual([
      [4, 'row_too_short', 'comment', true],
      [5, 'row_too_long', null, false],
      [9, 'repeated_header', null, false],
    ]);
    expect(rejected).toBe(1);
  });

  it('loses one row to a quote that never closes', async () => {
    const { comments, rejects, rejected } = await readAll(fixture('unclosed-quote.csv'));
    expect(comments.map(({ commentId }) => commentId)).toEqual(['1', '3', '4', '5', '6', '7']);
    expect(comments[3]?.text).toBe('Two\nlines');
    expect(codes(rejects)).toEqual([[3, 'malformed_row', null, true]]);
    expect(rejected).toBe(1);
  });

  it('keeps a row with a byte that cannot be decoded, and reports its line', async () => {
    const { comments, rejects } = await readAll(fixture('undecodable.csv'));
    expect(comments.map(({ text }) => text)).toEqual(['Clean text – fine', 'Br\ufffdken byte', 'Café']);
    expect(codes(rejects)).toEqual([[3, 'undecodable_byte', 'comment', false]]);
  });

  it('rejects a row with a cell over 100,000 characters, and keeps one of just that', async () => {
    const bytes = `id,comment\n1,${'a'.repeat(100_000)}\n2,"${'b'.repeat(2_000_000)}"\n3,short\n`;
    const { comments, rejects, rejected } = await readAll({ bytes });
    expect(comments.map(({ commentId, text }) => [commentId, text.length])).toEqual([
      ['1', 100_000],
      ['3', 5],
    ]);
    expect(codes(rejects)).toEqual([[3, 'cell_too_long', 'comment', true]]);
    expect(rejected).toBe(1);
  });

  it('rejects a row whose id or respondent is over 1,000 bytes, and keeps one of just that', async () => {
    const long = (bytes: number) => 'ก'.repeat(bytes / 3) + 'x'.repeat(bytes % 3);
    const bytes = `id,respondent,comment\n${long(1000)},a,Good\n${long(1001)},b,Bad\n3,${long(1001)},Bad\n4,${long(1000)},Fine\n`;
    const { comments, rejects, rejected } = await readAll({ bytes });
    expect(comments.map(({ text }) => text)).toEqual(['Good', 'Fine']);
    expect(codes(rejects)).toEqual([
      [3, 'id_too_long', 'id', true],
      [4, 'id_too_long', 'respondent', true],
    ]);
    expect(rejects[0]?.message).toBe('Expected an id of at most 1000 bytes, found 1001');
    expect(rejected).toBe(2);
  });

  it('counts the name of the column to the id where a row has several comments', async () => {
    const bytes = `id,Praise,Complaint\n${'x'.repeat(990)},Good,Slow\n${'x'.repeat(991)},Kind,Rude\n`;
    const settings = {
      columns: { Praise: { role: 'comment' as const }, Complaint: { role: 'comment' as const } },
    };
    const { comments, rejects, rejected } = await readAll({ bytes }, settings);
    expect(comments.map(({ text }) => text)).toEqual(['Good', 'Slow']);
    expect(codes(rejects)).toEqual([[3, 'id_too_long', 'id', true]]);
    expect(rejected).toBe(2);
  });

  it('keeps a comment without the rating or date that cannot be read', async () => {
    const bytes = 'id,date,rating,comment\n1,28/02/2026,5,a\n2,02/28/2026,six,b\n3,27/02/2026,1,c\n4,,,d\n';
    const { comments, rejects } = await readAll({ bytes });
    expect(
      comments.map(({ respondedAt, outcomes }) => [respondedAt, outcomes.rating?.value ?? null]),
    ).toEqual([
      ['2026-02-28', 5],
      [null, null],
      ['2026-02-27', 1],
      [null, null],
    ]);
    expect(codes(rejects)).toEqual([
      [3, 'date_unreadable', 'date', false],
      [3, 'rating_not_a_number', 'rating', false],
    ]);
  });

  it('never quotes a comment in a reject', async () => {
    const bytes =
      'id,rating,comment\n1,SECRETrating,SECRETtext\n2,5,"SECRET unclosed\n3\n4,9,SECRET,SECRET\n5,1,x\n';
    const { rejects } = await readAll({ bytes });
    expect(rejects.length).toBeGreaterThan(2);
    expect(JSON.stringify(rejects)).not.toContain('SECRET');
  });
});

describe('readExport: identity', () => {
  it('hashes source and content where there is no id, so that equal rows are equal and others differ', async () => {
    const bytes = 'comment,office\nGood,A\nGood,B\nGood,A\n';
    const { comments } = await readAll({ bytes });
    const [first, second, third] = comments.map(({ commentId }) => commentId);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
    const again = await readAll({ bytes }, { columns: { office: { role: 'ignore' } } });
    expect(again.comments.map(({ commentId }) => commentId)).toEqual([first, second, third]);
    const elsewhere = await readAll({ bytes }, { source: 'elsewhere' });
    expect(elsewhere.comments[0]?.commentId).not.toBe(first);
  });

  it('hashes a row whose id cell is empty', async () => {
    const { comments } = await readAll({ bytes: 'id,comment\n7,Good\n,Bad\n9,Fine\n' });
    expect(comments.map(({ commentId }) => commentId.length)).toEqual([1, 32, 1]);
    expect(comments[1]?.respondent).toBe(comments[1]?.commentId);
  });

  it('names the column in the id where a row has several texts, all by one respondent', async () => {
    const { comments } = await readAll({
      bytes: 'id,What was good?,What could be better?\n7,Staff,Parking\n',
    });
    expect(
      comments.map(({ commentId, respondent, questionType }) => [commentId, respondent, questionType]),
    ).toEqual([
      ['7/What was good?', '7', 'praise'],
      ['7/What could be better?', '7', 'improve'],
    ]);
  });

  it('counts a short row once for each text that is missing', async () => {
    const bytes = 'id,What was good?,What could be better?\n7,Staff\n8\n9,a,b\n';
    const { comments, rejects, rejected } = await readAll({ bytes });
    expect(comments).toHaveLength(3);
    expect(rejected).toBe(3);
    expect(codes(rejects)).toEqual([
      [2, 'row_too_short', 'What could be better?', true],
      [3, 'row_too_short', 'What was good?', true],
      [3, 'row_too_short', 'What could be better?', true],
    ]);
  });

  it('names the source by the file, or as the settings say', async () => {
    expect((await readAll(fixture('comments.jsonl.gz'))).comments[0]?.source).toBe('comments');
    expect((await readAll({ bytes: 'comment\nGood\n' })).comments[0]?.source).toBe('stdin');
    expect((await readAll({ bytes: 'comment\nGood\n' }, { source: 'desk' })).comments[0]?.source).toBe(
      'desk',
    );
  });
});

describe('readExport: what cannot be read', () => {
  const unreadable: Readonly<Record<string, Buffer | string>> = {
    'is empty': '',
    'holds blanks only': ' \n\n',
    'is a picture': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'is a workbook': Buffer.from('PK\u0003\u0004 and more'),
    'is noise': Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)),
    'has no comments': 'id,age\n1,30\n2,40\n',
    'has a broken header': '"id,comment\n1,Good\n',
    'is gzip of nothing': gzipSync(''),
    'is gzip cut in its head': gzipSync('id,comment\n1,Good\n').subarray(0, 12),
  };
  for (const [what, bytes] of Object.entries(unreadable)) {
    it(`says so of a file that ${what}`, async () => {
      await expect(readAll({ bytes })).rejects.toMatchObject({
        code: 'input_unreadable',
        message: expect.stringMatching(/^Cannot read -: [^\n]+[^.]$/),
        hint: expect.any(String),
      });
    });
  }

  it('says so of a file that is not there', async () => {
    await expect(readAll('no/such.csv')).rejects.toMatchObject({ code: 'input_not_found' });
  });

  it('reads a header without rows as no comments', async () => {
    expect(await readAll({ bytes: 'id,comment\n' })).toEqual({
      comments: [],
      rejects: [],
      rejected: 0,
      batches: 1,
    });
  });
});
