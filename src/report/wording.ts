import type { Driver, DriverReport } from '../model/driver-report.js';
import { formatCount, formatName } from './format.js';

/** Printed under every driver analysis, in every format. */
export const associationSentence =
  'Associations among people who commented, adjusted for the other themes; not proof of cause.';

type Status = DriverReport['status'];

/** What the state of a driver analysis means for the reader; null where there is nothing to warn of. */
export function statusSentence(report: Pick<DriverReport, 'status' | 'n'>): string | null {
  const sentences: Readonly<Record<Status, string | null>> = {
    ok: null,
    weak: 'The tagged themes explain only a small part of the score here. The figures are shown with their intervals; do not read much into their order.',
    no_signal:
      'The tagged themes do not explain the score here. Shares of importance are therefore not given; do not rank the drivers by these figures.',
    insufficient_data: `There are too few answers with both a score and a comment (${formatCount(report.n)}) to say what goes with the score. Only mentions are shown.`,
    no_outcome_variance:
      'Everybody gave the same score, so nothing can go with a higher or a lower one. Only mentions are shown.',
  };
  return sentences[report.status];
}

/** True where numbers beyond the mentions can be shown. */
export function isFitted(status: Status): boolean {
  return status === 'ok' || status === 'weak' || status === 'no_signal';
}

const verdicts: Readonly<Record<Driver['verdict'], string>> = {
  clear: 'Clear',
  unclear: 'Not clear',
  too_few_mentions: 'Too few mentions',
};

/** True where no test was made, so that nothing is known for or against the driver. */
export function isUntested(driver: Pick<Driver, 'verdict' | 'test'>): boolean {
  return driver.verdict === 'unclear' && driver.test === null;
}

/** The verdict of the driver test in words. */
export function verdictWords(driver: Pick<Driver, 'verdict' | 'test'>): string {
  return isUntested(driver) ? 'Not tested' : verdicts[driver.verdict];
}

/** Notes to print: all but those that every report prints by itself, the association and the status. */
export function ownNotes(report: DriverReport): readonly string[] {
  return report.notes
    .filter((note) => note.code !== 'association' && note.code !== report.status)
    .map((note) => note.en);
}

/** Reasons that say no more than the verdict or the status beside them. */
const impliedReasons = new Set([
  'not_significant',
  'no_signal',
  'too_few_mentions',
  'insufficient_data',
  'no_outcome_variance',
]);

/** What is left to say about a driver beside its verdict, in words. */
export function reasonWords(driver: Pick<Driver, 'reasons'>): string | null {
  const reasons = driver.reasons.filter((reason) => !impliedReasons.has(reason)).map(formatName);
  return reasons.length === 0 ? null : reasons.join('; ');
}

const quadrants = {
  concentrate_here: 'Concentrate here',
  keep_up: 'Keep it up',
  low_priority: 'Low priority',
  possible_overkill: 'Possibly more than needed',
} as const;

/** The name of an importance and performance quadrant in words. */
export function quadrantWords(name: keyof typeof quadrants): string {
  return quadrants[name];
}

export interface DriverWords {
  readonly heading: string;
  readonly opportunity: string;
  readonly opportunityMeaning: string;
  readonly strength: string;
  readonly strengthMeaning: string;
  readonly share: string;
}

/** Column names by kind of outcome. A sentiment outcome is part of the same text, so no word of effect is used. */
export function driverWords(kind: DriverReport['outcome']['kind']): DriverWords {
  if (kind === 'sentiment') {
    return {
      heading: 'What the sentiment is made of',
      opportunity: 'Taken away by blame',
      opportunityMeaning: 'how much its negative mentions take from the mean sentiment',
      strength: 'Added by praise',
      strengthMeaning: 'how much its positive mentions add to the mean sentiment',
      share: 'Share of variation',
    };
  }
  return {
    heading: 'What goes with the score',
    opportunity: 'Opportunity',
    opportunityMeaning:
      'how much higher the mean would stand if its negative mentions were gone, the others equal',
    strength: 'Strength',
    strengthMeaning: 'how much its positive mentions hold the mean up now, the others equal',
    share: 'Importance',
  };
}

const contents: Readonly<Record<string, string>> = {
  informative: 'Says something',
  nil: 'Nothing to say ("n/a", "nothing", "ไม่มี")',
  empty: 'Empty',
  gibberish: 'Not readable as words',
  nonText: 'No words (signs, emoji, numbers)',
};

/** A content class in words; an unknown one as it is. */
export function contentWords(content: string): string {
  return Object.hasOwn(contents, content) ? (contents[content] ?? content) : content;
}

/** The English name of a language code; the code itself where it has none. */
export function languageWords(code: string): string {
  if (code === 'und') return 'Undetermined';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
