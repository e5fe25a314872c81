import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Always the built program: from the sources (in tests) and from what was built of them (in scripts). */
const built = import.meta.url.endsWith('.ts') ? '../../dist/src/cli/main.js' : '../../src/cli/main.js';
const main = fileURLToPath(new URL(built, import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the built program that goes on beside the test. */
export interface StartedCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when standard error holds the text; fails when the process ends without it. */
  said(text: string): Promise<void>;
}

export function startCommand(args: readonly string[], env: Record<string, string> = {}): StartedCommand {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return {
    child,
    ended,
    said: async (text) => {
      while (!stderr.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`Expected "${text}", but the command ended with ${child.exitCode}: ${stderr}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
  };
}

export function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return startCommand(args, env).ended;
}
