// Holds drivers found in the text of seat reviews against those from the sub-ratings the same travelers gave.
// Run: node dist/scripts/measure-stated-drivers.js FILE.jsonl... (objects with text, rating 0 to 10, subratings 1 to 5)
import { readFileSync } from 'node:fs';
import { createDriverAnalysis } from '../src/drivers/create-driver-analysis.js';
import type { DriverReport } from '../src/model/driver-report.js';
import type { Response } from '../src/model/response.js';
import { stringHash } from '../src/model/string-hash.js';
import { createAnalyzer } from '../src/run/analyze-comment.js';
import { groupedLmg } from '../src/stats/grouped-lmg.js';
import { momentsOfRows } from '../src/stats/moments-of-rows.js';
import { loadPack } from '../src/themes/load-pack.js';

interface Review {
  readonly id: string;
  readonly text: string;
  readonly rating: number;
  readonly subratings: Readonly<Record<string, number | null>>;
}

type Mentions = Response['mentions'];

function main(files: readonly string[]): void {
  const pack = loadPack('fixtures/packs/airline-seat.yaml');
  const { analyze } = createAnalyzer({ pack: 'fixtures/packs/airline-seat.yaml' });
  const reviews = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n')).map(parseReview);
  const ids = pack.drivers.map(({ id }) => id);
  const complete = reviews.filter(
    ({ rating, subratings }) =>
      typeof rating === 'number' && ids.every((id) => typeof subratings[id] === 'number'),
  );
  const fromText = report(complete, pack.drivers, (review) => analyze({ text: review.text }).mentions);
  const stated = report(complete, pack.drivers, ({ subratings }) => statedMentions(ids, subratings));
  const rows = complete.map(({ rating, subratings }) => [rating, ...ids.map((id) => subratings[id] ?? 0)]);
  const full = groupedLmg(
    momentsOfRows(rows),
    ids.map((_, i) => [i + 1]),
  );
  print(fromText, {
    stated,
    full: full.raw.map((value) => (value ?? 0) / (full.r2 ?? 1)),
    fullR2: full.r2 ?? 0,
  });
}

function parseReview(line: string): Review {
  return JSON.parse(line) as Review;
}

/** A sub-rating of 1 or 2 as blame, 4 or 5 as praise. */
function statedMentions(ids: readonly string[], subratings: Review['subratings']): Mentions {
  return ids.flatMap((id) => {
    const value = subratings[id] ?? 3;
    if (value === 3) return [];
    return [{ theme: id, driver: id, polarity: value < 3 ? ('negative' as const) : ('positive' as const) }];
  });
}

function report(
  reviews: readonly Review[],
  drivers: Parameters<typeof createDriverAnalysis>[0]['drivers'],
  mentionsOf: (review: Review) => Mentions,
): DriverReport {
  const analysis = createDriverAnalysis({ drivers, outcome: 'rating' });
  for (const review of reviews)
    analysis.add({
      person: stringHash(review.id),
      outcomes: { rating: { value: review.rating, scaleMin: 0, scaleMax: 10 } },
      sentimentScore: null,
      mentions: mentionsOf(review),
      attributes: {},
      respondedAt: null,
    });
  const [found] = analysis.reports();
  if (found === undefined) throw new Error('No reviews');
  return found;
}

function print(text: DriverReport, against: { stated: DriverReport; full: number[]; fullR2: number }): void {
  const { stated, full, fullR2 } = against;
  console.log(
    `n ${text.n}; R2 text ${text.r2?.toFixed(3)}, stated as praise and blame ${stated.r2?.toFixed(3)}, stated 1 to 5 ${fullR2.toFixed(3)}`,
  );
  console.log('driver          mentions  importance text/stated/1 to 5   opportunity text/stated  verdict');
  text.drivers.forEach((driver, g) => {
    const other = stated.drivers[g];
    const numbers = [
      driver.importance.share,
      other?.importance.share,
      full[g],
      driver.opportunity.value,
      other?.opportunity.value,
    ];
    const counts = `${driver.mentions.positive}+ ${driver.mentions.negative}-`;
    console.log(
      `${driver.id.padEnd(15)} ${counts.padEnd(11)} ${numbers.map((v) => (v ?? 0).toFixed(2).padStart(7)).join(' ')}  ${driver.verdict}`,
    );
  });
  const shares = text.drivers.map((d) => d.importance.raw ?? 0);
  const opportunity = (one: DriverReport): number[] => one.drivers.map((d) => d.opportunity.value ?? 0);
  console.log(
    `Spearman of importance    ${spearman(
      shares,
      stated.drivers.map((d) => d.importance.raw ?? 0),
    ).toFixed(2)} (1 to 5: ${spearman(shares, full).toFixed(2)})`,
  );
  console.log(`Spearman of opportunity   ${spearman(opportunity(text), opportunity(stated)).toFixed(2)}`);
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const rank = (values: readonly number[]): number[] =>
    values.map(
      (value) => values.filter((v) => v < value).length + values.filter((v) => v === value).length / 2,
    );
  const [x, y] = [rank(a), rank(b)];
  const mean = a.length / 2;
  const sum = (of: (i: number) => number): number => a.reduce((total, _, i) => total + of(i), 0);
  const dx = (i: number): number => (x[i] ?? 0) - mean;
  const dy = (i: number): number => (y[i] ?? 0) - mean;
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

main(process.argv.slice(2));
