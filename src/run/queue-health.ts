import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UndertoneError } from '../model/errors.js';
import type { Answer, Dashboard } from './queue-dashboard.js';

export interface HealthOptions {
  /** @default {'127.0.0.1'} Any other address asks for a token. */
  readonly host?: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Asked for as `Authorization: Bearer TOKEN`, or as the password of any user. */
  readonly token?: string;
  /** Null where the worker is well, else what is wrong. */
  readonly health: () => Promise<string | null>;
  readonly metrics: () => Promise<string>;
  /** Answers all other paths. */
  readonly dashboard?: Dashboard;
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Serves `/healthz` and `/metrics` of a worker.
 * @returns the port, and the way to end it
 * @throws UndertoneError usage where it would be open to others without a token, or the port is taken
 */
export async function serveHealth(
  options: HealthOptions,
): Promise<{ port: number; close: () => Promise<void> }> {
  const host = options.host ?? '127.0.0.1';
  if (!loopback.has(host) && !options.token) {
    throw new UndertoneError('usage', `Cannot serve metrics on ${host}: others could read them`, {
      hint: 'Set UNDERTONE_METRICS_TOKEN, or leave out --metrics-host to serve this machine only',
    });
  }
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => send(response, 500, 'failed\n'));
  });
  await listen(server, host, options.port);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: HealthOptions,
): Promise<void> {
  if (options.token && !isAllowed(request.headers.authorization, options.token)) {
    response.setHeader('www-authenticate', 'Basic realm="undertone"');
    return send(response, 401, 'a token is needed\n');
  }
  if (request.method !== 'GET') return send(response, 405, 'only GET\n');
  if (request.url === '/healthz') {
    const problem = await options.health();
    return send(response, problem === null ? 200 : 503, `${problem ?? 'ok'}\n`);
  }
  if (request.url === '/metrics') return send(response, 200, await options.metrics());
  const page = await options.dashboard?.(new URL(request.url ?? '/', 'http://localhost'));
  if (page) return sendPage(response, page);
  return send(response, 404, 'there are /healthz and /metrics\n');
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(text);
}

/** Nothing of a page comes from elsewhere, and it is shown in no frame. */
const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

function sendPage(response: ServerResponse, page: Answer): void {
  response.writeHead(page.status, {
    'content-type': `${page.type}; charset=utf-8`,
    'content-security-policy': pagePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(page.body);
}

/** `Bearer TOKEN`, or the token as the password a browser asks for. */
function isAllowed(header: string | undefined, token: string): boolean {
  const [scheme = '', credentials = ''] = (header ?? '').split(' ');
  const basic = Buffer.from(credentials, 'base64')
    .toString()
    .replace(/^[^:]{0,200}:/, '');
  const given = createHash('sha256')
    .update(scheme === 'Basic' ? basic : credentials)
    .digest();
  return timingSafeEqual(given, createHash('sha256').update(token).digest());
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const code = (cause as { code?: string }).code;
    throw new UndertoneError('usage', `Cannot serve metrics on ${host}:${port}: ${code}`, {
      hint: 'Give another port with --metrics-port, or 0 for any free one',
      cause,
    });
  }
}
