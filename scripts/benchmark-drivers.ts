// Times the driver analysis on responses made up in memory: node dist/scripts/benchmark-drivers.js [rows] [drivers]
import { createDriverAnalysis } from '../src/drivers/create-driver-analysis.js';
import type { Response } from '../src/model/response.js';
import { stringHash } from '../src/model/string-hash.js';
import { groupedLmg } from '../src/stats/grouped-lmg.js';
import { momentsOfRows } from '../src/stats/moments-of-rows.js';
import { mulberry32 } from '../src/stats/mulberry32.js';

/** Made-up responses, one at a time: about three mentions each, trust 1 to 5, one respondent in three coming back. */
function* responses(rows: number, drivers: number): Generator<Response> {
  const random = mulberry32(12);
  for (let i = 0; i < rows; i += 1) {
    const mentions: Response['mentions'][number][] = [];
    let level = 3.4;
    for (let g = 0; g < drivers; g += 1) {
      const draw = random();
      if (draw < 0.08) {
        mentions.push({ theme: `t${g}`, driver: `d${g}`, polarity: 'negative' });
        level -= 1 / (g + 1);
      } else if (draw < 0.16) {
        mentions.push({ theme: `t${g}`, driver: `d${g}`, polarity: 'positive' });
        level += 0.5 / (g + 1);
      }
    }
    const value = Math.min(5, Math.max(1, Math.round(level + 3 * (random() - 0.5))));
    yield {
      person: stringHash(`respondent-${i % 3 === 0 ? i >> 1 : i}`),
      outcomes: { trust: { value, scaleMin: 1, scaleMax: 5 } },
      sentimentScore: (mentions.length % 3) / 3,
      mentions,
      attributes: {},
      respondedAt: `2026-0${1 + (i % 9)}-11`,
    };
  }
}

function main(): void {
  const rows = Number(process.argv[2] ?? 1_000_000);
  const drivers = Number(process.argv[3] ?? 20);
  const titles = Array.from({ length: drivers }, (_, g) => ({
    id: `d${g}`,
    title: { en: `d${g}`, th: `d${g}` },
  }));
  const generation = timed(() => {
    for (const response of responses(rows, drivers)) if (response.mentions.length > 99) return;
  });
  const analysis = createDriverAnalysis({ drivers: titles });
  const accumulation = timed(() => {
    for (const response of responses(rows, drivers)) analysis.add(response);
  });
  const reporting = timed(() => analysis.reports());
  const random = mulberry32(3);
  const dense = momentsOfRows(Array.from({ length: 500 }, () => Array.from({ length: 41 }, random)));
  const pairs = Array.from({ length: 20 }, (_, g) => [1 + 2 * g, 2 + 2 * g]);
  const lmg = timed(() => groupedLmg(dense, pairs));
  console.log(`rows ${rows}, drivers ${drivers}`);
  console.log(`  making the responses      ${generation.toFixed(0)} ms`);
  console.log(`  taking them in            ${(accumulation - generation).toFixed(0)} ms`);
  console.log(`  report                    ${reporting.toFixed(0)} ms`);
  console.log(`exact LMG, 20 drivers       ${lmg.toFixed(0)} ms`);
  console.log(`peak memory                 ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

main();
