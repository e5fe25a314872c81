import { killAgainAndAgain } from './faults-kill.js';

// Prints what is left of a run that was killed again and again: node dist/scripts/faults.js [COMMENTS] [KILLS]
const [comments = 20_000, kills = 10] = process.argv.slice(2).map(Number);
const { undisturbed, final, killed } = await killAgainAndAgain({
  comments,
  kills,
  seed: Date.now() % 2 ** 31,
  onKill: (after) => console.log(`SIGKILL after ${(after / 1000).toFixed(2)} s`),
});
console.log(`undisturbed  ${undisturbed.records} records, digest ${undisturbed.recordsDigest}`);
console.log(`disturbed    ${final.records} records, digest ${final.recordsDigest}`);
console.log(`${killed} of ${kills} kills found the run at work`);
if (undisturbed.recordsDigest !== final.recordsDigest) process.exitCode = 1;
