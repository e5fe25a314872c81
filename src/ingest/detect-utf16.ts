const sampleBytes = 65_536;

/**
 * Tells UTF-16 without a byte-order mark by the parity of its high bytes: in English and Thai text these are 00, 0E or
 * 20, in eight-bit text never 00 or 0E.
 */
export function detectUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 4) return null;
  const high = [0, 0];
  const zero = [0, 0];
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index];
    const parity = index & 1;
    if (byte === 0) zero[parity] = (zero[parity] ?? 0) + 1;
    if (byte === 0 || byte === 0x0e || byte === 0x20) high[parity] = (high[parity] ?? 0) + 1;
  }
  const units = length / 2;
  const [even, odd] = [0, 1].map((parity) => ({
    high: (high[parity] ?? 0) / units,
    zero: (zero[parity] ?? 0) / units,
  }));
  if (even === undefined || odd === undefined) return null;
  if (odd.high > 0.8 && odd.zero > 0.02 && even.zero < odd.zero / 4) return 'utf-16le';
  if (even.high > 0.8 && even.zero > 0.02 && odd.zero < even.zero / 4) return 'utf-16be';
  return null;
}
