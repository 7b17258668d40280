/**
 * A table from spelling keys to the places that bear them: an open-addressing hash table over a pool of UTF-16 keys, with the postings of each
 * key in order of weight. A posting is a place number (24 bits) and the kind of name (8 bits).
 */
import { type Column, textOf } from './index-file.ts';

/** How a name belongs to its place; the number is stored. */
export const NAME_KINDS = ['main', 'alternate', 'former', 'short', 'demonym'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

const PLACE_BITS = 24;
export const placeOf = (posting: number): number => posting & ((1 << PLACE_BITS) - 1);
export const kindOfName = (posting: number): NameKind => NAME_KINDS[posting >>> PLACE_BITS] as NameKind;

/** Collects names while the index is built. */
export class NameTableBuilder {
  readonly #postings = new Map<string, number[]>();

  add(key: string, place: number, kind: NameKind): void {
    if (key === '') return;
    const posting = place | (NAME_KINDS.indexOf(kind) << PLACE_BITS);
    const list = this.#postings.get(key);
    if (list === undefined) this.#postings.set(key, [posting]);
    else if (!list.some((other) => placeOf(other) === place)) list.push(posting);
  }

  /** In the order of the compiled table. */
  get keys(): readonly string[] {
    return [...this.#postings.keys()].sort();
  }

  /** The columns of the table, each name prefixed. Keys are sorted, so that all keys with one beginning lie together. */
  columns(prefix: string, weightOf: (posting: number) => number): Record<string, Column> {
    const { keys } = this;
    const offsets = new Uint32Array(keys.length + 1);
    const starts = new Uint32Array(keys.length + 1);
    let text = 0;
    let total = 0;
    keys.forEach((key, index) => {
      text += key.length;
      total += this.#postings.get(key)!.length;
      offsets[index + 1] = text;
      starts[index + 1] = total;
    });
    const pool = new Uint16Array(text);
    const postings = new Uint32Array(total);
    const slots = new Uint32Array(slotCount(keys.length));
    keys.forEach((key, index) => {
      for (let i = 0; i < key.length; i++) pool[offsets[index]! + i] = key.charCodeAt(i);
      const list = this.#postings.get(key)!;
      if (list.length > 1) list.sort((a, b) => weightOf(b) - weightOf(a));
      postings.set(list, starts[index]!);
      let slot = hashKey(key) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    });
    return {
      [`${prefix}.offsets`]: offsets,
      [`${prefix}.starts`]: starts,
      [`${prefix}.pool`]: pool,
      [`${prefix}.postings`]: postings,
      [`${prefix}.slots`]: slots,
    };
  }
}

/** The compiled table. */
export class NameTable {
  readonly #offsets: Column;
  readonly #starts: Column;
  readonly #pool: Column;
  readonly #slots: Column;
  readonly postings: Column;

  constructor(columns: Readonly<Record<string, Column>>, prefix: string) {
    const column = (name: string): Column => columns[`${prefix}.${name}`]!;
    this.#offsets = column('offsets');
    this.#starts = column('starts');
    this.#pool = column('pool');
    this.#slots = column('slots');
    this.postings = column('postings');
  }

  /** The number of a key, or -1. */
  keyNumber(key: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashKey(key) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (number < 0 || this.#isKey(number, key)) return number;
    }
  }

  /** The postings of a key are `postings[start … end)`; start equals end when the key is not there. */
  range(key: string): readonly [start: number, end: number] {
    const number = this.keyNumber(key);
    return number < 0 ? [0, 0] : [this.#starts[number]!, this.#starts[number + 1]!];
  }

  keyAt(number: number): string {
    return textOf(this.#pool, this.#offsets[number]!, this.#offsets[number + 1]!);
  }

  /** The postings of a key by its number. */
  rangeOf(number: number): readonly [start: number, end: number] {
    return [this.#starts[number]!, this.#starts[number + 1]!];
  }

  /** The numbers of all keys that begin so are `first … end)`: keys are sorted. */
  beginningWith(prefix: string): readonly [first: number, end: number] {
    return [this.#lowerBound(prefix, 0), this.#lowerBound(prefix, 1)];
  }

  /** The first key whose beginning is not less than the prefix (`past` = 0), or is greater than it (`past` = 1). */
  #lowerBound(prefix: string, past: 0 | 1): number {
    let low = 0;
    let high = this.#offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareBeginning(middle, prefix) < past) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Negative, 0 or positive, as the beginning of a key sorts before, with or after the prefix. */
  #compareBeginning(number: number, prefix: string): number {
    const start = this.#offsets[number]!;
    const length = this.#offsets[number + 1]! - start;
    for (let i = 0; i < prefix.length; i++) {
      if (i >= length) return -1;
      const difference = this.#pool[start + i]! - prefix.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #isKey(number: number, key: string): boolean {
    const start = this.#offsets[number]!;
    if (this.#offsets[number + 1]! - start !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (this.#pool[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }
}

/** FNV-1a over UTF-16 units. */
export const hashKey = (key: string): number => finishHash(hashLetters(HASH_START, key, 0));

/** The same in steps, for strings that differ in few letters: the hash of their common beginning is taken on. */
export const HASH_START = 0x811c9dc5;

export const hashLetter = (hash: number, key: string, at: number): number => Math.imul(hash ^ key.charCodeAt(at), 0x01000193);

export function hashLetters(hash: number, key: string, from: number): number {
  let on = hash;
  for (let at = from; at < key.length; at++) on = hashLetter(on, key, at);
  return on;
}

export const finishHash = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

/** A power of two that is at least half empty. */
const slotCount = (keys: number): number => 2 ** Math.ceil(Math.log2(Math.max(4, keys * 2)));
