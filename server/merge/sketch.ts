/**
 * Copies of one text: MinHash (Broder 1997) over runs of three words, one byte a hash (Li & König 2010), so that a report's sketch takes
 * 64 bytes and two of them tell how much the texts share.
 */
const HASHES = 64;
const RUN = 3; // words
const MOST_WORDS = 2_000; // a long text is known by its beginning
const COPY = 0.6; // share of runs in common from which a text is a copy with another headline or a sentence cut
const CHANCE = 1 / 256; // of two bytes being equal by accident

/** 64 bytes, the same for texts that differ in case, punctuation and white space only. */
export function sketchOf(text: string): Uint8Array {
  const lowest = new Uint32Array(HASHES).fill(0xffffffff);
  for (const hash of runsOf(wordsOf(text))) {
    for (let n = 0; n < HASHES; n++) {
      const value = mixed(hash ^ Math.imul(n + 1, 0x9e3779b1));
      if (value < (lowest[n] as number)) lowest[n] = value;
    }
  }
  return Uint8Array.from(lowest, (value) => value & 0xff);
}

/** Words without case and punctuation: equal for exact copies. */
export const normalText = (text: string): string => wordsOf(text).join(' ');

/** Whether one text is the other with small changes; estimated, sure to about 0.06. */
export function isCopy(a: Uint8Array, b: Uint8Array): boolean {
  let equal = 0;
  for (let n = 0; n < HASHES; n++) if (a[n] === b[n]) equal++;
  return (equal / HASHES - CHANCE) / (1 - CHANCE) >= COPY;
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(word);
    if (words.length >= MOST_WORDS) break;
  }
  return words;
}

function* runsOf(words: readonly string[]): Generator<number> {
  const hashes = words.map(hashOf);
  for (let n = 0; n < Math.max(1, hashes.length - RUN + 1); n++) {
    let run = 0;
    for (let k = n; k < Math.min(hashes.length, n + RUN); k++) run = mixed(Math.imul(run, 31) + (hashes[k] as number));
    yield run;
  }
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < word.length; n++) hash = Math.imul(hash ^ word.charCodeAt(n), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the answer depends on every bit of the number. */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
