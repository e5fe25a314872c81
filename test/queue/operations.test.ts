import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../../scripts/servers/run-command.js';

const folder = fileURLToPath(new URL('../../fixtures/operations/', import.meta.url));
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]));

/** Every command that the files to copy call, with its flags. */
const calls = [...texts.values()].flatMap((text) =>
  [...text.matchAll(/\bundertone (run|worker|schedule [a-z-]+)\b([^\n]*)/g)].map(
    ([, command = '', rest = '']) => ({
      command,
      flags: rest.match(/--[a-z-]+/g) ?? [],
    }),
  ),
);

describe('the files to copy for operations', () => {
  it('call commands', () => {
    const commands = new Set(calls.map(({ command }) => command));
    expect([...commands].sort()).toEqual(['run', 'schedule add', 'schedule run-now', 'worker']);
  });

  it.each(calls)('call undertone $command $flags, which it has', async ({ command, flags }) => {
    const help = await runCommand([...command.split(' '), '--help']);
    expect(help.code).toBe(0);
    for (const flag of flags) expect(help.stdout).toContain(flag);
  });

  it('give the rights of the Redis user that the error message names', () => {
    const source = readFileSync(new URL('../../src/run/queue-connection.ts', import.meta.url), 'utf8');
    const rights = /~bull:\* [^']*/.exec(texts.get('redis.conf') ?? '')?.[0].trim();
    expect(rights).toBeDefined();
    expect(source).toContain(rights);
  });
});
