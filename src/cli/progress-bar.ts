import type { Progress } from '../run/progress.js';

const WIDTH = 24;
const names = { ingest: 'Reading', analyze: 'Analyzing', drivers: 'Drivers', report: 'Report' } as const;

/** Draws the progress of a run on a terminal, at most ten times a second; silent elsewhere. */
export function createProgressBar(stream: NodeJS.WriteStream): {
  show: (progress: Progress) => void;
  clear: () => void;
} {
  let drawn = 0;
  let started = performance.now();
  let phase = '';
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show(progress) {
      const now = performance.now();
      if (progress.phase !== phase) {
        phase = progress.phase;
        started = now;
      } else if (now - drawn < 100) return;
      drawn = now;
      stream.write(`\r\u001B[2K${drawBar(progress, (now - started) / 1000)}`);
    },
    clear: () => stream.write('\r\u001B[2K'),
  };
}

/** One line, e.g. "Analyzing ████████░░░░ 12,000 of 20,000 comments, 8,100/s, 1 s left". */
export function drawBar(progress: Progress, seconds: number): string {
  const { done, total, unit } = progress;
  const scale = unit === 'bytes' ? 1e-6 : 1;
  const label = unit === 'bytes' ? 'MB' : 'comments';
  const amount = (value: number) =>
    (value * scale).toLocaleString('en-US', { maximumFractionDigits: unit === 'bytes' ? 1 : 0 });
  const name = names[progress.phase].padEnd(9);
  if (total === null || total === 0) return `${name} ${amount(done)} ${label}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
  const rate =
    seconds > 0.5 ? `, ${amount(done / seconds)} ${unit === 'bytes' ? 'MB' : ''}/s`.replace(' /s', '/s') : '';
  const left = seconds > 2 && share > 0 ? `, ${Math.ceil((seconds * (1 - share)) / share)} s left` : '';
  return `${name} ${bar} ${amount(done)} of ${amount(total)} ${label}${rate}${left}`;
}
