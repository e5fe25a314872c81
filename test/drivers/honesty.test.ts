import { describe, expect, it } from '@jest/globals';
import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import { createPhrases } from '../../src/drivers/create-phrases.js';
import { loadWording, parseWording } from '../../src/drivers/load-wording.js';
import type { DriverReport } from '../../src/model/driver-report.js';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';
import { whatIfSchema } from '../../src/model/what-if.js';
import { referenceRows } from '../stats/reference-cases.js';
import { analysisOfRows, responsesOfRows } from './analysis-of-rows.js';

const responses = responsesOfRows(referenceRows('theme_synth.csv'));

function analyze(list: readonly Response[], outcome?: string) {
  const drivers = [1, 2, 3, 4, 5, 6].map((g) => ({ id: `d${g}`, title: { en: `D ${g}`, th: `ด ${g}` } }));
  const analysis = createDriverAnalysis({ drivers, ...(outcome === undefined ? {} : { outcome }) });
  for (const response of list) analysis.add(response);
  return analysis;
}

function reportOf(list: readonly Response[], outcome?: string): DriverReport {
  const [report] = analyze(list, outcome).reports();
  if (report === undefined) throw new Error('No report');
  return report;
}

const codes = (report: DriverReport): string[] => report.notes.map(({ code }) => code);
const score = (response: Response): number => response.outcomes.score?.value ?? 0;
const rated = (response: Response, value: number, scaleMax = 10): Response => ({
  ...response,
  outcomes: { score: { value, scaleMin: 0, scaleMax } },
});
/** Text sentiment that goes with the score, with noise. */
const felt = (response: Response, i: number): Response => ({
  ...response,
  sentimentScore: Math.max(-1, Math.min(1, (score(response) - 7) / 6 + (((i * 7919) % 100) - 50) / 120)),
});
const month = (i: number, of: number): string => `2026-0${1 + Math.floor((6 * i) / of)}-10`;

describe('what a report admits', () => {
  it('always says that it shows associations', () => {
    expect(codes(reportOf(responses))).toContain('association');
    expect(
      reportOf(responses).notes.every(({ en, th }) => en.length > 20 && /[\u0e00-\u0e7f]/.test(th)),
    ).toBe(true);
  });

  it('a score that has nothing to do with the text', () => {
    const shuffled = responses.map((response, i) => ({
      ...felt(response, i),
      outcomes: responses[(i * 617 + 13) % responses.length]?.outcomes ?? {},
    }));
    const report = reportOf(shuffled);
    expect(report.status).toBe('no_signal');
    expect(codes(report)).toContain('outcome_unrelated');
    expect(codes(reportOf(responses.map(felt)))).not.toContain('outcome_unrelated');
  });

  it('a scale that is upside down, all the time or from some month on', () => {
    const reversed = responses.map((response, i) => rated(felt(response, i), 10 - score(response)));
    expect(codes(reportOf(reversed))).toContain('outcome_reversed');
    const midway = responses.map((response, i) => ({
      ...(i < 500 ? felt(response, i) : rated(felt(response, i), 10 - score(response))),
      respondedAt: month(i, responses.length),
    }));
    const report = reportOf(midway);
    const note = report.notes.find(({ code }) => code === 'scale_reversed_midway');
    expect(note?.en).toContain('2026-04');
  });

  it('a scale that changes midway, declared or not', () => {
    const quiet = responses.map((response, i) => ({
      ...(i < 500 ? rated(response, Math.round(score(response) / 2)) : response),
      respondedAt: month(i, responses.length),
    }));
    const note = reportOf(quiet).notes.find(({ code }) => code === 'scale_changed_midway');
    expect(note?.en).toContain('2026-04');
    const declared = responses.map((response, i) =>
      i < 300 ? rated(response, score(response) / 2, 5) : response,
    );
    const report = reportOf(declared);
    expect(report.n).toBe(700);
    expect(report.dropped).toEqual({ other_scale: 300 });
    expect(codes(report)).toContain('scale_changed');
    const steady = responses.map((response, i) => ({ ...response, respondedAt: month(i, responses.length) }));
    expect(codes(reportOf(steady)).filter((code) => code.startsWith('scale'))).toEqual([]);
  });

  it('one-sided mentions', () => {
    const praise = responses.map((response) => ({
      ...response,
      mentions: response.mentions.filter(({ polarity }) => polarity === 'positive'),
    }));
    expect(codes(reportOf(praise))).toContain('one_sided_praise');
  });

  it('scores piled at the top, with top-2-box points beside', () => {
    const piled = responses.map((response, i) => ({
      ...response,
      outcomes: { csat: { value: score(response) < 5 ? 1 + (i % 4) : 5, scaleMin: 1, scaleMax: 5 } },
    }));
    const reports = analyze(piled).reports();
    expect(reports.map(({ outcome }) => outcome.name)).toEqual(['csat', 'csat (top-2-box)']);
    expect(codes(reports[0] as DriverReport)).toContain('top_box');
    const share = piled.filter(({ outcomes }) => outcomes.csat.value >= 4).length / piled.length;
    expect(reports[1]?.mean).toBeCloseTo(100 * share, 9);
  });

  it('sentiment of the text as what it is made of, on request or where no rating exists', () => {
    const chosen = reportOf(responses.map(felt), 'sentiment');
    expect(chosen.outcome.kind).toBe('sentiment');
    expect(codes(chosen)).toContain('circular_outcome');
    const unrated = responses.map((response, i) => ({ ...felt(response, i), outcomes: {} }));
    expect(reportOf(unrated).outcome.kind).toBe('sentiment');
    const few = responses.map((response, i) =>
      i < 50 ? felt(response, i) : { ...felt(response, i), outcomes: {} },
    );
    expect(
      analyze(few)
        .reports()
        .map(({ outcome, status }) => [outcome.kind, status]),
    ).toEqual([
      ['rating', 'insufficient_data'],
      ['nps', 'insufficient_data'],
      ['sentiment', 'ok'],
    ]);
  });

  it('too few different people for intervals', () => {
    const report = reportOf(
      responses.map((response, i) => ({ ...response, person: stringHash(`p${i % 3}`) })),
    );
    expect(codes(report)).toContain('few_respondents');
    expect(report.drivers[0]?.opportunity.low).toBeNull();
    expect(report.drivers[0]?.test).toBeNull();
    expect(report.drivers.some(({ verdict }) => verdict === 'clear')).toBe(false);
  });
});

