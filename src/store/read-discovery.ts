import type { Outcome } from '../model/comment.js';
import type { Polarity } from '../model/insight-record.js';
import type { Database, Row } from './database.js';
import { textOrNull } from './rows.js';
import * as discovery from './sql/discovery.js';

/** A comment that says something, as discovery looks at it. */
export interface SampledText {
  readonly text: string;
  /** As the export states it. */
  readonly language: string | null;
  readonly polarity: Polarity;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly tagged: boolean;
}

/** What discovery asks of a store. Every answer is the same for the same content. */
export interface DiscoveryStore {
  /** A share (0..1) of the informative comments, in chunks. */
  sampleTexts(share: number): AsyncIterable<SampledText[]>;
  /** Texts of at least `length` characters that several comments share, the most frequent first. */
  repeatedTexts(range: { length: number; limit: number }): Promise<{ text: string; comments: number }[]>;
  /** Respondents a day (ISO), and those a day who mention each theme. */
  days(): Promise<{ day: string; responses: number; themes: ReadonlyMap<string, number> }[]>;
  /** Different respondents from a day on who mention each theme. */
  mentionersSince(day: string): Promise<ReadonlyMap<string, number>>;
}

export function createDiscoveryStore(database: Database): DiscoveryStore {
  return {
    sampleTexts: (share) => sampleTexts(database, share),
    async repeatedTexts({ length, limit }) {
      const rows = await database.rows(discovery.repeatedTexts, [length, limit]);
      return rows.map((row) => ({ text: String(row.text), comments: Number(row.n) }));
    },
    days: () => readDays(database),
    async mentionersSince(day) {
      const rows = await database.rows(discovery.mentionersSince, [day]);
      return new Map(rows.map((row) => [String(row.theme), Number(row.n)]));
    },
  };
}

async function* sampleTexts(database: Database, share: number): AsyncGenerator<SampledText[]> {
  const shares = Math.ceil(Math.min(1, share) * discovery.SHARES);
  for await (const rows of database.stream(discovery.sampleTexts, [shares])) yield rows.map(toSampled);
}

function toSampled(row: Row): SampledText {
  return {
    text: String(row.text),
    language: textOrNull(row.language),
    polarity: row.polarity as Polarity,
    outcomes: JSON.parse(String(row.outcomes)),
    tagged: row.tagged === true,
  };
}

async function readDays(database: Database) {
  const themes = new Map<string, Map<string, number>>();
  for (const row of await database.rows(discovery.themesByDay)) {
    const day = themes.get(String(row.day)) ?? new Map<string, number>();
    themes.set(String(row.day), day.set(String(row.theme), Number(row.n)));
  }
  const days = await database.rows(discovery.respondentsByDay);
  return days.map((row) => ({
    day: String(row.day),
    responses: Number(row.n),
    themes: themes.get(String(row.day)) ?? new Map<string, number>(),
  }));
}
