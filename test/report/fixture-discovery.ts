import type { Discovery } from '../../src/model/discovery.js';

export const nothing: Discovery = {
  comments: 741,
  sampled: 741,
  contrasts: [],
  emerging: null,
  duplicates: [],
  candidates: [],
};

export const hostile = '<b>bold</b> "quoted": {x}\n- item \u2028 # no comment';
export const candidates: Discovery['candidates'] = [
  {
    terms: [
      { text: 'bicycle racks', language: 'en', comments: 9 },
      { text: 'ปั๊ม', language: 'th', comments: 6 },
    ],
    comments: 12,
    example: hostile,
  },
  { terms: [{ text: 'ห้องสมุด', language: 'th', comments: 8 }], comments: 8, example: 'ห้องสมุดปิด' },
  { terms: [{ text: 'bicycle-racks', language: 'en', comments: 5 }], comments: 5, example: 'x' },
];

export const full: Discovery = {
  comments: 900_000,
  sampled: 30_000,
  contrasts: [
    {
      kind: 'rating',
      outcome: 'trust',
      comments: { high: 400, low: 120 },
      high: [{ phrase: 'kind clerk', high: 40, low: 1, z: 5, q: 0.001 }],
      low: [],
    },
  ],
  emerging: {
    period: '2024-08-26',
    unit: 'week',
    before: 8,
    themes: [{ theme: 'parking', title: { en: 'Parking', th: 'ที่จอดรถ' }, comments: 31, ratio: 2.5, q: 0.01 }],
  },
  duplicates: [{ text: 'Keep Mill Lane open', comments: 412, wordings: 3 }],
  candidates,
};
