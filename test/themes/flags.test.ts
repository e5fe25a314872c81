import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { readTable } from '../../src/language/read-table.js';
import { createFlags, riskKinds } from '../../src/themes/flags.js';

const read = createReader();
const raise = createFlags();

describe('createFlags()', () => {
  it.each([
    ['I want to end my life', ['risk', 'risk:harm']],
    ['He said he would kill her', ['risk', 'risk:threat']],
    ['She was molested on the ward', ['risk', 'risk:abuse']],
    ['A racist remark', ['risk', 'risk:discrimination']],
    ['There is a gas leak', ['risk', 'risk:safety']],
    ['My account was hacked', ['risk', 'risk:dataBreach']],
    ['You should open earlier', ['suggestion']],
    ['When will it open?', ['question']],
    ['Many thanks to all', ['thanks']],
    ['I have called three times', ['repeatContact']],
    ['I will close my account', ['churn']],
    ['ควรเพิ่มเก้าอี้', ['suggestion']],
    ['เปิดกี่โมง', ['question']],
    ['ขอบคุณค่ะ', ['thanks']],
    ['แจ้งไปหลายครั้งแล้ว', ['repeatContact']],
    ['จะไม่มาอีก', ['churn']],
    ['Put some benches there', ['suggestion']],
    ['They put some benches there', []],
    ['No suggestions', []],
    ['Thanks for nothing', []],
    ['I would not call it racist', ['risk', 'risk:discrimination']],
    ['The hall is blue', []],
    ['', []],
  ])('raises for "%s" %j', (text, flags) => {
    expect(raise(read(text))).toEqual(flags);
  });

  it('lists flags in one order, whatever the order of the words', () => {
    const flags = ['thanks', 'churn', 'suggestion'];
    const texts = ['Thanks. Please add seats. Never again.', 'Never again. Please add seats. Thanks.'];
    for (const text of texts) {
      expect(raise(read(text))).toEqual(
        ['suggestion', 'thanks', 'churn'].filter((flag) => flags.includes(flag)),
      );
    }
  });

  it.each(['en', 'th'])(
    'finds nine in ten risks of the hand-written set in %s, and flags few others',
    (language) => {
      const file = new URL('../../fixtures/themes/risk.tsv', import.meta.url);
      const rows = readTable(file, ['language', 'risk', 'kind', 'text']).filter(
        ({ cells }) => cells.language === language,
      );
      const flagged = (risk: string) => {
        const texts = rows.filter(({ cells }) => cells.risk === risk).map(({ cells }) => cells.text ?? '');
        return texts.filter((text) => raise(read(text)).includes('risk')).length / texts.length;
      };
      expect(flagged('yes')).toBeGreaterThanOrEqual(0.9);
      expect(flagged('no')).toBeLessThanOrEqual(0.1);
      const kinds = new Set(rows.map(({ cells }) => cells.kind).filter((kind) => kind !== '-'));
      expect([...kinds].sort()).toEqual([...riskKinds].sort());
    },
  );
});
