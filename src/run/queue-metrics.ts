/** Counters of a worker, since it started. */
export interface WorkerMetrics {
  comments: number;
  batches: number;
  poisoned: number;
  failures: number;
  stalls: number;
  refused: number;
  runs: number;
  schedules: number;
  readonly seconds: Record<'analyze' | 'store' | 'drivers' | 'nightly', number>;
}

export function createMetrics(): WorkerMetrics {
  return {
    comments: 0,
    batches: 0,
    poisoned: 0,
    failures: 0,
    stalls: 0,
    refused: 0,
    runs: 0,
    schedules: 0,
    seconds: { analyze: 0, store: 0, drivers: 0, nightly: 0 },
  };
}

const help = {
  comments: 'Comments analyzed and stored',
  batches: 'Batches done',
  poisoned: 'Comments that could not be analyzed or stored, and got a record that says so',
  failures: 'Attempts at a job that failed, and scheduled runs that did',
  stalls: 'Jobs taken back from workers that went away',
  refused: 'Batches handed back because they are of another version',
  runs: 'Runs closed',
  schedules: 'Scheduled runs, with those that found nothing new',
} as const;

/** The counters in the text format of Prometheus. `depth` is the number of jobs by queue and state. */
export function renderMetrics(
  metrics: WorkerMetrics,
  depth: Readonly<Record<string, Readonly<Record<string, number>>>>,
): string {
  const lines: string[] = [];
  for (const [name, text] of Object.entries(help)) {
    const metric = `undertone_${name}_total`;
    const value = metrics[name as keyof typeof help];
    lines.push(`# HELP ${metric} ${text}`, `# TYPE ${metric} counter`, `${metric} ${value}`);
  }
  lines.push('# HELP undertone_stage_seconds_total Time spent by stage');
  lines.push('# TYPE undertone_stage_seconds_total counter');
  for (const [stage, seconds] of Object.entries(metrics.seconds)) {
    lines.push(`undertone_stage_seconds_total{stage="${stage}"} ${seconds.toFixed(3)}`);
  }
  lines.push('# HELP undertone_queue_jobs Jobs in the queue by state', '# TYPE undertone_queue_jobs gauge');
  for (const [queue, states] of Object.entries(depth)) {
    for (const [state, jobs] of Object.entries(states)) {
      lines.push(`undertone_queue_jobs{queue="${queue}",state="${state}"} ${jobs}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
