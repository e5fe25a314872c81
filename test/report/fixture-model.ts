import type { Quote, ReportModel } from '../../src/model/report-model.js';
import { fixtureDriverReport } from './fixture-driver-report.js';
import { type FixtureTheme, fixtureDrivers, fixtureThemes, fixtureUntagged } from './fixture-themes.js';

/** A small seeded generator (mulberry32), so that the fixture is the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const offices = ['North counter', 'River Street', 'Old Market', 'สาขาบางนา'];
const channels = ['counter', 'web', 'phone'];

/** "{clause with [evidence]}" to text and spans. */
export function parseMarked(marked: string): Pick<Quote, 'text' | 'clause' | 'evidence'> {
  let text = '';
  const clause = { start: 0, end: 0 };
  const evidence: { start: number; end: number }[] = [];
  let from = 0;
  for (const sign of marked) {
    if (sign === '{') clause.start = text.length;
    else if (sign === '}') clause.end = text.length;
    else if (sign === '[') from = text.length;
    else if (sign === ']') evidence.push({ start: from, end: text.length });
    else text += sign;
  }
  return { text, clause, evidence };
}

function quote(
  marked: string,
  context: { polarity: Quote['polarity']; random: () => number; id: number },
): Quote {
  const { random, polarity, id } = context;
  const day = new Date(Date.UTC(2024, 5, 3) + Math.floor(random() * 91) * 86_400_000);
  return {
    source: 'service-feedback',
    commentId: `F-${1000 + id}`,
    ...parseMarked(marked),
    polarity,
    respondedAt: day.toISOString().slice(0, 10),
    attributes: {
      office: offices[Math.floor(random() * offices.length)] ?? '',
      channel: channels[Math.floor(random() * channels.length)] ?? '',
    },
  };
}

function theme(entry: FixtureTheme, random: () => number): ReportModel['themes'][number] {
  const comments = Math.round((entry.positive + entry.neutral + entry.negative) * 0.96);
  const all = entry.positive + entry.neutral + entry.negative;
  const quotes = (marked: readonly string[], polarity: Quote['polarity']) =>
    marked.map((text) => quote(text, { polarity, random, id: Math.floor(random() * 850) }));
  return {
    id: entry.id,
    driver: entry.driver,
    title: { en: entry.en, th: entry.th },
    comments,
    mentionRate: comments / 741,
    mentions: { positive: entry.positive, neutral: entry.neutral, negative: entry.negative },
    netSentiment: (entry.positive - entry.negative) / all,
    quotes: [...quotes(entry.blame, 'negative'), ...quotes(entry.praise, 'positive')],
  };
}

function timeline(random: () => number): ReportModel['timeline'] {
  return Array.from({ length: 13 }, (_, week) => ({
    period: new Date(Date.UTC(2024, 5, 3) + week * 7 * 86_400_000).toISOString().slice(0, 10),
    comments: Math.round(50 + 28 * random() + (week > 8 ? 18 : 0)),
    netSentiment: week === 5 ? null : 0.2 - week * 0.022 + (random() - 0.5) * 0.16,
    outcomeMeans: { trust: 3.78 - week * 0.028 + (random() - 0.5) * 0.22 },
  }));
}

function totals(): ReportModel['totals'] {
  return {
    comments: 853,
    responses: 853,
    informative: 741,
    nil: 84,
    untagged: 118,
    period: { from: '2024-06-03', to: '2024-09-01' },
    polarity: { positive: 372, neutral: 141, negative: 312 },
    mixed: 88,
    netSentiment: 60 / 825,
    languages: { en: 512, th: 309, es: 14, und: 18 },
    contents: { informative: 741, nil: 84, gibberish: 17, nonText: 11 },
    redactions: { email: 7, phone: 12, name: 21, thai_id: 2 },
    issues: { 'language.unsupported': 14 },
    flags: { suggestion: 96, thanks: 143, question: 31, risk: 3 },
  };
}

const books = { read: 934, new: 853, changed: 0, unchanged: 0, duplicate: 12, empty: 61, rejected: 8 };

/** A realistic report model of a fictional service; the same for the same seed. */
export function fixtureModel(overrides: Partial<ReportModel> = {}, seed = 7): ReportModel {
  const random = seeded(seed);
  return {
    schemaVersion: 1,
    title: 'Licensing service, summer 2024',
    generatedAt: '2024-09-02T02:15:00.000Z',
    version: '0.1.0',
    run: {
      runId: '20240902-021455-4f2a',
      status: 'done',
      startedAt: '2024-09-02T02:14:55.000Z',
      finishedAt: '2024-09-02T02:15:00.000Z',
      seconds: { ingest: 0.4, analyze: 1.1, drivers: 0.2, report: 0.1 },
      files: ['service-feedback.csv'],
      counts: books,
      repaired: 5,
      analyzed: 853,
      records: 853,
      corrections: [],
      fingerprint: '9f1c04d2a6b7e3580c11',
      recordsDigest: '5b0e2f6c7a8d9e1f2031425364758697a8b9cadbecfd0e1f2031425364758697',
    },
    totals: totals(),
    outcomes: [
      {
        name: 'trust',
        scaleMin: 1,
        scaleMax: 5,
        n: 792,
        mean: 3.62,
        distribution: [
          { value: 1, count: 71 },
          { value: 2, count: 94 },
          { value: 3, count: 143 },
          { value: 4, count: 241 },
          { value: 5, count: 243 },
        ],
      },
    ],
    timeline: timeline(random),
    drivers: [...fixtureDrivers],
    themes: fixtureThemes
      .map((entry) => theme(entry, random))
      .sort((one, other) => other.comments - one.comments),
    driverReports: [fixtureDriverReport()],
    untaggedTerms: [
      'bus',
      'last year',
      'usual',
      'neighbour',
      'ทุกครั้ง',
      'form nine',
      'weather',
      'เหมือนเดิม',
    ].map((term, index) => ({ term, comments: 19 - index * 2 })),
    untaggedQuotes: fixtureUntagged.map((text, index) => ({
      source: 'service-feedback',
      commentId: `F-${2000 + index}`,
      text,
    })),
    books,
    rejects: { rating_off_scale: 3, row_too_short: 8, date_unreadable: 2 },
    ...overrides,
  };
}
