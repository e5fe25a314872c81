import { UndertoneError } from '../model/errors.js';

/** The address as it may be shown: without user, password and options. */
export function describeServer(address: string): string {
  try {
    const { protocol, hostname, port, pathname, searchParams } = new URL(address);
    const host = hostname || searchParams.get('host') || 'localhost';
    return `${protocol}//${host}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    return 'postgres://…';
  }
}

interface Explanation {
  readonly code: 'store_unreachable' | 'store_denied' | 'store_failed' | 'record_refused';
  readonly problem: string;
  readonly hint: string;
}

const again = 'What was stored is kept; run the same command again to go on';
const refused = {
  code: 'record_refused',
  hint: 'The other comments are not affected; the reason is in the issues of the record',
} as const;
const unreachable = {
  code: 'store_unreachable',
  hint: 'Check the address, that the server runs, and that it accepts connections from this machine',
} as const;

/** By SQLSTATE, its class (two characters), or the error code of the operating system. */
const explanations: Readonly<Record<string, Explanation>> = {
  ECONNREFUSED: { ...unreachable, problem: 'nothing answers there' },
  ENOENT: { ...unreachable, problem: 'there is no such socket' },
  ENOTFOUND: { ...unreachable, problem: 'there is no such host' },
  EAI_AGAIN: { ...unreachable, problem: 'the host name cannot be looked up' },
  EHOSTUNREACH: { ...unreachable, problem: 'the host cannot be reached' },
  ETIMEDOUT: { ...unreachable, problem: 'it does not answer in time' },
  '22': { ...refused, problem: 'it refuses a value' },
  '23': { ...refused, problem: 'a record breaks a rule of its tables' },
  '54': { ...refused, problem: 'a value is too large for it' },
  '28': {
    code: 'store_denied',
    problem: 'it refuses the user or the password',
    hint: 'Check both in the address, or set PGPASSWORD or ~/.pgpass, and see pg_hba.conf on the server',
  },
  '28000': {
    code: 'store_denied',
    problem: 'it refuses the user, or a connection of this kind',
    hint: 'Check the user, and see pg_hba.conf on the server: where it asks for TLS, add sslmode=require to the address',
  },
  '3D000': {
    code: 'store_denied',
    problem: 'there is no database of that name',
    hint: 'Create it with createdb, or check the last part of the address',
  },
  '42501': {
    code: 'store_denied',
    problem: 'the user may not do this there',
    hint: 'Grant the user CREATE on the schema, and SELECT, INSERT, UPDATE and DELETE on its tables',
  },
  '53100': {
    code: 'store_failed',
    problem: 'the disk of the server is full',
    hint: `Make room on the server. ${again}`,
  },
  '53300': {
    code: 'store_unreachable',
    problem: 'it has too many connections',
    hint: 'Raise max_connections on the server, or run fewer workers',
  },
  '53': {
    code: 'store_failed',
    problem: 'it has run out of memory or of room for temporary files',
    hint: `See the log of the server. ${again}`,
  },
  '57': { code: 'store_failed', problem: 'the server is shutting down or starting', hint: again },
};

/**
 * What a failure of the server means to a person. While the store is being opened, nothing has been written, and a
 * server that is away is a wrong command; later it is a service that failed mid-run.
 */
export function serverError(
  cause: unknown,
  server: string,
  when: 'opening' | 'running' = 'running',
): unknown {
  if (cause instanceof UndertoneError) return cause;
  const code = codeOf(cause);
  const known = explanations[code] ?? explanations[code.slice(0, 2)] ?? secure(code, cause) ?? timeout(cause);
  const verb = when === 'opening' ? 'open' : 'use';
  if (known !== undefined) {
    const lost = when === 'running' && known.code === 'store_unreachable';
    return new UndertoneError(
      lost ? 'store_failed' : known.code,
      `Cannot ${verb} the store ${server}: ${known.problem}`,
      { hint: lost ? again : known.hint, cause },
    );
  }
  // A statement that is wrong in itself is a defect of ours and stays what it is.
  if (/^(?:42|0A)/.test(code)) return cause;
  return new UndertoneError(
    when === 'opening' ? 'store_unreachable' : 'store_failed',
    `Cannot ${verb} the store ${server}: ${describe(cause)}`,
    { hint: when === 'opening' ? unreachable.hint : again, cause },
  );
}

/** The SQLSTATE or system code of what was thrown; that of the first where several addresses were tried. */
export function codeOf(cause: unknown): string {
  if (cause instanceof UndertoneError && cause.cause !== undefined) return codeOf(cause.cause);
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** What is wrong between both ends of TLS. */
function secure(code: string, cause: unknown): Explanation | undefined {
  if (cause instanceof Error && /does not support SSL/.test(cause.message)) {
    const hint = 'Turn ssl on at the server, or leave sslmode out of the address where the line is safe';
    return { ...unreachable, problem: 'it does not speak TLS', hint };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const hint = 'Use the name that the certificate has';
    return { ...unreachable, problem: 'its certificate is for another host', hint };
  }
  if (!/CERT|SELF_SIGNED|LEAF_SIGNATURE/.test(code)) return undefined;
  const hint = `Name the authority that signed it with sslrootcert in the address, or in NODE_EXTRA_CA_CERTS (${code})`;
  return { ...unreachable, problem: 'its certificate is not trusted', hint };
}

function timeout(cause: unknown): Explanation | undefined {
  const slow = cause instanceof Error && /timeout/i.test(cause.message);
  return slow ? { ...unreachable, problem: 'it does not answer in time' } : undefined;
}

/** Messages of the server may quote values of a row; its code and constraint say enough. */
function describe(cause: unknown): string {
  const code = codeOf(cause);
  const constraint = (cause as { constraint?: unknown } | null)?.constraint;
  if (code.length === 5) return `it answers with ${code}${constraint ? ` (${String(constraint)})` : ''}`;
  return code === '' && cause instanceof Error
    ? (cause.message.split('\n')[0] ?? '')
    : `the connection broke (${code})`;
}
