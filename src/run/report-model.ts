import type { DriverReport } from '../model/driver-report.js';
import type { Polarity } from '../model/insight-record.js';
import type { Quote, ReportModel, ThemeSummary } from '../model/report-model.js';
import type { RunSummary } from '../model/run-summary.js';
import type { ThemePack } from '../model/theme-pack.js';
import type { Store, StoreCounts, StoredQuote, ThemeCount } from '../store/store.js';
import type { ResponseDescription } from './describe-responses.js';

const QUOTES_A_POLARITY = 3;
const UNTAGGED_TERMS = 20;
const UNTAGGED_QUOTES = 8;

/** Counts the words of texts; gives those found in most texts. */
export interface TermCounter {
  add(text: string): void;
  top(n: number): { term: string; comments: number }[];
}

/** Gathers from the store all that a report may show. */
export async function buildReportModel(
  store: Store,
  parts: {
    title: string;
    pack: ThemePack;
    summary: RunSummary;
    rejects: Record<string, number>;
    description: ResponseDescription;
    driverReports: DriverReport[];
    terms: TermCounter;
  },
): Promise<ReportModel> {
  const { pack, summary, description } = parts;
  const counts = await store.counts();
  const informative = counts.contents.informative ?? 0;
  const quotes = await store.quotes(QUOTES_A_POLARITY);
  const themeCounts = await store.themeCounts();
  const untagged = await readUntagged(store, parts.terms);
  return {
    schemaVersion: 1,
    title: parts.title,
    generatedAt: new Date().toISOString(),
    run: summary,
    totals: {
      comments: summary.records,
      responses: description.responses,
      informative,
      nil: counts.contents.nil ?? 0,
      untagged: counts.untagged,
      period: description.period,
      ...polarityTotals(counts),
      languages: counts.languages,
      contents: counts.contents,
      redactions: counts.redactions,
      issues: counts.issues,
      flags: counts.flags,
    },
    outcomes: description.outcomes,
    timeline: description.timeline,
    drivers: pack.drivers,
    themes: themeCounts.map((count) => summarizeTheme(count, { pack, informative, quotes })),
    driverReports: parts.driverReports,
    untaggedTerms: untagged.terms,
    untaggedQuotes: untagged.quotes,
    books: summary.counts,
    rejects: parts.rejects,
  };
}

function polarityTotals(
  counts: StoreCounts,
): Pick<ReportModel['totals'], 'polarity' | 'mixed' | 'netSentiment'> {
  const { positive = 0, neutral = 0, negative = 0 } = counts.polarities;
  const scored = positive + neutral + negative;
  return {
    polarity: { positive, neutral, negative },
    mixed: counts.mixed,
    netSentiment: scored === 0 ? null : (positive - negative) / scored,
  };
}

function summarizeTheme(
  count: ThemeCount,
  context: { pack: ThemePack; informative: number; quotes: readonly StoredQuote[] },
): ThemeSummary {
  const { positive, neutral, negative } = count.polarities;
  const title = context.pack.themes.find((theme) => theme.id === count.theme)?.title;
  return {
    id: count.theme,
    driver: count.driver,
    title: title ?? { en: count.theme, th: count.theme },
    comments: count.comments,
    mentionRate: context.informative === 0 ? 0 : count.comments / context.informative,
    mentions: { positive, neutral, negative },
    netSentiment: (positive - negative) / Math.max(1, positive + neutral + negative),
    quotes: context.quotes
      .filter((quote) => quote.theme === count.theme && speaksUp(quote.polarity))
      .map(toQuote),
  };
}

/** Neutral mentions make poor evidence; they are counted only. */
function speaksUp(polarity: Polarity): boolean {
  return polarity !== 'neutral';
}

function toQuote({ theme: _theme, ...quote }: StoredQuote): Quote {
  return { ...quote, evidence: [...quote.evidence], attributes: { ...quote.attributes } };
}

async function readUntagged(store: Store, terms: TermCounter) {
  const quotes: ReportModel['untaggedQuotes'] = [];
  for await (const texts of store.untaggedTexts()) {
    for (const untagged of texts) {
      terms.add(untagged.text);
      if (quotes.length < UNTAGGED_QUOTES && untagged.text.length >= 30) quotes.push(untagged);
    }
  }
  return { terms: terms.top(UNTAGGED_TERMS), quotes };
}
