import type { Segment } from '../../src/model/insight-record.js';
import type { Reading } from '../../src/model/reading.js';
import { type Theme, type ThemePack, themePackSchema } from '../../src/model/theme-pack.js';

type Words = { en?: string[]; th?: string[] };

/** A theme of the test pack; its example is never run. */
export function themeOf(
  id: string,
  terms: Words,
  more: { not?: Words; near?: Words; general?: boolean } = {},
): Theme {
  const title = { en: id, th: id };
  const lists = themePackSchema.shape.themes.element.parse({
    id,
    driver: 'first',
    title,
    terms,
    examples: ['example'],
    ...more,
  });
  return lists;
}

/** A pack of one driver with the themes given. */
export function packOf(...themes: Theme[]): ThemePack {
  const title = { en: 'test', th: 'ทดสอบ' };
  return { id: 'test', title, drivers: [{ id: 'first', title }], themes };
}

/** One segment a clause, all of one polarity. */
export function segmentsOf(
  reading: Reading,
  polarity: Segment['polarity'] = 'neutral',
  score = polarity === 'neutral' ? 0 : polarity === 'positive' ? 0.8 : -0.8,
): Segment[] {
  return reading.clauses.map(({ start, end }) => ({ start, end, polarity, score }));
}
