import type { Fault } from './run-with-fault.js';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export interface FaultTimes {
  /** Workers to kill at work, one after the other, and the mean pause between. */
  readonly kills: number;
  readonly pause: number;
  /** How long a server or the line is away. */
  readonly away: number;
}

/** What may happen to a run, by name. */
export function faultsWith({ kills, pause, away }: FaultTimes): Readonly<Record<string, Fault>> {
  return {
    'workers killed': async (scene) => {
      let killed = 0;
      let atWork = 0;
      while (atWork < kills && scene.running()) {
        await wait(pause * (0.5 + Math.random()));
        const alive = scene.workers.filter(
          ({ child }) => child.exitCode === null && child.signalCode === null,
        );
        const victim = alive[Math.floor(Math.random() * alive.length)];
        if (victim === undefined || !scene.running()) break;
        victim.child.kill('SIGKILL');
        killed++;
        // What it held stays its own until its locks run out.
        if ((await scene.batchesOf(victim)) > 0) atWork++;
        scene.startWorker();
      }
      const early =
        atWork < kills ? `; the run ended before ${kills}, give more comments or a shorter pause` : '';
      return `${killed} workers killed and replaced, ${atWork} of them with batches in hand${early}`;
    },
    'redis killed and restarted': async (scene) => {
      await scene.redis.kill();
      await wait(away);
      await scene.redis.start();
      return `away for ${away / 1000} s`;
    },
    'redis wiped': async (scene) => {
      await scene.redis.kill();
      await scene.redis.start({ empty: true });
      return 'all keys lost';
    },
    'postgres restarted': async (scene) => {
      await scene.postgres.restart();
      return 'ended at once and started again';
    },
    'line to redis cut': async (scene) => {
      scene.line.cut();
      await wait(away);
      scene.line.mend();
      return `away for ${away / 1000} s`;
    },
    'line to redis hung': async (scene) => {
      scene.line.hang();
      await wait(away);
      scene.line.mend();
      return `away for ${away / 1000} s`;
    },
  };
}
