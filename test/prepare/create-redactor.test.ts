import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../src/prepare/create-redactor.js';

const redact = createRedactor();

/** Asserts the redacted text of each pair, and that redacting again changes nothing. */
function expectRedacted(pairs: readonly (readonly [string, string])[]): void {
  for (const [text, masked] of pairs) {
    expect(redact(text).text).toBe(masked);
    expect(redact(masked)).toEqual({ text: masked, counts: {} });
  }
}

describe('createRedactor()', () => {
  it('counts what it masks and keeps no value', () => {
    expect(redact('Write to ann@example.org or bob.b+x@mail.example.co.uk, or call 020 7946 0958.')).toEqual({
      text: 'Write to [EMAIL] or [EMAIL], or call [PHONE].',
      counts: { EMAIL: 2, PHONE: 1 },
    });
    expect(redact('Nothing personal here')).toEqual({ text: 'Nothing personal here', counts: {} });
  });

  it('masks e-mail addresses, and not mentions or prices', () => {
    expectRedacted([
      ['อีเมลsomchai@example.co.thครับ', 'อีเมล[EMAIL]ครับ'],
      ["Mail 'o'neil@example.com'.", "Mail '[EMAIL]'."],
      ['Thanks @council for 2 @ £5 each, a@b and x@y.1', 'Thanks @council for 2 @ £5 each, a@b and x@y.1'],
    ]);
  });

  it('masks phone numbers of the United Kingdom, Thailand, North America and abroad', () => {
    expectRedacted([
      ['Call me on 07700 900123 please', 'Call me on [PHONE] please'],
      ['+44 (0)20 7946 0958 is free', '[PHONE] is free'],
      ['โทร 081-234-5678 หรือ 02 123 4567 ค่ะ', 'โทร [PHONE] หรือ [PHONE] ค่ะ'],
      ['เบอร์ ๐๘๑๒๓๔๕๖๗๘ ครับ', 'เบอร์ [PHONE] ครับ'],
      ['โทร.0812345678', 'โทร.[PHONE]'],
      ['+66 81 234 5678 10 times', '[PHONE] 10 times'],
      ['(212) 555-0143 ext. 12, 212.555.0143', '[PHONE], [PHONE]'],
      ['1-800-555-0199 rang twice', '[PHONE] rang twice'],
      ['Fax +33 1 23 45 67 89.', 'Fax [PHONE].'],
      ['my mobile: 555 0143', 'my mobile: [PHONE]'],
      ['555–0143 (mobile)', '[PHONE] (mobile)'],
      ['(081-234-5678)', '([PHONE])'],
    ]);
  });

  it('masks payment cards that pass the Luhn check', () => {
    expectRedacted([
      ['card 4111 1111 1111 1111 was charged', 'card [CARD] was charged'],
      ['3782-822463-10005', '[CARD]'],
      ['5555555555554444!', '[CARD]!'],
      ['parcel 4111111111111112', 'parcel 4111111111111112'],
    ]);
  });

  it('masks national and health numbers by their checksums', () => {
    expectRedacted([
      ['SSN 078-05-1120', 'SSN [SSN]'],
      ['my social security number 078051120', 'my social security number [SSN]'],
      ['NHS number 943 476 5919.', 'NHS number [NHS_NUMBER].'],
      ['nhs no: 943-476-5919', 'nhs no: [NHS_NUMBER]'],
      ['เลขบัตร 1-2345-67890-12-1', 'เลขบัตร [THAI_ID]'],
      ['๑๒๓๔๕๖๗๘๙๐๑๒๑', '[THAI_ID]'],
      ['1234567890122 in one piece', '1234567890122 in one piece'],
      ['000-12-3456 and 666-12-3456 and 123-00-4567', '000-12-3456 and 666-12-3456 and 123-00-4567'],
    ]);
  });

  it('masks bank accounts that pass their checksum', () => {
    expectRedacted([
      ['to GB29 NWBK 6016 1331 9268 19 PLEASE', 'to [IBAN] PLEASE'],
      ['de89370400440532013000', '[IBAN]'],
      ['GB28 NWBK 6016 1331 9268 19', 'GB28 NWBK 6016 1331 9268 19'],
    ]);
  });

  it('masks internet addresses, and not versions or times', () => {
    expectRedacted([
      ['from 203.0.113.7, it says', 'from [IP], it says'],
      ['ip:203.0.113.7', 'ip:[IP]'],
      ['2001:db8::ff00:42:8329 blocked', '[IP] blocked'],
      ['version 1.2.3.4 at 10:30:45 and 256.1.1.1', 'version 1.2.3.4 at 10:30:45 and 256.1.1.1'],
    ]);
  });

  it('masks links that let someone in, and leaves the others', () => {
    expectRedacted([
      ['see https://example.org/reset?token=abcdef123456.', 'see [URL].'],
      ['ftp://ann:secret@example.org/x', '[URL]'],
      ['https://example.org/me?email=ann@example.org', '[URL]'],
      ['https://example.org/parking?page=2 is down', 'https://example.org/parking?page=2 is down'],
    ]);
  });

  it('masks street addresses, and not rooms or routes', () => {
    expectRedacted([
      ['I live at 221B Baker Street, London', 'I live at [ADDRESS], London'],
      ['Flat 2, 14 Acacia Avenue, Leeds LS1 4AB', '[ADDRESS]'],
      ['P.O. Box 242', '[ADDRESS]'],
      ['บ้านเลขที่ 99/12 หมู่ 5 ซอยสุขใจ 3 ถนนพระราม 2 เขตบางนา', '[ADDRESS] เขตบางนา'],
      ['99/12 ม.5 ต.บางพูด', '[ADDRESS] ต.บางพูด'],
      ['Room 12 Main Street entrance', 'Room 12 Main Street entrance'],
      ['I waited 20 minutes on the road', 'I waited 20 minutes on the road'],
      ['ซอยลาดพร้าว 101 น้ำท่วม', 'ซอยลาดพร้าว 101 น้ำท่วม'],
    ]);
  });

  it('masks names after a title, a role or an introduction', () => {
    expectRedacted([
      ['Mr. John Smith was kind', 'Mr. [NAME] was kind'],
      ["I saw Dr O'Brien's nurse, and Nurse Kate", "I saw Dr [NAME]'s nurse, and Nurse [NAME]"],
      ['mrs patel helped', 'mrs [NAME] helped'],
      ['My name is Anna van der Berg. The queue was long', 'My name is [NAME]. The queue was long'],
      ['นายสมชาย ใจดี บริการดี', 'นาย[NAME] บริการดี'],
      ['นางสาวสุดาพูดจาดีมาก', 'นางสาว[NAME]พูดจาดีมาก'],
      ['ผมชื่อมานะครับ', 'ผมชื่อ[NAME]ครับ'],
      ['เจ้าหน้าที่คุณสมหญิงบริการดี', 'เจ้าหน้าที่คุณ[NAME]บริการดี'],
      ['ชื่อ: วิชัย รักเรียน', 'ชื่อ: [NAME]'],
    ]);
  });

  it('leaves words that only look like names there', () => {
    const kept = [
      'The dr was late and the nurse was rude',
      'Dr and nurse were great, I miss London',
      'My name is wrong on the letter, please call me back',
      'Doctor Was Rude',
      'MS Word form does not open',
      'ขอบคุณมากครับ คุณภาพดี คุณควรปรับปรุง',
      'นายกรัฐมนตรีและนายทะเบียน นายอำเภอ',
      'ชื่อเสียงของหน่วยงานดี ไม่แจ้งชื่อ',
    ];
    for (const text of kept) expect(redact(text).text).toBe(text);
  });

  it('leaves ordinary numbers of a service', () => {
    const kept = [
      'Order 1234567 and order number 0123456789 came late',
      'Ticket 2023-BARNRK, case #20394857, ref AB-12345678',
      'On 01/02/2023 10:30, 2023-05-16 07:59:20.457341+00, 16.05.2566',
      'Room 1234, counter 12, window 3, queue A045',
      'Paid £1,250.00, 1.250.000 and $12345678, 100% of 2,000,000',
      'เคาน์เตอร์ 12 คิวที่ 1045 เวลา 09.30-11.45 น. วันที่ 1 ม.ค. 2566',
      'สายด่วน 1669 และ 191 จ่าย 1500 บาท',
      '13.756331, 100.501765',
      'Waited 20 30 40 minutes in 2019 2020 2021 2022',
      'Rated 10/10, 5 out of 5, 24/7',
    ];
    for (const text of kept) expect(redact(text)).toEqual({ text, counts: {} });
  });

  const pieces = fc.constantFrom(
    ...[
      'ann@example.org',
      '081-234-5678',
      '4111 1111 1111 1111',
      '078-05-1120',
      '+44 7700 900123',
      '5550143',
      '12',
    ],
    ...[
      'call',
      'phone',
      'order',
      'Mr',
      'Dr',
      'John',
      'Smith',
      'my name is',
      'Baker',
      'Street',
      'นาย',
      'สมชาย',
      'ชื่อ',
    ],
    ...[
      'คุณ',
      'บ้านเลขที่',
      'ซอย',
      '(',
      ')',
      '-',
      '.',
      ',',
      ' ',
      ' ',
      ':',
      '/',
      '@',
      '203.0.113.7',
      'https://a.b?key=',
    ],
    ...['[NAME]', '๑', 'GB29NWBK60161331926819', 'van', "'s", '\n', '0', '9', 'x12', 'ครับ', '+', '–'],
  );

  it('changes nothing the second time, and every mask is counted', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const raw = parts.join('');
        const once = redact(raw);
        expect(redact(once.text)).toEqual({ text: once.text, counts: {} });
        for (const kind in once.counts) {
          expect(once.text.split(`[${kind}]`).length - raw.split(`[${kind}]`).length).toBeLessThanOrEqual(
            once.counts[kind] ?? 0,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes hostile input of 100,000 characters', () => {
    const units = [
      '1 ',
      '0812345678',
      'a@',
      '@',
      '1-',
      '(',
      '+1',
      'Mr ',
      'Mr A',
      'นาย',
      'คุณ',
      'ชื่อ',
      '1.1.',
      ':',
      'a:',
    ];
    const more = [
      'www.',
      'http://',
      '12 Abc ',
      '1 A',
      'phone ',
      'GB29 ',
      '9/9 ',
      'บ้านเลขที่1',
      'A',
      '9',
      'call 1',
    ];
    for (const unit of [...units, ...more]) {
      const hostile = unit.repeat(Math.ceil(100_000 / unit.length));
      expect(redact(hostile).text.length).toBeGreaterThan(0);
    }
  });
});
