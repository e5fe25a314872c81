import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { readExport } from '../src/ingest/read-export.js';
import { settingsSchema } from '../src/model/settings.js';
import { mulberry32 } from '../src/stats/mulberry32.js';

/**
 * Writes a CSV of any number of comments for tests of endurance and speed: each is one or two comments of the sample,
 * drawn from a fixed seed, so the same call writes the same bytes.
 */
export async function writeManyComments(
  path: string,
  options: { comments: number; seed?: number },
): Promise<void> {
  const texts: string[] = [];
  for await (const batch of readExport('fixtures/service-feedback.csv', settingsSchema.parse({}))) {
    texts.push(...batch.comments.map((comment) => comment.text).filter((text) => text.trim() !== ''));
  }
  const random = mulberry32(options.seed ?? 1);
  const draw = () => texts[Math.floor(random() * texts.length)] ?? '';
  const file = createWriteStream(path);
  file.write('id,date,office,trust,comment\n');
  for (let id = 1; id <= options.comments; id++) {
    const text = random() < 0.3 ? `${draw()} ${draw()}` : draw();
    const date = new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 90))).toISOString().slice(0, 10);
    const row = `${id},${date},Office ${1 + Math.floor(random() * 5)},${1 + Math.floor(random() * 5)}`;
    if (!file.write(`${row},"${text.replaceAll('"', '""')}"\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}
