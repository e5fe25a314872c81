import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { detectEncoding, unfinishedUtf8 } from '../../src/ingest/detect-encoding.js';

const english =
  'id,comment\n1,The café queue is long – but “friendly”\n2,Über naïve façade\n3,All good here\n';
const thai = 'ลำดับ,ความเห็น\n1,เจ้าหน้าที่สุภาพมาก\n2,รอนานเกินไป ควรเพิ่มช่องบริการ\n3,OK\n';

function nameOf(bytes: Buffer): string {
  return detectEncoding(bytes, 'auto').name;
}

describe('detectEncoding', () => {
  it('believes a byte-order mark and says how long it is', () => {
    const marked = { 'utf-8': '\ufeffa,b', 'utf-16le': '\ufeffa,b', 'utf-16be': '\ufeffa,b' };
    for (const [encoding, text] of Object.entries(marked)) {
      const found = detectEncoding(iconv.encode(text, encoding), 'auto');
      expect(found).toMatchObject({
        name: encoding,
        certainty: 'certain',
        markLength: encoding === 'utf-8' ? 3 : 2,
      });
    }
  });

  it('tells the encodings of English and Thai text without a mark', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect([encoding, nameOf(iconv.encode(english, encoding))]).toEqual([encoding, encoding]);
      expect([encoding, nameOf(iconv.encode(thai, encoding))]).toEqual([encoding, encoding]);
    }
    expect(nameOf(iconv.encode(english, 'windows-1252'))).toBe('windows-1252');
    expect(nameOf(iconv.encode(thai, 'windows-874'))).toBe('windows-874');
  });

  it('does not take the end of the sample, in the middle of a character, for a broken one', () => {
    const bytes = Buffer.from(thai);
    for (let length = 60; length < 70; length += 1) {
      expect(detectEncoding(bytes.subarray(0, length), 'auto')).toMatchObject({
        name: 'utf-8',
        certainty: 'certain',
      });
    }
  });

  it('stays with UTF-8 where a few bytes of much text are broken', () => {
    const bytes = Buffer.concat([Buffer.from(thai), Buffer.from([0xff, 0xe9]), Buffer.from(thai)]);
    expect(detectEncoding(bytes, 'auto')).toMatchObject({ name: 'utf-8', certainty: 'likely' });
  });

  it('is overruled by the settings, and skips a mark only of that encoding', () => {
    const bytes = iconv.encode('\ufeffa,b', 'utf-8');
    expect(detectEncoding(bytes, 'windows-1252')).toMatchObject({
      name: 'windows-1252',
      certainty: 'set',
      markLength: 0,
    });
    expect(detectEncoding(bytes, 'utf-8')).toMatchObject({ name: 'utf-8', markLength: 3 });
  });

  it('names an encoding that it recognizes and cannot read', () => {
    const russian = 'Очередь была очень длинной, но сотрудники помогли и всё объяснили. '.repeat(20);
    expect(detectEncoding(iconv.encode(russian, 'windows-1251'), 'auto')).toMatchObject({
      certainty: 'guess',
      foreign: 'windows-1251',
    });
  });
});

describe('unfinishedUtf8', () => {
  it('counts the bytes of a character that is cut', () => {
    const bytes = Buffer.from('aé✓😀');
    const counts = [...bytes.keys()].map((at) => unfinishedUtf8(bytes.subarray(0, at + 1)));
    expect(counts).toEqual([0, 1, 0, 1, 2, 0, 1, 2, 3, 0]);
  });
});
