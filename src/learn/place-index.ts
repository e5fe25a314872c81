/** Makes the function from a hash to its place in the list, or -1: an open-addressed table at most half full. */
export function createPlaceIndex(hashes: Uint32Array): (hash: number) => number {
  const capacity = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
  const mask = capacity - 1;
  // Two numbers a slot, side by side: the hash, and its place + 1 (0: the slot is empty).
  const slots = new Int32Array(capacity * 2);
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] as number;
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = place + 1;
  }
  return function placeOf(hash) {
    const wanted = hash | 0;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot * 2 + 1] as number;
      if (place === 0 || slots[slot * 2] === wanted) return place - 1;
    }
  };
}
