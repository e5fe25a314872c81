import { describe, expect, it } from '@jest/globals';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';
import type { ThemePack } from '../../src/model/theme-pack.js';
import { analyzeResponses } from '../../src/run/gather-report.js';
import { leaveOutGeneral } from '../../src/run/leave-out-general.js';
import type { Store } from '../../src/store/store.js';

const title = (en: string) => ({ en, th: en });
const terms = { en: ['x'], th: [] };
const theme = (id: string, driver: string, general?: boolean) => ({
  id,
  driver,
  title: title(id),
  terms,
  examples: ['x'],
  counterExamples: [],
  ...(general === undefined ? {} : { general }),
});
const pack: ThemePack = {
  id: 'small',
  title: title('Small'),
  drivers: ['speed', 'people', 'whole'].map((id) => ({ id, title: title(id) })),
  themes: [
    theme('waiting', 'speed'),
    theme('manners', 'people'),
    theme('staff', 'people', true),
    theme('overall', 'whole', true),
  ],
};

function response(i: number, mentions: Response['mentions']): Response {
  const value = mentions.some(({ polarity }) => polarity === 'negative') ? 1 + (i % 2) : 4 + (i % 2);
  return {
    person: stringHash(`r${i}`),
    outcomes: { trust: { value, scaleMin: 1, scaleMax: 5 } },
    sentimentScore: null,
    mentions,
    attributes: {},
    respondedAt: null,
  };
}

const kinds: Response['mentions'][] = [
  [{ theme: 'waiting', driver: 'speed', polarity: 'negative' }],
  [{ theme: 'manners', driver: 'people', polarity: 'positive' }],
  [{ theme: 'staff', driver: 'people', polarity: 'positive' }],
  [{ theme: 'overall', driver: 'whole', polarity: 'positive' }],
];
const responses = Array.from({ length: 400 }, (_, i) => response(i, kinds[i % 4] ?? []));

describe('leaveOutGeneral()', () => {
  it('drops mentions of general themes and leaves the rest as it is', () => {
    const { response: view } = leaveOutGeneral(pack);
    const mixed = response(1, [...(kinds[0] ?? []), ...(kinds[3] ?? [])]);
    expect(view(mixed)).toEqual({ ...mixed, mentions: kinds[0] });
    expect(view(responses[0] as Response)).toBe(responses[0]);
  });

  it('drops a driver with general themes alone, and keeps one without any theme', () => {
    const wider = { ...pack, drivers: [...pack.drivers, { id: 'later', title: title('later') }] };
    const { definitions } = leaveOutGeneral(wider);
    expect(definitions('driver').map(({ id }) => id)).toEqual(['speed', 'people', 'later']);
    expect(definitions('theme').map(({ id }) => id)).toEqual(['waiting', 'manners']);
  });
});

describe('analyzeResponses()', () => {
  it('feeds no general mention to the drivers, and describes every response', async () => {
    async function* stream(): AsyncGenerator<Response[]> {
      yield responses;
    }
    const store = { responses: stream, dayCounts: async () => [] } as Partial<Store> as Store;
    const { description, driverReports } = await analyzeResponses(store, pack);
    expect(description.responses).toBe(400);
    expect(driverReports[0]?.n).toBe(400);
    expect(driverReports[0]?.drivers.map(({ id, mentions }) => [id, mentions])).toEqual([
      ['speed', { positive: 0, negative: 100 }],
      ['people', { positive: 100, negative: 0 }],
    ]);
  });
});
