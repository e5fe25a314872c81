// Speed and memory of ingest over a generated CSV, which is deleted again.
//   node dist/scripts/benchmark-ingest.js [MEGABYTES] [--gzip]
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { readExport } from '../src/ingest/read-export.js';
import { settingsSchema } from '../src/model/settings.js';

const sentences = [
  'The clerk found my file at once and explained the next step',
  'I waited for two hours, and nobody said why',
  'The form asks for the same address three times',
  'เจ้าหน้าที่ใจดีมาก อธิบายขั้นตอนชัดเจน',
  'รอนานเกินไป และไม่มีป้ายบอกทาง',
];

async function writeExport(path: string, options: { bytes: number; gzip: boolean }): Promise<number> {
  const file = createWriteStream(path);
  const packer = options.gzip ? createGzip({ level: 1 }) : null;
  packer?.pipe(file);
  const out: Writable = packer ?? file;
  out.write('id,date,office,rating,comment\r\n');
  let size = 0;
  let rows = 0;
  while (size < options.bytes) {
    let block = '';
    for (let count = 0; count < 2000; count += 1) {
      rows += 1;
      const text = sentences[rows % sentences.length] ?? '';
      const quoted = rows % 7 === 0 ? `"${text}\r\n""really"", ${rows}"` : `"${text}"`;
      block += `R${rows},2026-0${1 + (rows % 9)}-1${rows % 10},Office ${rows % 12},${1 + (rows % 5)},${quoted}\r\n`;
    }
    size += Buffer.byteLength(block);
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(file, 'close');
  return rows;
}

async function measure(path: string, written: number): Promise<void> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const early = { comments: 0, peak: 0 };
  let comments = 0;
  let rejected = 0;
  let peak = 0;
  for await (const batch of readExport(path, settingsSchema.parse({}))) {
    comments += batch.comments.length;
    rejected += batch.rejected;
    peak = Math.max(peak, process.memoryUsage.rss());
    if (comments < written / 10) Object.assign(early, { comments, peak });
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const busy = (user + system) / 1e6;
  const megabytes = (await stat(path)).size / 1e6;
  console.log(
    [
      `${comments} comments of ${written} rows, ${rejected} rejected`,
      `${seconds.toFixed(1)} s, ${busy.toFixed(1)} s of processor`,
      `${(megabytes / busy).toFixed(0)} MB/s and ${Math.round(comments / busy)} rows/s by processor time`,
      `peak memory ${(peak / 1e6).toFixed(0)} MB, ${(early.peak / 1e6).toFixed(0)} MB over the first tenth`,
    ].join('\n'),
  );
}

const directory = await mkdtemp(join(tmpdir(), 'undertone-ingest-'));
try {
  const gzip = process.argv.includes('--gzip');
  const path = join(directory, gzip ? 'big.csv.gz' : 'big.csv');
  await measure(path, await writeExport(path, { bytes: Number(process.argv[2] ?? 100) * 1e6, gzip }));
} finally {
  await rm(directory, { recursive: true });
}
