/** Rows of equal width in one array, which grows; a row is named by where it begins. */
export interface RowStore {
  readonly values: () => Int16Array;
  /** Adds a row that stays. */
  readonly add: (row: Int16Array) => number;
  /** Adds a row that stays until `forget`. */
  readonly addForNow: (row: Int16Array) => number;
  readonly forget: () => void;
}

export function createRowStore(width: number): RowStore {
  let values = new Int16Array(256 * width);
  let used = 0;
  /** Where rows that do not stay may lie; the first `taken` of them hold one. */
  const places: number[] = [];
  let taken = 0;

  function add(row: Int16Array): number {
    const start = used;
    used += width;
    if (used > values.length) {
      const larger = new Int16Array(2 * values.length);
      larger.set(values);
      values = larger;
    }
    values.set(row, start);
    return start;
  }

  return {
    values: () => values,
    add,
    addForNow(row) {
      const place = places[taken];
      taken += 1;
      if (place === undefined) {
        const start = add(row);
        places.push(start);
        return start;
      }
      values.set(row, place);
      return place;
    },
    forget() {
      taken = 0;
    },
  };
}
