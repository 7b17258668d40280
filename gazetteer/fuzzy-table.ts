/**
 * Misspelled names: for every key, the hashes of the strings that are left when one or two letters are dropped. Two words within an edit or two
 * of each other share such a string (SymSpell's symmetric deletion), so a look-up costs as many probes as a word has letters, not a scan.
 */
import { editDistance } from './edit-distance.ts';
import type { Column } from './index-file.ts';
import { hashKey } from './name-table.ts';
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
    for (const rest of withoutLetters(key, editBudget(key.length))) visit(hashKey(rest), number);
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

  /** Keys within the budget of edits, all at the smallest distance found. The first letter has to agree: few slips change it, many words differ in it. */
  nearest(key: string): readonly FuzzyHit[] {
    const budget = editBudget(key.length);
    if (budget === 0) return [];
    const seen = new Set<number>();
    let best: FuzzyHit[] = [];
    let limit = budget;
    for (const rest of withoutLetters(key, budget)) {
      for (const number of this.#with(hashKey(rest))) {
        if (seen.has(number)) continue;
        seen.add(number);
        const known = this.#keyAt(number);
        if (known[0] !== key[0] || editBudget(known.length) === 0) continue;
        const distance = editDistance(key, known, Math.min(limit, editBudget(known.length)));
        if (distance === 0 || distance > Math.min(limit, editBudget(known.length))) continue;
        if (distance < limit) best = [];
        limit = distance;
        best.push({ key: number, distance });
      }
    }
    return best.filter(({ distance }) => distance === limit);
  }

  *#with(hash: number): Iterable<number> {
    const bucket = hash >>> SHIFT;
    const end = this.#buckets[bucket + 1]!;
    for (let at = this.#buckets[bucket]!; at < end; at++) if (this.#hashes[at] === (hash & LOWER)) yield this.#numbers[at]!;
  }
}

/** The string itself and all strings with up to `budget` letters dropped, each once. */
function withoutLetters(key: string, budget: number): ReadonlySet<string> {
  const all = new Set([key]);
  let last: Iterable<string> = [key];
  for (let dropped = 0; dropped < budget; dropped++) {
    const next = new Set<string>();
    for (const word of last) for (let at = 0; at < word.length; at++) next.add(word.slice(0, at) + word.slice(at + 1));
    for (const word of next) all.add(word);
    last = next;
  }
  return all;
}
