const saraE = 0xe40;
const saraAe = 0xe41;
const nikhahit = 0xe4d;
const saraAa = 0xe32;
const saraAm = 0xe33;

/**
 * Rewrites the end of a text in which Thai was typed with two signs that look like one: เ เ is แ, and nikhahit with
 * sara aa is sara am, a tone mark between them or not. They look the same and NFC leaves them, so words would not match.
 */
export function composeThai(out: number[]): void {
  const end = out.length - 1;
  const last = out[end];
  if (last === saraE && out[end - 1] === saraE) {
    out.length = end;
    out[end - 1] = saraAe;
  } else if (last === saraAa) {
    const tone = out[end - 1] ?? 0;
    if (tone === nikhahit) {
      out.length = end;
      out[end - 1] = saraAm;
    } else if (tone >= 0xe48 && tone <= 0xe4b && out[end - 2] === nikhahit) {
      out.length = end;
      out[end - 2] = tone;
      out[end - 1] = saraAm;
    }
  }
}
