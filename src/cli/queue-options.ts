import { UndertoneError } from '../model/errors.js';

/** Flags that name the two servers. Addresses with passwords are better kept in the environment. */
export interface QueueFlags {
  readonly queue?: string;
  readonly store?: string;
}

/** @throws UndertoneError usage where no queue is named */
export function queueFrom(flags: QueueFlags): string {
  const queue = flags.queue ?? process.env.UNDERTONE_QUEUE;
  if (queue) return queue;
  throw new UndertoneError('usage', 'Cannot find the queue: no address of a Redis is given', {
    hint: 'Give --queue redis://host:6379, or set UNDERTONE_QUEUE',
  });
}

export function storeFrom(flags: QueueFlags): string | undefined {
  return flags.store ?? process.env.UNDERTONE_STORE;
}
