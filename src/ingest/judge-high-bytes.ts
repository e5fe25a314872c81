/** What the bytes above 7F of a text that is not clean UTF-8 look like. */
export interface HighBytes {
  /** Valid UTF-8 characters of two bytes and more. */
  readonly valid: number;
  /** Bytes that are in no valid UTF-8 character. */
  readonly broken: number;
  /** Share of those bytes that stand in a run of three or more, all of them letters in Windows-874. */
  readonly thaiShare: number;
}

/** Counts UTF-8 characters, broken bytes and runs of Thai letters in one pass. */
export function judgeHighBytes(bytes: Buffer): HighBytes {
  let valid = 0;
  let broken = 0;
  let thai = 0;
  let run = 0;
  function closeRun(): void {
    if (run >= 3) thai += run;
    run = 0;
  }
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : characterLength(bytes, at);
    if (length === 0) {
      broken += 1;
      if (isThai(byte)) run += 1;
      else closeRun();
      at += 1;
      continue;
    }
    closeRun();
    if (length > 1) valid += 1;
    at += length;
  }
  closeRun();
  return { valid, broken, thaiShare: broken === 0 ? 0 : thai / broken };
}

/** Length of the UTF-8 character that starts here, 0 where none does. */
function characterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  for (let index = 1; index < length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function isThai(byte: number): boolean {
  return (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
}
