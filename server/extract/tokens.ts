/** A text as words, numbers and signs, each with its place in the text. */
import type { Span } from '../model/span.ts';
import { CAPITAL, HALF, JOINT, kindAt, LETTER, NUMBER, SIGN, SPACE } from './characters.ts';
import { forgetWords, type Word, wordAt, type WrittenWord } from './words.ts';

export type { Word } from './words.ts';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly word: Word;
  readonly written: WrittenWord;
  readonly kind: 'word' | 'number' | 'sign';
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/**
 * Dotted abbreviations (U.S.), numbers with separators (20,000 or 1.5), words with inner hyphens and apostrophes, single signs. The functions below read the same
 * from characters, quicker; what has characters beyond 16 bits is left to the pattern.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,\u00A0\u202F]\p{N}{3}(?!\p{N}))*(?:[.,]\p{N}+)?(?:st|nd|rd|th)?|[\p{L}\p{N}]+(?:[-‐‑’'ʼ`]\p{L}[\p{L}\p{N}]*)*|[^\s\p{L}\p{N}]/uy;
const THOUSANDS = /[.,\u00A0\u202F]/;
const DECIMAL = /[.,]/;
const ORDINAL = /^(?:st|nd|rd|th)$/;

export function tokenize(text: string): readonly Token[] {
  forgetWords();
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const end = kind === SIGN || kind === JOINT ? at + 1 : endOfToken(text, at, kind);
    const genitive = end - at > 2 && kind !== NUMBER ? genitiveLength(text, end) : 0;
    tokens.push(tokenAt(text, at, end - genitive));
    if (genitive > 0) tokens.push(tokenAt(text, end - genitive, end));
    at = end;
  }
  return tokens;
}

function tokenAt(source: string, begin: number, end: number): Token {
  return tokenOf(wordAt(source, begin, end), begin);
}

const tokenOf = (written: WrittenWord, start: number): Token => ({
  start,
  end: start + written.text.length,
  text: written.text,
  lower: written.lower,
  word: written.word,
  written,
  kind: written.kind,
  capital: written.capital,
});

/** One token that is made, and not found. */
export const token = (text: string, start: number): Token => tokenOf(wordAt(text, 0, text.length), start);

/** "Mikolaiv’s": the genitive is not part of the name. */
function genitiveLength(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last !== SMALL_S && last !== LARGE_S) return 0;
  const before = text.charCodeAt(end - 2);
  return before === APOSTROPHE || before === RAISED_COMMA ? 2 : 0;
}
const [SMALL_S, LARGE_S, STOP, APOSTROPHE, RAISED_COMMA] = [0x73, 0x53, 0x2e, 0x27, 0x2019] as const;

function endOfToken(text: string, start: number, kind: number): number {
  const end = kind === NUMBER ? endOfNumber(text, start) : kind === HALF ? UNCLEAR : endOfWord(text, start, kind);
  if (end !== UNCLEAR) return end;
  TOKEN.lastIndex = start;
  return start + TOKEN.exec(text)![0].length;
}

/** A character beyond 16 bits was met. */
const UNCLEAR = -1;

function endOfWord(text: string, start: number, kind: number): number {
  if (kind === CAPITAL && text.charCodeAt(start + 1) === STOP) {
    const end = endOfDotted(text, start);
    if (end === UNCLEAR || end - start > 2) return end;
  }
  for (let at = start + 1; ; at++) {
    const next = kindAt(text, at);
    if (next === LETTER || next === CAPITAL || next === NUMBER) continue;
    if (next === HALF) return UNCLEAR;
    if (next !== JOINT) return at;
    const behind = kindAt(text, at + 1);
    if (behind === HALF) return UNCLEAR;
    if (behind !== LETTER && behind !== CAPITAL) return at;
  }
}

/** Behind the last of "U.S." */
function endOfDotted(text: string, start: number): number {
  let at = start;
  while (kindAt(text, at) === CAPITAL && text.charCodeAt(at + 1) === STOP) at += 2;
  return kindAt(text, at) === HALF ? UNCLEAR : at;
}

function endOfNumber(text: string, start: number): number {
  let at = endOfDigits(text, start);
  while (THOUSANDS.test(text[at] ?? '') && endOfDigits(text, at + 1) === at + 4) at += 4;
  if (DECIMAL.test(text[at] ?? '')) {
    const end = endOfDigits(text, at + 1);
    if (end > at + 1) at = end;
  }
  if (kindAt(text, at) === HALF || kindAt(text, at + 1) === HALF) return UNCLEAR;
  return ORDINAL.test(text.slice(at, at + 2)) ? at + 2 : at;
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (kindAt(text, at) === NUMBER) at += 1;
  return at;
}
