import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { UndertoneError } from '../../src/model/errors.js';
import { jsonSchema, schemaNames } from '../../src/model/json-schema.js';

const outcome = { value: 4, scaleMin: 1, scaleMax: 5 };
const title = { en: 'Waiting', th: 'การรอ' };
const counts = { read: 1, new: 1, changed: 0, unchanged: 0, duplicate: 0, empty: 0, rejected: 0 };
const estimate = { value: 0.2, low: 0.1, high: 0.3 };

const comment = {
  source: 'desk',
  commentId: '1',
  respondent: null,
  text: 'Long wait',
  question: null,
  questionType: 'open',
  respondedAt: '2026-01-31',
  language: null,
  content: 'informative',
  outcomes: { trust: outcome },
  attributes: { office: 'North' },
  redactions: { EMAIL: 1 },
  contentHash: 'ab',
};

const driver = {
  id: 'efficiency',
  label: title,
  mentions: { positive: 1, negative: 2 },
  importance: { raw: 0.1, share: 1, low: null, high: null },
  opportunity: estimate,
  strength: estimate,
  test: null,
  verdict: 'clear',
  asymmetry: null,
  performance: -0.3,
  rawGap: { positive: null, negative: -1 },
  quadrant: { name: 'concentrate_here', borderline: false },
  reasons: [],
};

/** One valid sample of each, so that a schema that refuses everything, or another's, is seen. */
const samples: Readonly<Record<string, Record<string, unknown>>> = {
  'comment-input': { text: 'Long wait', id: 7, rating: 4 },
  comment,
  'insight-record': {
    schemaVersion: 1,
    source: 'desk',
    commentId: '1',
    respondent: null,
    text: 'Long wait',
    question: null,
    questionType: 'open',
    respondedAt: null,
    content: 'informative',
    outcomes: {},
    attributes: {},
    contentHash: 'ab',
    language: { code: 'en', confidence: 1 },
    sentiment: {
      polarity: 'negative',
      mixed: false,
      score: -0.5,
      confidence: 0.8,
      probabilities: { positive: 0.1, neutral: 0.1, negative: 0.8 },
    },
    segments: [{ start: 0, end: 9, polarity: 'negative', score: -0.5 }],
    mentions: [],
    emotions: [],
    effort: null,
    flags: [],
    redactions: {},
    issues: [],
    fingerprint: 'f',
  },
  'driver-report': {
    schemaVersion: 1,
    outcome: { name: 'trust', scale: { min: 1, max: 5 }, kind: 'rating', unit: 'points on 1-5' },
    n: 100,
    dropped: {},
    mean: 3.2,
    r2: 0.2,
    adjustedR2: 0.18,
    f: 4,
    p: 0.01,
    status: 'ok',
    drivers: [driver],
    notes: [],
    settings: {},
  },
  'run-summary': {
    runId: 'r1',
    status: 'done',
    startedAt: '2026-01-31T00:00:00Z',
    finishedAt: null,
    seconds: { ingest: 0.2 },
    files: ['a.csv'],
    counts,
    repaired: 0,
    analyzed: 1,
    records: 1,
    fingerprint: 'f',
    recordsDigest: null,
  },
  reject: {
    file: 'a.csv',
    line: 2,
    column: null,
    code: 'row_too_short',
    message: 'found 1 cell',
    rejected: true,
  },
  settings: { source: 'desk', columns: { Score: { role: 'outcome', scale: { min: 1, max: 5 } } } },
  'theme-pack': {
    id: 'desk',
    title,
    drivers: [{ id: 'efficiency', title }],
    themes: [
      { id: 'waiting', driver: 'efficiency', title, terms: { en: ['wait'] }, examples: ['Long wait'] },
    ],
  },
};

describe('jsonSchema()', () => {
  it('gives a schema of draft 2020-12 for every name', () => {
    for (const name of schemaNames) {
      expect(jsonSchema(name)).toMatchObject({
        title: name,
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
      });
    }
  });

  it('gives schemas that accept what they describe, and refuse it with a key missing or wrong', () => {
    for (const [name, sample] of Object.entries(samples)) {
      const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchema(name))));
      expect({ name, issues: schema.safeParse(sample).error?.issues }).toEqual({ name, issues: undefined });
      const [first = ''] = Object.keys(sample);
      expect(schema.safeParse({ ...sample, [first]: { wrong: true } }).success).toBe(false);
      if (name !== 'settings') expect(schema.safeParse({}).success).toBe(false);
    }
  });

  it('lets what has a default be left out of files that people write', () => {
    expect(jsonSchema('settings').required).toBeUndefined();
    expect(jsonSchema('comment').required).toContain('respondent');
  });

  it('names the schemas there are where the name is wrong', () => {
    expect(() => jsonSchema('records')).toThrow(UndertoneError);
    expect(() => jsonSchema('constructor')).toThrow('Cannot show the schema "constructor"');
  });
});
