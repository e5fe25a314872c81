import { forEachMatch } from './for-each-match.js';
import type { Detector, Find } from './personal-data.js';
import { readTable } from './read-table.js';

const unit = '(?:(?:[Aa]partment|[Aa]pt|[Ss]uite|[Ss]te|[Ff]lat|[Uu]nit|[Rr]oom)\\.?|#) ?#?\\d{1,5}[A-Za-z]?';
const postcode = '(?:[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]{2} \\d{5}(?:-\\d{4})?)';
const box = /\bp\.? ?o\.? ?box \d{1,6}\b/gi;
/** What a number before a name counts or numbers, where it is no house. */
const notHouse =
  /(?:\b(?:room|rm|ward|counter|window|desk|line|bus|route|platform|gate|floor|level|exit|junction|number|no|page|step|question|bay|stop|zone|district|route|of|the|only|waited|past|about|over|after|for|in|by|than|every|another|to)\.? ?|[#$£€฿:/.,-])$/i;

const thaiHouse = '(?:บ้านเลขที่|เลขที่) ?\\d{1,5}(?:\\/\\d{1,5})?';
const thaiPlot = '(?<![\\d/])\\d{1,5}\\/\\d{1,5}';
const thaiName = '(?:(?!ค่ะ|ครับ|นะ)[ก-๎]){2,24}(?: \\d{1,4}(?:\\/\\d{1,3})?)?';
const thaiPart = ` ?(?:(?:หมู่ที่|หมู่|ม\\.) ?\\d{1,3}|หมู่บ้าน ?${thaiName}|(?:ตรอก|ซอย|ซ\\.|ถนน|ถ\\.) ?${thaiName}(?:\\d{1,4})?)`;

/**
 * Makes the detector of street addresses where the pattern is safe. English: a house number, a capitalized name, a word
 * for a street ("221B Baker Street"), with the flat and the postcode beside it; a box number. Thai: a house number after
 * บ้านเลขที่, or one with its หมู่, ซอย or ถนน. Town, district and province stay: they tell where a service is good.
 */
export function createAddressDetector(): Detector {
  const english = englishAddress();
  const thai = new RegExp(
    `บ้านเลขที่ ?\\d{1,5}(?:\\/\\d{1,5})?(?:${thaiPart}){0,4}|(?:${thaiHouse}|${thaiPlot})(?:${thaiPart}){1,4}`,
    'g',
  );
  return function detectAddress(text) {
    const finds: Find[] = [];
    const take = (match: RegExpExecArray): void => {
      finds.push({ kind: 'ADDRESS', start: match.index, end: match.index + match[0].length });
    };
    forEachMatch(english, text, (match) => {
      const lead = text.slice(Math.max(0, match.index - 16), match.index);
      if (!notHouse.test(lead)) take(match);
    });
    if (/box/i.test(text)) forEachMatch(box, text, take);
    if (/[ก-ฮ]/.test(text)) forEachMatch(thai, text, take);
    return finds;
  };
}

function englishAddress(): RegExp {
  const types = readTable('street-types.tsv', ['word', 'use']).flatMap(([word = '', use]) => {
    const capitalized = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    return use === 'plain' ? [capitalized, word] : [capitalized];
  });
  const name = "(?:[A-Z][a-z'’]{1,24}|(?:[NSEW]|St|Mt)\\.?|\\d{1,3}(?:st|nd|rd|th))";
  const house = `\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?`;
  return new RegExp(
    `(?:\\b${unit},? )?(?<![\\w])${house} (?:${name} ){1,4}?(?:${types.join('|')})\\b\\.?` +
      `(?:,? ${unit})?(?:(?:, [A-Z][a-z]{2,20}){0,2},? ${postcode})?`,
    'g',
  );
}
