import type { Polarity } from '../model/insight-record.js';
import type { Database } from './database.js';
import { textOrNull } from './rows.js';
import * as report from './sql/report.js';
import type { DayCount, StoreCounts, StoredQuote, ThemeCount } from './store.js';

export async function readCounts(database: Database): Promise<StoreCounts> {
  const [mixed] = await database.rows(report.countMixed);
  const [untagged] = await database.rows(report.countUntagged);
  return {
    contents: await countByName(database, report.countContents),
    languages: await countByName(database, report.countLanguages),
    polarities: await countByName(database, report.countPolarities),
    mixed: Number(mixed?.n ?? 0),
    untagged: Number(untagged?.n ?? 0),
    redactions: await countInJson(database, report.countRedactions),
    issues: await countInJson(database, report.countIssues),
    flags: await countInJson(database, report.countFlags),
  };
}

export async function readDayCounts(database: Database): Promise<DayCount[]> {
  const days = new Map<string, Record<Polarity, number>>();
  for (const row of await database.rows(report.countDays)) {
    const day = String(row.day);
    const polarities = days.get(day) ?? { positive: 0, neutral: 0, negative: 0 };
    polarities[row.polarity as Polarity] = Number(row.n);
    days.set(day, polarities);
  }
  return [...days].map(([day, polarities]) => ({ day, polarities })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

export async function readThemeCounts(database: Database): Promise<ThemeCount[]> {
  const themes = new Map<string, { driver: string; polarities: Record<Polarity, number> }>();
  for (const row of await database.rows(report.countThemes)) {
    const theme = String(row.theme);
    const entry = themes.get(theme) ?? {
      driver: String(row.driver),
      polarities: { positive: 0, neutral: 0, negative: 0 },
    };
    entry.polarities[row.polarity as Polarity] = Number(row.n);
    themes.set(theme, entry);
  }
  const comments = new Map<string, number>();
  for (const row of await database.rows(report.countThemeComments))
    comments.set(String(row.theme), Number(row.n));
  return [...themes]
    .map(([theme, entry]) => ({ theme, ...entry, comments: comments.get(theme) ?? 0 }))
    .sort((a, b) => b.comments - a.comments || (a.theme < b.theme ? -1 : 1));
}

export async function readQuotes(database: Database, limit: number): Promise<StoredQuote[]> {
  const rows = await database.rows(report.quotes, [limit]);
  return rows.map((row) => ({
    theme: String(row.theme),
    polarity: row.polarity as Polarity,
    source: String(row.source),
    commentId: String(row.comment_id),
    text: String(row.text),
    clause: { start: Number(row.start_offset), end: Number(row.end_offset) },
    evidence: JSON.parse(String(row.evidence)),
    respondedAt: textOrNull(row.responded_at),
    attributes: JSON.parse(String(row.attributes)),
  }));
}

async function countByName(database: Database, sql: string): Promise<Record<string, number>> {
  const rows = await database.rows(sql);
  return sortedByName(rows.map((row) => [String(row.name), Number(row.n)]));
}

/** Adds up the names inside JSON texts: `{"EMAIL":2}` counts two, `["praise"]` one, for each comment with that text. */
async function countInJson(database: Database, sql: string): Promise<Record<string, number>> {
  const totals = new Map<string, number>();
  for (const row of await database.rows(sql)) {
    const found: string[] | Record<string, number> = JSON.parse(String(row.name));
    const entries = Array.isArray(found) ? found.map((name) => [name, 1] as const) : Object.entries(found);
    for (const [name, times] of entries) totals.set(name, (totals.get(name) ?? 0) + times * Number(row.n));
  }
  return sortedByName([...totals]);
}

function sortedByName(entries: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
