import { createAddressDetector } from './create-address-detector.js';
import { createIbanDetector } from './create-iban-detector.js';
import { createNameDetector } from './create-name-detector.js';
import { createNumberDetector } from './create-number-detector.js';
import { detectEmail } from './detect-email.js';
import { detectIpAddress } from './detect-ip-address.js';
import { detectUrl } from './detect-url.js';
import { type Find, personalDataKinds } from './personal-data.js';
import { foldDigits, type Survey, surveyText } from './survey-text.js';

/** A text without its personal data, and how many spans of each kind were masked. The values are not kept. */
export interface Redaction {
  readonly text: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Masking can bring words together that then are found; text that never settles is masked this often at most. */
const mostRounds = 8;

/**
 * Makes the stage that masks personal data: each find becomes its kind in brackets, `[EMAIL]`. Expects normalized text.
 * One look over the text tells which detectors could find something, so that ordinary comments cost little.
 * Redacting again changes nothing.
 *
 * Not covered: names without a title or introduction, places, organizations, ages and dates of birth, postcodes alone,
 * driving licences, passports and other national numbers, addresses of other forms than those of `createAddressDetector`,
 * numbers in words, e-mail addresses written to be read ("ann at example dot org").
 */
export function createRedactor(): (text: string) => Redaction {
  const detect = createDetector();
  return function redact(text) {
    let finds = detect(text);
    if (finds.length === 0) return { text, counts: {} };
    const counts: Record<string, number> = {};
    let masked = text;
    for (let round = 0; finds.length > 0 && round < mostRounds; round += 1) {
      for (const { kind } of finds) counts[kind] = (counts[kind] ?? 0) + 1;
      masked = maskFinds(masked, finds);
      finds = detect(masked);
    }
    return { text: masked, counts };
  };
}

/** All detectors in one: finds in order that do not overlap. */
export function createDetector(): (text: string) => readonly Find[] {
  const detectIban = createIbanDetector();
  const detectNumbers = createNumberDetector();
  const detectAddress = createAddressDetector();
  const detectName = createNameDetector();

  function collect(text: string, survey: Survey): Find[] {
    const finds: Find[] = [];
    if (survey.at) finds.push(...detectEmail(text));
    if ((survey.colons > 0 || survey.dots > 1) && /:\/\/|www\./i.test(text)) finds.push(...detectUrl(text));
    if (survey.digits >= 8) finds.push(...detectIban(text));
    if ((survey.digits >= 4 && survey.dots >= 3) || survey.colons >= 2) finds.push(...detectIpAddress(text));
    if (survey.digits >= 7) finds.push(...detectNumbers(text));
    if (survey.digits >= 1) finds.push(...detectAddress(text));
    finds.push(...detectName(text, survey.thai));
    return finds;
  }

  return function detect(text) {
    const survey = surveyText(text);
    const finds = collect(survey.unusual ? foldDigits(text) : text, survey);
    return finds.length < 2 ? finds : withoutOverlaps(finds);
  };
}

/** Of finds that overlap the one of the earlier kind stays, of one kind the longer; in order of place. */
function withoutOverlaps(finds: readonly Find[]): readonly Find[] {
  const rank = (find: Find): number => personalDataKinds.indexOf(find.kind);
  const ranked = [...finds].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start));
  const covered = new Set<number>();
  const kept: Find[] = [];
  for (const find of ranked) {
    const places = Array.from({ length: find.end - find.start }, (_, i) => find.start + i);
    if (places.some((place) => covered.has(place))) continue;
    for (const place of places) covered.add(place);
    kept.push(find);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function maskFinds(text: string, finds: readonly Find[]): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of finds) {
    masked += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return masked + text.slice(from);
}
