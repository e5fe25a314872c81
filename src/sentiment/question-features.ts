/** How many buckets question words are folded into. */
export const questionBuckets = 256;

/**
 * Makes the function from a question as asked to the buckets of its words and pairs of words. What a question asks
 * for moves the answers' meaning ("What could be better?" - "Parking."), beyond its type.
 */
export function createQuestionFeatures(): (question: string | null) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return function questionFeatures(question) {
    if (question === null) return [];
    const remembered = known.get(question);
    if (remembered !== undefined) return remembered;
    const words = question.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const buckets = new Set<number>();
    for (const [index, word] of words.slice(0, 40).entries()) {
      buckets.add(bucketOf(word));
      if (index > 0) buckets.add(bucketOf(`${words[index - 1]} ${word}`));
    }
    const features = [...buckets];
    if (known.size < 1000) known.set(question, features);
    return features;
  };
}

function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % questionBuckets;
}

/** What question features are divided by. */
export function questionScale(count: number): number {
  return 1 / Math.sqrt(Math.max(1, count));
}
