import { BASE_TRUST, driverEffects, NOISE, WEEKS } from './draw-visit.js';
import { trueOpportunities } from './true-opportunities.js';

export interface SampleCounts {
  readonly comments: number;
  readonly duplicates: number;
  readonly empty: number;
  readonly offScale: number;
  readonly fragments: number;
}

/** The page beside the sample: what it is, how it was made, and the truth that an analysis should find. */
export function describeSample(counts: SampleCounts): string {
  const truth = trueOpportunities(50_000);
  const points = (value: number): string => (Math.abs(value) < 0.005 ? '0' : value.toFixed(2));
  const rows = driverEffects.map((effect, g) => {
    const { opportunity = 0, strength = 0 } = truth[g] ?? {};
    const shares = `${percent(effect.praised)} | ${percent(effect.blamed)}`;
    const slopes = `${effect.reward} | ${effect.penalty}`;
    return `| ${effect.driver} | ${shares} | ${slopes} | ${points(opportunity)} | ${points(strength)} |`;
  });
  const lines = [
    '# service-feedback.csv',
    '',
    '**Synthetic.** Nobody wrote these comments and the Department of Civic Services does not exist. Telephone numbers are',
    'from ranges kept for fiction where a country has one, mail addresses from domains kept for examples, names invented.',
    '',
    `${counts.comments} comments in English and Thai (about 60 to 40) over ${WEEKS} weeks, five offices and four channels, with trust from 1`,
    `to 5. Besides them the file holds ${counts.duplicates} rows twice, ${counts.empty} rows with an empty comment and ${counts.offScale} rows with a trust`,
    'off the scale, as exports do.',
    '',
    '## How it is made',
    '',
    '`node dist/scripts/make-sample.js` draws it from a fixed seed: first what is true of a visit (what it praises and',
    `blames, then trust), then words for that from the ${counts.fragments} fragments of \`service-feedback-fragments.tsv\`. Trust is ${BASE_TRUST}, plus`,
    `the effects below, plus noise (standard deviation ${NOISE}), rounded and held to 1 to 5. The same seed gives the same bytes.`,
    '',
    '## The true effects',
    '',
    'Opportunity and strength are those of the whole population (50,000 draws): rounding and the ends of the scale take a',
    'part of the effects as written. An analysis of the drawn comments sees them with sampling error, and through the',
    'mistakes of the tagger.',
    '',
    '| driver | praised | blamed | effect of praise | effect of blame | opportunity | strength |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    'So: efficiency (waiting) is the first thing to fix. Transparency and other (building, parking, toilets) are much',
    'talked about and move nothing: a right analysis calls them unclear. Humanity is too rare to judge. At Riverside blame',
    'for waiting doubles from week 10 on; nothing else changes over time.',
    '',
    'Comments that only pass judgement ("Very satisfied") follow trust. Where a theme pack counts such a judgement as a',
    'driver, that driver will rightly be found to go with trust: it says the same thing twice.',
    '',
  ];
  return lines.join('\n');
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
