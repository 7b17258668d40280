/** Words as they are written: each one object wherever it stands, so that what is found out about it once is kept with it. */

/** A word of the language, in lower case. */
export interface Word {
  readonly lower: string;
  /** By phrase index, the patterns that begin with the word (phrase-index.ts). */
  readonly starts: unknown[];
  /** Its rows in the table of weights (type-features.ts). */
  rows: unknown;
}

/** A way of writing it. */
export interface WrittenWord {
  readonly hash: number;
  readonly text: string;
  /** With straight apostrophes. */
  readonly lower: string;
  readonly word: Word;
  readonly kind: 'word' | 'number' | 'sign';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** What class of word it is (span-classes.ts). */
  classes: unknown;
}

/** What is remembered from report to report. */
const MAX_WORDS = 60_000;

const words = new Map<string, Word>();
/** By their hash, open addressing, at most half full: words are found by the characters of the text, without being cut out of it first. */
let slots: (WrittenWord | undefined)[] = emptySlots(1 << 14);
let count = 0;

function emptySlots(length: number): (WrittenWord | undefined)[] {
  return new Array<WrittenWord | undefined>(length).fill(undefined);
}

/** Between two reports: all is forgotten at once when there is too much, so that memory stays flat over millions of reports. */
export function forgetWords(): void {
  if (count < MAX_WORDS) return;
  words.clear();
  slots = emptySlots(slots.length);
  count = 0;
}

/** The word that stands at these characters of a text. */
export function wordAt(text: string, start: number, end: number): WrittenWord {
  const hash = hashOf(text, start, end);
  let slot = hash & (slots.length - 1);
  for (let known = slots[slot]; known !== undefined; known = slots[slot]) {
    if (known.hash === hash && isAt(known.text, text, start, end)) return known;
    slot = (slot + 1) & (slots.length - 1);
  }
  const found = writtenWord(copyOf(text.slice(start, end)), hash);
  slots[slot] = found;
  count += 1;
  if (count * 2 > slots.length) grow();
  return found;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 2;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function grow(): void {
  const before = slots;
  slots = emptySlots(before.length * 2);
  for (const word of before) {
    if (word === undefined) continue;
    let slot = word.hash & (slots.length - 1);
    while (slots[slot] !== undefined) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word;
  }
}

/** Slices from this length on hold on to the text that they are cut from. */
const SLICE = 13;
const copyOf = (slice: string): string => (slice.length < SLICE ? slice : Buffer.from(slice, 'utf16le').toString('utf16le'));

function writtenWord(text: string, hash: number): WrittenWord {
  const lower = text.toLowerCase().replace(/[’ʼ`]/g, "'");
  const kind = /^\p{N}/u.test(text) ? 'number' : /^\p{L}/u.test(text) ? 'word' : 'sign';
  return { hash, text, lower, word: wordOf(lower), kind, capital: /^\p{Lu}/u.test(text), classes: undefined };
}

function wordOf(lower: string): Word {
  const known = words.get(lower);
  if (known !== undefined) return known;
  const word: Word = { lower, starts: [], rows: undefined };
  words.set(lower, word);
  return word;
}
