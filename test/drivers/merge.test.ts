import { it } from '@jest/globals';
import fc from 'fast-check';
import { createDriverAnalysis, type DriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';
import { referenceRows } from '../stats/reference-cases.js';
import { responsesOfRows } from './analysis-of-rows.js';
import { expectAlike } from './expect-alike.js';

const responses = responsesOfRows(referenceRows('theme_null.csv').slice(0, 420)).map((response, i) => ({
  ...response,
  person: stringHash(`person-${i % 300}`),
  sentimentScore: ((i * 37) % 21) / 10 - 1,
  attributes: { office: ['North', 'South', 'West'][i % 3] ?? '', weight: String(0.5 + (i % 7) / 10) },
  respondedAt: `2026-0${1 + (i % 6)}-15`,
}));

function start(): DriverAnalysis {
  const drivers = [1, 2, 3, 4, 5, 6].map((g) => ({ id: `d${g}`, title: { en: `D ${g}`, th: `ด ${g}` } }));
  return createDriverAnalysis({ drivers, by: 'office', compare: 'quarter', weight: 'weight' });
}

function collect(part: readonly Response[]): DriverAnalysis {
  const analysis = start();
  for (const response of part) analysis.add(response);
  return analysis;
}

function everything(analysis: DriverAnalysis): unknown[] {
  return [
    analysis.reports(),
    analysis.segments(),
    analysis.change(),
    analysis.whatIf([{ driver: 'd1', mentions: 'blame', by: -0.3 }]),
  ];
}

it('any split of the responses, merged in any order, gives the same reports', () => {
  const whole = everything(collect(responses));
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: responses.length, maxLength: responses.length }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
      (parts, order) => {
        const merged = start();
        for (const part of order) merged.merge(collect(responses.filter((_, i) => parts[i] === part)));
        expectAlike(everything(merged), whole);
      },
    ),
    { numRuns: 5 },
  );
});

it('the order of the responses does not matter', () => {
  expectAlike(everything(collect([...responses].reverse())), everything(collect(responses)));
});
