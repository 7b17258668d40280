/** A text as words, numbers and signs, each with its place in the text. */
import type { Span } from '../model/span.ts';

/** A word of the language, the same object wherever it stands: what is found out about it once is kept here. */
export interface Word {
  /** By the number of a phrase matcher, the patterns that begin with the word (phrases.ts). */
  readonly starts: unknown[];
}

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly word: Word;
  readonly kind: 'word' | 'number' | 'sign';
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** Dotted abbreviations (U.S.), numbers with separators (20,000 or 1.5), words with inner hyphens and apostrophes, single signs. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,\u00A0\u202F]\p{N}{3}(?!\p{N}))*(?:[.,]\p{N}+)?(?:st|nd|rd|th)?|[\p{L}\p{N}]+(?:[-‐‑’'ʼ`]\p{L}[\p{L}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;
const NUMBER = /^\p{N}/u;
const WORD = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
/** "Mikolaiv’s": the genitive is not part of the name. */
const POSSESSIVE = /['’]s$/i;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const genitive = POSSESSIVE.exec(word);
    if (genitive === null) push(tokens, word, match.index);
    else {
      push(tokens, word.slice(0, genitive.index), match.index);
      push(tokens, genitive[0], match.index + genitive.index);
    }
  }
  return tokens;
}

const words = new Map<string, Word>();
/** Words that are remembered; forgotten all at once when there are more, so that memory stays flat over millions of reports. */
const MAX_WORDS = 100_000;

export function wordOf(lower: string): Word {
  const known = words.get(lower);
  if (known !== undefined) return known;
  if (words.size >= MAX_WORDS) words.clear();
  const word: Word = { starts: [] };
  words.set(lower, word);
  return word;
}

function push(tokens: Token[], text: string, start: number): void {
  const kind = NUMBER.test(text) ? 'number' : WORD.test(text) ? 'word' : 'sign';
  const lower = text.toLowerCase().replace(/[’ʼ`]/g, "'");
  tokens.push({ start, end: start + text.length, text, lower, word: wordOf(lower), kind, capital: CAPITAL.test(text) });
}
