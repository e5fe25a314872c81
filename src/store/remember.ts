/** Texts that are remembered; with more, all are forgotten, so that memory is bounded. */
const REMEMBERED = 5_000;

/** Where few texts come again and again, each is parsed once; the results are shared, so they must not be changed. */
export function remember<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const value = parse(text);
    known.set(text, value);
    return value;
  };
}
