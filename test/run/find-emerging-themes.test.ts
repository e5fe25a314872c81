import { describe, expect, it } from '@jest/globals';
import type { ThemePack } from '../../src/model/theme-pack.js';
import { findEmergingThemes } from '../../src/run/find-emerging-themes.js';

const title = { en: 'Parking', th: 'ที่จอดรถ' };
const theme = (id: string) => ({
  id,
  driver: 'other',
  title,
  terms: { en: [id], th: [] },
  examples: [id],
  counterExamples: [],
});
const pack: ThemePack = {
  id: 'tiny',
  title,
  drivers: [{ id: 'other', title }],
  themes: [theme('parking'), theme('queue')],
};

/** One day a week from a Monday on, 100 responses each, with so many mentions of parking; ten of the queue. */
function weeks(parking: readonly number[], people = 30) {
  const days = parking.map((n, week) => ({
    day: new Date(Date.UTC(2024, 0, 3) + week * 7 * 86_400_000).toISOString().slice(0, 10),
    responses: 100,
    themes: new Map([
      ['parking', n],
      ['queue', 10],
    ]),
  }));
  return { days: async () => days, mentionersSince: async () => new Map([['parking', people]]) };
}

describe('findEmergingThemes()', () => {
  it('calls a theme that rose, not one that stayed', async () => {
    const found = await findEmergingThemes(weeks([5, 5, 5, 5, 5, 30]), pack);
    expect(found).toMatchObject({ period: '2024-02-05', unit: 'week', before: 5 });
    expect(found?.themes).toMatchObject([{ theme: 'parking', comments: 30 }]);
    expect(found?.themes[0]?.ratio).toBeCloseTo(6, 10);
  });

  it('calls nothing where few people said it all', async () => {
    expect((await findEmergingThemes(weeks([5, 5, 5, 5, 5, 30], 2), pack))?.themes).toEqual([]);
  });

  it('allows for themes whose volume jumps anyway', async () => {
    expect((await findEmergingThemes(weeks([0, 30, 1, 35, 0, 2, 30, 30]), pack))?.themes).toEqual([]);
  });

  it('is null where there are too few periods', async () => {
    expect(await findEmergingThemes(weeks([5, 5, 5, 30]), pack)).toBeNull();
    expect(await findEmergingThemes(weeks([]), pack)).toBeNull();
  });

  it('compares months over long stretches, with eight before', async () => {
    const found = await findEmergingThemes(weeks([...Array.from({ length: 60 }, () => 5), 40]), pack);
    expect(found).toMatchObject({ unit: 'month', before: 8 });
  });
});
