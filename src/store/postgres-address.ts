import { existsSync } from 'node:fs';
import { UndertoneError } from '../model/errors.js';

const modes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];
const files = ['sslrootcert', 'sslcert', 'sslkey'];

/**
 * A `postgres://` address as the driver is to be given it: with `sslmode` meaning what it means to PostgreSQL's own
 * tools, where `require` encrypts and checks the certificate only if `sslrootcert` names who may have signed it.
 * @throws UndertoneError usage where the address cannot be right, before anything is connected to
 */
export function readAddress(address: string): string {
  const [, query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  const mode = parameters.get('sslmode');
  if (mode !== null && !modes.includes(mode)) {
    throw wrong(`its sslmode is "${mode}"`, `Expected one of ${modes.join(', ')}`);
  }
  if (mode === 'verify-ca' && !parameters.has('sslrootcert')) {
    throw wrong(
      'sslmode=verify-ca asks for sslrootcert',
      'Name the certificate of the authority, or use verify-full',
    );
  }
  for (const name of files) {
    const path = parameters.get(name);
    if (path !== null && !existsSync(path)) {
      throw wrong(`there is no file ${path}`, `${name} names a file on this machine, in PEM`);
    }
  }
  return mode === null ? address : `${address}&uselibpqcompat=true`;
}

function wrong(problem: string, hint: string): UndertoneError {
  return new UndertoneError('usage', `Cannot use the address of the store: ${problem}`, { hint });
}
