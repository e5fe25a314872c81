import { createGunzip } from 'node:zlib';

/**
 * Unpacks gzip piece by piece. Damage ends the output instead of throwing, so that all that was unpacked before it is
 * kept; `onDamage` is told what is wrong.
 */
export async function* gunzipChunks(
  chunks: AsyncIterable<Buffer>,
  onDamage: (reason: string) => void,
): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: outputBytes });
  const unpacked: Buffer[] = [];
  let failure: string | null = null;
  gunzip.on('data', (chunk: Buffer) => unpacked.push(chunk));
  gunzip.on('error', (error) => {
    failure = error.message;
  });
  try {
    for await (const chunk of chunks) {
      for (const piece of pieces(chunk)) {
        await settled(gunzip, (done) => gunzip.write(piece, done));
        yield* unpacked.splice(0);
        if (failure !== null) break;
      }
      if (failure !== null) break;
    }
    if (failure === null) {
      await settled(gunzip, (done) => {
        gunzip.once('end', done);
        gunzip.end();
      });
    }
    yield* unpacked.splice(0);
  } finally {
    gunzip.destroy();
  }
  if (failure !== null) onDamage(failure);
}

/** Where the data is damaged, zlib keeps back the output that does not fill this: so much may be lost before it. */
const outputBytes = 4096;

/** Small enough that what one piece unpacks to, a thousand times its size at worst, still fits in memory. */
const pieceBytes = 16_384;

function* pieces(chunk: Buffer): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
}

/** Waits until the step is done or the stream has failed, whichever comes. */
function settled(gunzip: ReturnType<typeof createGunzip>, step: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    function done(): void {
      gunzip.off('error', done);
      gunzip.off('close', done);
      resolve();
    }
    gunzip.on('error', done);
    gunzip.on('close', done);
    step(done);
  });
}