describe('what-if', () => {
  it('takes its share of the opportunity, with the interval scaled', () => {
    const analysis = analyze(responses);
    const [report] = analysis.reports();
    const [found] = analysis.whatIf([{ driver: 'd1', mentions: 'blame', by: -0.3 }]);
    const { change } = whatIfSchema.parse(found);
    const { value, low, high } = report?.drivers[0]?.opportunity ?? { value: 0, low: 0, high: 0 };
    expect(change.value).toBeCloseTo(0.3 * (value ?? 0), 12);
    expect(change.low).toBeCloseTo(0.3 * (low ?? 0), 12);
    expect(change.high).toBeCloseTo(0.3 * (high ?? 0), 12);
  });

  it('refuses what does not exist', () => {
    expect(() => analyze(responses).whatIf([{ driver: 'd9', mentions: 'blame', by: -0.3 }])).toThrow(
      /no such driver/,
    );
    expect(() => analyze(responses).whatIf([{ driver: 'd1', mentions: 'blame', by: -2 }])).toThrow(
      /-1 or more/,
    );
  });
});

describe('words', () => {
  it('say what is clear, unclear and too rare, in both languages', () => {
    const phrases = createPhrases();
    const [report] = analysisOfRows(referenceRows('theme_synth.csv')).reports();
    const say = (g: number): string[] => {
      const driver = report?.drivers[g];
      return driver === undefined || report === undefined
        ? []
        : phrases.driver(driver, report).map(({ en }) => en);
    };
    expect(say(0)[0]).toMatch(/^If nobody had cause to blame Driver 1, the mean would be about 0\.19 points/);
    expect(say(4)[0]).toMatch(/unclear/);
    expect(phrases.reason('aliased').th).toMatch(/[\u0e00-\u0e7f]/);
    const small = analysisOfRows(referenceRows('theme_synth_small.csv')).reports()[0];
    const rare = small?.drivers[5];
    if (small === undefined || rare === undefined) throw new Error('No report');
    expect(phrases.driver(rare, small)[0]?.en).toBe(
      'Too few people mention Driver 6 (5 praise, 3 blame) to say what it does.',
    );
  });

  it('exist for every code the reports give', () => {
    const wording = loadWording();
    expect(wording('note', 'association').en).toMatch(/not proof of cause/);
    expect(wording('reason', 'unheard_of')).toEqual({ en: 'unheard_of', th: 'unheard_of' });
    expect(() => parseWording('kind\tcode\ten\tth\nnote\ta\tb {n}\tc')).toThrow(/line 2, the places differ/);
    expect(() => parseWording('h\nnote\ta\tb\tc\nnote\ta\tb\tc')).toThrow(/twice/);
    expect(() => parseWording('h\nnote\ta\tb')).toThrow(/four cells/);
  });
});
