import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand, startCommand } from '../../scripts/servers/run-command.js';
import { type PrivatePostgres, query, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import { writeExport } from '../../scripts/servers/write-export.js';
import { learnModel } from '../../src/learn/learn-model.js';
import { encodeModel } from '../../src/learn/model-file.js';
import { labelledExamples } from '../learn/labelled-examples.js';

const TIMEOUT = 300_000;
const ownPack = `
id: own
title: { en: Own, th: ของเรา }
extends: public-service
themes:
  - id: finches
    driver: efficiency
    title: { en: Finches, th: นก }
    terms: { en: zebrafinch, th: นกกระจิบ }
    examples: [I saw a zebrafinch]
`;

let folder: string;
let postgres: PrivatePostgres;
let redis: PrivateRedis;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-frame-'));
  await writeExport(join(folder, 'export.csv'), 700);
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
}, TIMEOUT);

afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

describe('a run with a pack of its own, a learned model and corrections', () => {
  it(
    'is analyzed by workers that do not have their files, as it is in one process',
    async () => {
      const [pack, model] = [join(folder, 'own.yaml'), join(folder, 'own.utm')];
      const corrections = join(folder, 'own.tsv');
      await writeFile(pack, ownPack);
      await writeFile(model, encodeModel(learnModel(labelledExamples())));
      await writeFile(corrections, 'kind\twhat\tpolarity\nterm\tclerk\tnegative\ncomment\t7\tneutral\n');
      const files = ['--pack', pack, '--model', model, '--corrections', corrections];
      const args = ['run', join(folder, 'export.csv'), ...files];
      const plain = await runCommand([...args, '--out', join(folder, 'plain')], { UNDERTONE_STORE: '' });
      expect(plain).toMatchObject({ code: 0 });
      const expected = JSON.parse(await readFile(join(folder, 'plain', 'run.json'), 'utf8'));
      expect(await readFile(join(folder, 'plain', 'insights.jsonl'), 'utf8')).toContain('"finches"');

      const store = await postgres.createDatabase();
      const servers = ['--queue', redis.url, '--store', store];
      const handed = await runCommand([...args, ...servers, '--detach']);
      expect(handed).toMatchObject({ code: 0 });
      await rm(pack);
      await rm(model);
      await rm(corrections);
      const worker = startCommand(['worker', ...servers, '--threads', '1']);
      await worker.said('run closed');
      const { rows } = await query(store, 'SELECT summary FROM run');
      const closed = JSON.parse(rows[0].summary);
      expect(closed.fingerprint).toBe(expected.fingerprint);
      expect(closed.recordsDigest).toBe(expected.recordsDigest);
      expect(closed.corrections).toEqual(expected.corrections);
      expect(closed.corrections.map(({ moved }: { moved: number }) => moved > 0)).toContain(true);
      worker.child.kill('SIGTERM');
      expect((await worker.ended).code).toBe(0);
    },
    TIMEOUT,
  );
});
