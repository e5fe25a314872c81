/** Splits a run of Thai letters into words. Returns the end of each, in order. */
export type ThaiSegmenter = (text: string, start: number, end: number) => readonly number[];

/** Thin: pieces of the run time's own segmenter. */
export function createThaiSegmenter(): ThaiSegmenter {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  return function segment(text, start, end) {
    const ends: number[] = [];
    for (let from = start; from < end; from += 1000) {
      const to = Math.min(end, from + 1000);
      for (const piece of segmenter.segment(text.slice(from, to)))
        ends.push(from + piece.index + piece.segment.length);
    }
    return ends;
  };
}
