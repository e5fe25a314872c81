import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/dist/types.js';
import type { Queue } from 'bullmq';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/** Answers the requests of the dashboard; null where the path is none of its own. */
export type Dashboard = (url: URL) => Promise<Answer | null>;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/**
 * Bull Board over the queues, to look at only: just GET is answered, and its page loads nothing from elsewhere (the
 * fonts it asks of the network are left out).
 */
export function createDashboard(queues: readonly Queue[]): Dashboard {
  const folder = dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json'));
  const { adapter, parts } = createAdapter();
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: adapter,
    options: { uiBasePath: folder, uiConfig: { boardTitle: 'Undertone queues' } },
  });
  return async (url) => {
    if (url.pathname.startsWith('/static/')) return readStatic(join(folder, 'dist'), url.pathname);
    for (const route of parts.routes) {
      const params = matchRoute(route, url.pathname);
      if (params !== null) return callRoute(route, { parts, url, params });
    }
    const entry = parts.entry;
    const isPage =
      entry !== null && [entry.route].flat().some((route) => matchPath(route, url.pathname) !== null);
    return isPage ? renderPage(join(folder, 'dist/index.ejs'), entry, parts.uiConfig) : null;
  };
}

interface Parts {
  routes: AppControllerRoute[];
  entry: AppViewRoute | null;
  queues: BullBoardQueues;
  uiConfig: UIConfig;
}

/** What Bull Board hands to a web server, kept instead. */
function createAdapter(): { adapter: IServerAdapter; parts: Parts } {
  const parts: Parts = { routes: [], entry: null, queues: new Map(), uiConfig: {} };
  const adapter: IServerAdapter = {
    setQueues: (queues) => keep({ queues }),
    setViewsPath: () => adapter,
    setStaticPath: () => adapter,
    setEntryRoute: (entry) => keep({ entry }),
    setErrorHandler: () => adapter,
    setApiRoutes: (routes) =>
      keep({ routes: routes.filter((route) => [route.method].flat().includes('get')) }),
    setUIConfig: (uiConfig) => keep({ uiConfig }),
  };
  function keep(some: Partial<Parts>): IServerAdapter {
    Object.assign(parts, some);
    return adapter;
  }
  return { adapter, parts };
}

async function callRoute(
  route: AppControllerRoute,
  call: { parts: Parts; url: URL; params: Record<string, string> },
): Promise<Answer> {
  const query = Object.fromEntries(call.url.searchParams);
  const { status = 200, body } = await route.handler({
    queues: call.parts.queues,
    uiConfig: call.parts.uiConfig,
    query,
    params: call.params,
    body: {},
    headers: {},
  });
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

function matchRoute(route: AppControllerRoute, path: string): Record<string, string> | null {
  for (const pattern of [route.route].flat()) {
    const params = matchPath(pattern, path);
    if (params !== null) return params;
  }
  return null;
}

/** `/api/queues/:queueName` against a path. */
function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(found[index] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

async function renderPage(template: string, entry: AppViewRoute, uiConfig: UIConfig): Promise<Answer> {
  const { params } = entry.handler({ basePath: '', uiConfig });
  const text = await readFile(template, 'utf8');
  const body = text
    .replace(/<link [^>]{0,20}fonts\.googleapis[^>]{0,300}>|<link href="https:[^>]{0,300}>/g, '')
    .replace(/<%[=-] (\w+) %>/g, (_, name: string) =>
      String((params as Record<string, unknown>)[name] ?? ''),
    );
  return { status: 200, type: 'text/html', body };
}

async function readStatic(folder: string, path: string): Promise<Answer | null> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(join(folder, 'static'))) return null;
  const body = await readFile(file).catch(() => null);
  return body === null
    ? null
    : { status: 200, type: types[extname(file)] ?? 'application/octet-stream', body };
}
