import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Makes a certificate for `host` that is signed by itself, valid for two days; gives the paths of both files. */
export function makeCertificate(folder: string, host = 'localhost'): { key: string; certificate: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const files = ['-keyout', key, '-out', certificate];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  execFileSync('openssl', [...kind, ...files, ...subject], { stdio: 'pipe' });
  return { key, certificate };
}
