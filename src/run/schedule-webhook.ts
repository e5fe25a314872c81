import { createHmac } from 'node:crypto';
import type { ScheduleOutcome } from '../model/schedule.js';

const ATTEMPTS = 3;
const TIMEOUT = 10_000;

/**
 * Tells an outcome by POST: JSON, with its HMAC-SHA256 in the header `x-undertone-signature: sha256=<hex>` where a
 * secret is set, so that the receiver can tell that it comes from here.
 * @returns null, or why it could not be delivered after three attempts
 */
export async function postOutcome(
  outcome: ScheduleOutcome,
  target: { url: string; secret?: string | undefined; pause?: number },
): Promise<string | null> {
  const body = JSON.stringify(outcome);
  const headers: Record<string, string> = { 'content-type': 'application/json', 'user-agent': 'undertone' };
  if (target.secret) headers['x-undertone-signature'] = signatureOf(body, target.secret);
  let problem = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT) };
      const response = await fetch(target.url, { ...request, redirect: 'error' });
      if (response.ok) return null;
      problem = `it answered ${response.status}`;
      if (response.status < 500 && response.status !== 429) return problem;
    } catch (error) {
      problem =
        error instanceof Error && error.name === 'TimeoutError'
          ? 'it did not answer in time'
          : 'nothing answers there';
    }
    if (attempt < ATTEMPTS)
      await new Promise((resolve) => setTimeout(resolve, (target.pause ?? 1000) * attempt));
  }
  return problem;
}

export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
