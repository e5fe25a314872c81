import { Redis } from 'ioredis';
import { UndertoneError } from '../model/errors.js';

const OLDEST_SERVER = [6, 2] as const;
const CONNECT_TIMEOUT = 10_000;

/**
 * Connects to the Redis of a queue: `redis://[user:password@]host[:port][/db]`, `rediss://` with TLS. The server is
 * looked at first, so that nothing is begun on one that would lose jobs.
 * @throws UndertoneError queue_unreachable, queue_unfit, usage
 */
export async function connectQueue(url: string): Promise<Redis> {
  const shown = describeQueue(url);
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    maxRetriesPerRequest: null,
    keepAlive: 10_000,
    retryStrategy: () => null,
  });
  let failure: unknown = null;
  redis.on('error', (error) => {
    failure = error;
  });
  try {
    await redis.connect();
    assertFit(await redis.info(), shown);
  } catch (error) {
    redis.disconnect();
    throw error instanceof UndertoneError ? error : connectionError(failure ?? error, shown);
  }
  // From here on a server that goes away is waited for.
  redis.options.retryStrategy = (times) => Math.min(100 * 2 ** Math.min(times, 5), 2000);
  return redis;
}

/** The address without user and password. */
export function describeQueue(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed !== null && /^rediss?:$/.test(parsed.protocol)) return `${parsed.protocol}//${parsed.host}`;
  throw new UndertoneError('usage', 'Cannot use the queue: its address is not one of Redis', {
    hint: 'Expected redis://host:6379, or rediss:// with TLS',
  });
}

function assertFit(info: string, shown: string): void {
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  const version = field('redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor < OLDEST_SERVER[1])) {
    throw new UndertoneError('queue_unfit', `Cannot use the queue ${shown}: it runs Redis ${version}`, {
      hint: `Expected Redis ${OLDEST_SERVER.join('.')} or newer`,
    });
  }
  const policy = field('maxmemory_policy');
  if (policy !== '' && policy !== 'noeviction') {
    throw new UndertoneError(
      'queue_unfit',
      `Cannot use the queue ${shown}: with the policy ${policy} it throws jobs away when its memory is full`,
      { hint: 'Expected maxmemory-policy noeviction: set it in redis.conf, or give another server' },
    );
  }
}

function connectionError(cause: unknown, shown: string): UndertoneError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const code = reason(cause);
  if (/CERT|SELF_SIGNED|LEAF_SIGNATURE/.test(code)) {
    const other = code === 'ERR_TLS_CERT_ALTNAME_INVALID';
    return new UndertoneError(
      'queue_unreachable',
      `Cannot use the queue ${shown}: its certificate is ${other ? 'for another host' : 'not trusted'}`,
      {
        hint: other
          ? 'Use the name that the certificate has'
          : `Name the authority that signed it in NODE_EXTRA_CA_CERTS (${code})`,
        cause,
      },
    );
  }
  const denied = /WRONGPASS|NOAUTH|NOPERM|invalid username-password/.test(message);
  const problem = denied ? 'it refuses the user or the password' : `nothing answers there (${code})`;
  const hint = denied
    ? 'Check both in the address; the user needs the rights ~bull:* +@all -@dangerous +info +client'
    : 'Check the address, that the server runs, and that it accepts connections from this machine';
  return new UndertoneError('queue_unreachable', `Cannot use the queue ${shown}: ${problem}`, {
    hint,
    cause,
  });
}

function reason(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'no reason given';
}
