import type { Command } from 'commander';
import { addAnalyze } from './analyze.js';
import { addDrivers } from './drivers.js';
import { addEvaluate } from './evaluate.js';
import { addExplain } from './explain.js';
import { addExport } from './export.js';
import { addInspect } from './inspect.js';
import { addLearn } from './learn.js';
import { addPacks } from './packs.js';
import { addReport } from './report.js';
import { addRun } from './run.js';
import { addSchedule } from './schedule.js';
import { addSchema } from './schema.js';
import { addStatus } from './status.js';
import { addUnbuilt } from './unbuilt.js';
import { addWorker } from './worker.js';

/** Every command, in the order of the help. Each loads what it needs only when it runs. */
export const commands: readonly ((program: Command) => void)[] = [
  addInspect,
  addRun,
  addStatus,
  addWorker,
  addSchedule,
  addAnalyze,
  addDrivers,
  addReport,
  addExport,
  addExplain,
  addLearn,
  addEvaluate,
  addPacks,
  addSchema,
  addUnbuilt,
];
