/**
 * Runs on queue workers with faults in the middle, and prints what came of them.
 *
 *     node dist/scripts/faults-queue.js [comments] [name of one fault] [milliseconds between kills]
 *
 * Twenty kills that find a worker with batches in hand are wanted; where the run is over before, the line says so.
 */
import { faultsWith } from './faults/faults.js';
import { runWithFault } from './faults/run-with-fault.js';

const comments = Number(process.argv[2] ?? 100_000);
const only = process.argv[3];
const pause = Number(process.argv[4] ?? 5000);
const faults = faultsWith({ kills: 20, pause, away: 30_000 });
let failed = false;
for (const [name, fault] of Object.entries(faults)) {
  if (only !== undefined && !name.includes(only)) continue;
  const result = await runWithFault(fault, { comments, workers: 3 });
  const whole = result.records === comments && result.distinct === comments && result.sameDigest;
  failed ||= !whole;
  const records = `${result.records} records, ${result.distinct} distinct`;
  const digest = result.sameDigest ? 'same digest' : 'ANOTHER DIGEST';
  console.log(
    `${name} (${result.done}): ${records} of ${comments}, ${digest}, exits ${result.exitCodes.join(' then ')}, ${result.seconds} s`,
  );
}
process.exitCode = failed ? 1 : 0;
