import type { Discovery, PhraseContrast } from '../model/discovery.js';
import { formatCount, formatDate, formatName, formatNumber } from './format.js';

/** What the page and the Markdown say of discovery in the same words. */
export const discoveryWords = {
  heading: 'New and noteworthy',
  emerging: 'Spoken of more than before',
  duplicates: 'Sent many times',
  duplicatesLead:
    'Comments in nearly the same words: a campaign, a form filled in by one hand, or a program. They are counted like all others.',
  candidates: 'Themes the pack may lack',
  candidatesLead:
    'Words that stand together in comments no theme covers, with the comments in which each stands.',
  candidatesYaml: 'The same as YAML, for a theme pack of your own',
  noPhrases: 'None that chance could not explain',
} as const;

/** What the section is, and of how many comments. */
export function discoveryLead({ sampled, comments }: Discovery): string {
  const lead =
    'Found in the comments without asking for it. Counts beside words are comments, on this side and on the other.';
  return sampled < comments
    ? `${lead} Read from a sample of ${formatCount(sampled)} of the ${formatCount(comments)} comments that say something; counts of words are of the sample.`
    : lead;
}

type Emerging = NonNullable<Discovery['emerging']>;

/** Which period is compared with which. */
export function emergingLead({ period, unit, before }: Emerging): string {
  const latest = { day: 'On', week: 'In the week of', month: 'In the month from' }[unit];
  return `${latest} ${formatDate(period)}, beside the ${formatCount(before)} ${unit}s before. A rise is shown where chance hardly explains it and it is half as much again or more.`;
}

/** How much more a theme is spoken of. */
export function riseWords(ratio: number | null): string {
  return ratio === null ? 'new' : `${formatNumber(ratio, 1)} times`;
}

/** What the two sides of a contrast are called; `of` names the outcome that parts them. */
export function contrastWords({ kind, outcome }: PhraseContrast): {
  readonly heading: string;
  readonly of: string | null;
  readonly high: string;
  readonly low: string;
} {
  return kind === 'rating' && outcome !== null
    ? {
        heading: 'Words of high and low ratings',
        of: formatName(outcome),
        high: 'High ratings',
        low: 'Low ratings',
      }
    : { heading: 'Words of praise and of blame', of: null, high: 'Praise', low: 'Blame' };
}

/** Whether there is anything to tell. */
export function hasDiscoveries({ emerging, contrasts, duplicates, candidates }: Discovery): boolean {
  return (emerging?.themes.length ?? 0) + contrasts.length + duplicates.length + candidates.length > 0;
}
