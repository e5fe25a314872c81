import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import type { Response } from '../../src/model/response.js';
import { openDuckdb } from '../../src/store/duckdb.js';
import { openStore } from '../../src/store/open-store.js';
import { expectAlike } from '../drivers/expect-alike.js';
import { collect, engines, openEmpty } from './engines.js';
import { groupComments, makeUpComments, storeComments } from './made-up-comments.js';
import { staged } from './sample-comments.js';

let server: PrivatePostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** In an order that does not depend on where they come from. */
function inOrder(responses: readonly Response[]): Response[] {
  const text = (response: Response) => JSON.stringify(response);
  return responses
    .map((response) => {
      const sorted = (record: object) => Object.fromEntries(Object.entries(record).sort());
      const mentions = [...response.mentions].sort((a, b) =>
        JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
      );
      const { outcomes, attributes } = response;
      return {
        ...response,
        mentions,
        outcomes: sorted(outcomes) as Response['outcomes'],
        attributes: sorted(attributes) as Response['attributes'],
      };
    })
    .sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

function everyReport(responses: readonly Response[]): unknown[] {
  const drivers = Array.from({ length: 4 }, (_, i) => ({
    id: `theme ${i}`,
    title: { en: `T ${i}`, th: `ธ ${i}` },
  }));
  const options = { drivers, level: 'theme', by: 'office', compare: 'quarter' } as const;
  return [{ weight: 'weight' }, { outcome: 'sentiment' }].flatMap((more) => {
    const analysis = createDriverAnalysis({ ...options, ...more });
    for (const response of responses) analysis.add(response);
    const suppositions = [{ driver: 'theme 1', mentions: 'blame', by: -0.3 } as const];
    return [analysis.reports(), analysis.segments(), analysis.change(), analysis.whatIf(suppositions)];
  });
}

describe.each(engines)('responses() on %s', (engine) => {
  it('gives what comments come to one by one, and so the same reports', async () => {
    const made = makeUpComments(1500, 5);
    const { store, remove } = await openEmpty(engine, server);
    await storeComments(store, made);
    const found = await collect(store.responses({ attributes: true }));
    await store.close();
    await remove();
    const expected = groupComments(made);
    expect(expected.length).toBeLessThan(1400);
    expect(inOrder(found).map((one) => ({ ...one, sentimentScore: 0 }))).toEqual(
      inOrder(expected).map((one) => ({ ...one, sentimentScore: 0 })),
    );
    expectAlike(everyReport(found), everyReport(expected));
  });

  it('leaves attributes out where they are not asked for, and does without mentions', async () => {
    const { store, remove } = await openEmpty(engine, server);
    await storeComments(
      store,
      makeUpComments(20, 1).map((one) => ({ ...one, mentions: [] })),
    );
    const found = await collect(store.responses({ attributes: false }));
    await store.close();
    await remove();
    expect(found.length).toBeGreaterThan(5);
    for (const { attributes, mentions } of found) expect([attributes, mentions]).toEqual([{}, []]);
  });

  it('joins comments across the chunks in which they are fetched', async () => {
    const { store, remove } = await openEmpty(engine, server);
    const respondent = 'one who writes and writes';
    await storeComments(
      store,
      Array.from({ length: 5000 }, (_, i) => ({
        comment: staged(String(i), `text ${i}`, { respondent }).comment,
        score: i % 2,
        mentions: [],
      })),
    );
    const found = await collect(store.responses({ attributes: false }));
    await store.close();
    await remove();
    expect(found).toMatchObject([{ sentimentScore: 0.5 }]);
  });
});

it('tells respondents of an older store apart as those of a new one', async () => {
  const { store, location, remove } = await openEmpty('duckdb', server);
  await storeComments(store, makeUpComments(50, 3));
  const found = await collect(store.responses({ attributes: true }));
  await store.close();
  const database = await openDuckdb(location);
  await database.run('UPDATE comment SET person = NULL');
  await database.close();
  const older = await openStore(location);
  expect(await collect(older.responses({ attributes: true }))).toEqual(found);
  await older.close();
  await remove();
});
