/**
 * Misspelled names: for every key, the hashes of the strings that are left when one or two letters are dropped. Two words within an edit or two
 * of each other share such a string (SymSpell's symmetric deletion), so a look-up costs as many probes as a word has letters, not a scan.
 * The first letter is never dropped: it has to agree anyway, because few slips change it and many words differ in it.
 */
import { editDistance } from './edit-distance.ts';
import type { Column } from './index-file.ts';
import { finishHash, hashLetter, hashLetters, HASH_START } from './name-table.ts';
import { FUZZY } from './score.ts';

/** Hashes with the same upper bits lie together; a table tells where each such bucket begins. */
const BUCKET_BITS = 16;
const SHIFT = 32 - BUCKET_BITS;
const LOWER = 2 ** SHIFT - 1;

/** How many edits a key of this length may be away. */
export const editBudget = (length: number): number => (length >= FUZZY.twoEditsFrom ? 2 : length >= FUZZY.oneEditFrom ? 1 : 0);

/** The columns of the table over the keys of a name table, given in their order there, of which only the guessable take part: a counting sort by bucket, in two passes. */
export function fuzzyColumns(keys: readonly string[], guessable: ReadonlySet<string>): Record<string, Column> {
  const buckets = new Uint32Array(2 ** BUCKET_BITS + 1);
  eachHash(keys, guessable, (hash) => {
    buckets[(hash >>> SHIFT) + 1]! += 1;
  });
  for (let bucket = 0; bucket < 2 ** BUCKET_BITS; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  const total = buckets[2 ** BUCKET_BITS]!;
  const next = buckets.slice();
  const hashes = new Uint16Array(total); // the lower bits; the upper ones are the bucket's
  const numbers = new Uint32Array(total);
  eachHash(keys, guessable, (hash, number) => {
    const at = next[hash >>> SHIFT]!++;
    hashes[at] = hash;
    numbers[at] = number;
  });
  return { 'fuzzy.hashes': hashes, 'fuzzy.numbers': numbers, 'fuzzy.buckets': buckets };
}

function eachHash(keys: readonly string[], guessable: ReadonlySet<string>, visit: (hash: number, number: number) => void): void {
  keys.forEach((key, number) => {
    if (!guessable.has(key)) return;
    for (const hash of new Set(deletionHashes(key, editBudget(key.length)))) visit(hash, number);
  });
}

export interface FuzzyHit {
  /** Number of the key in its name table. */
  readonly key: number;
  readonly distance: number;
}

export class FuzzyTable {
  readonly #hashes: Column;
  readonly #numbers: Column;
  readonly #buckets: Column;
  readonly #keyAt: (number: number) => string;

  constructor(columns: Readonly<Record<string, Column>>, keyAt: (number: number) => string) {
    this.#hashes = columns['fuzzy.hashes']!;
    this.#numbers = columns['fuzzy.numbers']!;
    this.#buckets = columns['fuzzy.buckets']!;
    this.#keyAt = keyAt;
  }

  /** Keys within the budget of edits that have the same first letter, all at the smallest distance found. */
  nearest(key: string): readonly FuzzyHit[] {
    const budget = editBudget(key.length);
    if (budget === 0) return [];
    let best: FuzzyHit[] = [];
    let limit = budget;
    for (const number of this.#sharing(deletionHashes(key, budget))) {
      const known = this.#keyAt(number);
      const most = Math.min(limit, editBudget(known.length));
      if (most === 0 || known[0] !== key[0]) continue;
      const distance = editDistance(key, known, most);
      if (distance === 0 || distance > most) continue;
      if (distance < limit) best = [];
      limit = distance;
      best.push({ key: number, distance });
    }
    return best.filter(({ distance }) => distance === limit);
  }

  /** The numbers of the keys that have one of the hashes, each once, in the order of the hashes. */
  #sharing(hashes: readonly number[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (const hash of hashes) {
      const bucket = hash >>> SHIFT;
      const lower = hash & LOWER;
      const end = this.#buckets[bucket + 1]!;
      for (let at = this.#buckets[bucket]!; at < end; at++) if (this.#hashes[at] === lower) found.add(this.#numbers[at]!);
    }
    return found;
  }
}

/**
 * hashKey of the string itself and of all strings with up to `budget` letters dropped, the first letter never; the strings are not made.
 * Doubled letters give the same string twice.
 */
function deletionHashes(key: string, budget: number): readonly number[] {
  const hashes = [finishHash(hashLetters(HASH_START, key, 0))];
  let before = hashLetter(HASH_START, key, 0); // the letters before the first that is dropped
  for (let first = 1; first < key.length; first++) {
    hashes.push(finishHash(hashLetters(before, key, first + 1)));
    before = hashLetter(before, key, first);
  }
  if (budget < 2) return hashes;
  before = hashLetter(HASH_START, key, 0);
  for (let first = 1; first < key.length; first++) {
    let between = before; // and on to the second
    for (let second = first + 1; second < key.length; second++) {
      hashes.push(finishHash(hashLetters(between, key, second + 1)));
      between = hashLetter(between, key, second);
    }
    before = hashLetter(before, key, first);
  }
  return hashes;
}
