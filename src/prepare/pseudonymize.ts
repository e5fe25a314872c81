import { createHash } from 'node:crypto';
import type { Redaction } from './create-redactor.js';

/**
 * An identifier that may be stored: itself, or where it is personal data (an e-mail address, a phone or identity number)
 * the prefix and 16 hexadecimal digits of its SHA-256, the same in every run so that its comments stay together.
 * It is a pseudonym, not anonymity: whoever can list the candidates (all phone numbers) can compute them all.
 *
 * `digitsAlone` (true unless told): whether an identifier that is digits only can be personal data.
 */
export function pseudonymize(
  id: string,
  options: {
    readonly prefix: string;
    readonly normalize: (text: string) => string;
    readonly redact: (text: string) => Redaction;
    readonly digitsAlone?: boolean;
  },
): string {
  const normal = options.normalize(id) || id;
  if (options.digitsAlone === false && /^[\d๐-๙]*$/u.test(normal)) return normal;
  if (options.redact(normal).text === normal) return normal;
  return options.prefix + createHash('sha256').update(normal.toLowerCase()).digest('hex').slice(0, 16);
}
