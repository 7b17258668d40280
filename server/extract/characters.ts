/** What kind each character of a text is: asked for all of them, so answered from a table that fills itself. */

export const SPACE = 1;
export const LETTER = 2;
export const CAPITAL = 3;
export const NUMBER = 4;
export const SIGN = 5;
/** A sign that may stand inside a word: a hyphen, an apostrophe. */
export const JOINT = 6;
/** Half of a surrogate pair, whose kind only both halves tell. */
export const HALF = 7;

/** By UTF-16 code unit; 0 before it is first asked for. */
const kinds = new Uint8Array(0x10000);

/** 0 behind the end of the text. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  const known = kinds[code]!;
  return known === 0 ? firstSeen(code) : known;
}

function firstSeen(code: number): number {
  const kind = kindOf(code);
  kinds[code] = kind;
  return kind;
}

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{Surrogate}/u.test(character)) return HALF;
  if (/\s/u.test(character)) return SPACE;
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /[-‐‑’'`]/.test(character) ? JOINT : SIGN;
}
