/** Comments that say nearly the same in the same words. */
export interface DuplicateGroup {
  /** The wording that was found most often. */
  readonly text: string;
  readonly comments: number;
  /** How many different wordings are among them. */
  readonly wordings: number;
}

export interface DuplicateFinder {
  /** Adds a text that stands in so many comments. */
  readonly add: (text: string, comments: number) => void;
  /** Takes note of the texts so far; tells of a text whether it was among them. */
  readonly known: () => (text: string) => boolean;
  /** Groups of at least `least` comments, the largest first. */
  readonly groups: (least: number) => DuplicateGroup[];
}

interface Wording {
  readonly text: string;
  readonly norm: string;
  comments: number;
}

interface Group {
  readonly first: ReadonlySet<number>;
  readonly members: Wording[];
}

/** Shorter texts ("very good, thank you") are alike by nature. In letters and digits. */
const SHORTEST = 30;
/** Only so much of a text is compared. */
const LONGEST = 1_000;
const SHINGLE = 5;
const BINS = 32;
const ROWS = 4;
/** Share of common shingles (Jaccard) from which two texts are nearly the same. */
const ALIKE = 0.7;

/**
 * Finds texts that were sent many times, also with small changes: letters and digits alone are compared, cut into
 * pieces of five characters; candidates by MinHash with one permutation (Li, Owen and Zhang 2012) in bands of four,
 * then proven by the share of common pieces with the first of a group. Time and memory grow with the number of
 * different texts: give it a sample.
 */
export function createDuplicateFinder(): DuplicateFinder {
  const wordings = new Map<string, Wording>();
  return {
    add(text, comments) {
      const norm = normalize(text);
      if (norm.length < SHORTEST) return;
      const known = wordings.get(norm);
      if (known) known.comments += comments;
      else wordings.set(norm, { text, norm, comments });
    },
    known() {
      const before = new Set(wordings.keys());
      return (text) => before.has(normalize(text));
    },
    groups: (least) =>
      gather([...wordings.values()].sort((a, b) => b.comments - a.comments || (a.norm < b.norm ? -1 : 1)))
        .map(({ members }) => ({
          text: members[0]?.text ?? '',
          comments: members.reduce((sum, one) => sum + one.comments, 0),
          wordings: members.length,
        }))
        .filter(({ comments }) => comments >= least)
        .sort((a, b) => b.comments - a.comments || (a.text < b.text ? -1 : 1)),
  };
}

function normalize(text: string): string {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function gather(wordings: readonly Wording[]): Group[] {
  const groups: Group[] = [];
  const buckets = new Map<string, Group[]>();
  for (const wording of wordings) {
    const shingles = shinglesOf(wording.norm);
    const keys = bandKeys(shingles);
    const group = keys.flatMap((key) => buckets.get(key) ?? []).find(({ first }) => alike(first, shingles));
    if (group) {
      group.members.push(wording);
      continue;
    }
    const started = { first: shingles, members: [wording] };
    groups.push(started);
    for (const key of keys) addToBucket(buckets, key, started);
  }
  return groups;
}

/** Groups of one bucket at most: a phrase that very many texts share would else be compared with all of them. */
const BUCKET = 20;

function addToBucket(buckets: Map<string, Group[]>, key: string, group: Group): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [group]);
  else if (bucket.length < BUCKET) bucket.push(group);
}

/** 32-bit FNV-1a hashes of all pieces of five code units. */
function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE <= text.length; start += 1) {
    let hash = 0x811c9dc5;
    for (let i = start; i < start + SHINGLE; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    shingles.add((hash ^ (hash >>> 13)) >>> 0);
  }
  return shingles;
}

/** The least hash in each of 32 bins, four bins a key; bands of empty bins alone give none. */
function bandKeys(shingles: ReadonlySet<number>): string[] {
  const least = new Array<number>(BINS).fill(-1);
  for (const hash of shingles) {
    const bin = hash % BINS;
    const seen = least[bin] ?? -1;
    if (seen < 0 || hash < seen) least[bin] = hash;
  }
  const keys: string[] = [];
  for (let band = 0; band < BINS; band += ROWS) {
    const rows = least.slice(band, band + ROWS);
    if (rows.some((row) => row >= 0)) keys.push(`${band}:${rows.join(',')}`);
  }
  return keys;
}

function alike(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < ALIKE * many.size) return false;
  let common = 0;
  for (const hash of few) if (many.has(hash)) common += 1;
  return common >= ALIKE * (a.size + b.size - common);
}
