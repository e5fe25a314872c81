import type { Polarity } from '../model/insight-record.js';
import type { Database, Row } from './database.js';
import type { DiscoveryStore, SampledText } from './discovery-store.js';
import { textOrNull } from './rows.js';
import * as discovery from './sql/discovery.js';

/** The answers, in SQL of both engines. */
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
