/** One way of saying a time, and what such ways share. */
import type { DateMention } from './date-mention.ts';
import type { DateWords } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

export type Days = Pick<DateMention, 'date_start' | 'date_end' | 'date_rule'>;

/** One way of saying a time: how many tokens it takes from here, and the days it means; undefined when it does not match. */
export type Rule = (
  tokens: readonly Token[],
  at: number,
  words: DateWords,
  published: string | null,
) => { readonly length: number; readonly days: Days } | undefined;

/** Made when a language is first read, and kept. */
export function oncePerLanguage<T>(make: (words: DateWords) => T): (words: DateWords) => T {
  const made = new WeakMap<DateWords, { readonly value: T }>();
  return (words) => {
    const known = made.get(words) ?? { value: make(words) };
    made.set(words, known);
    return known.value;
  };
}

/** How many tokens a phrase of the list takes from here, 0 when none is there. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    if (tokens[at]?.lower === words[0] && words.every((word, offset) => tokens[at + offset]?.lower === word)) return words.length;
  }
  return 0;
}

/** The phrases of the lexicons are few: each is taken apart once. */
const taken = new Map<string, readonly string[]>();

function wordsOf(phrase: string): readonly string[] {
  const known = taken.get(phrase) ?? phrase.split(' ');
  taken.set(phrase, known);
  return known;
}
