/**
 * Word patterns, matched over tokens in one pass however many there are. A pattern is a line of words:
 *
 *     shell*            a word that begins so            missile|rocket strike*    one of several words
 *     the? city         a word that may be missing       opened ... fire           up to three words between
 *
 * Patterns are indexed by their first word, so a text costs one look-up per token and not one per pattern.
 */
import type { Token } from './tokens.ts';

interface Step {
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly optional: boolean;
  readonly gap: boolean;
}

interface Pattern<T> {
  readonly steps: readonly Step[];
  readonly value: T;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Token numbers, end exclusive. */
  readonly first: number;
  readonly end: number;
}

/** Words that "..." may stand for at most. */
const MAX_GAP = 3;
/** Every matcher has a place of its own in what is remembered with a word. */
let matchers = 0;
const NOTHING: readonly never[] = [];
/** Prefixes are looked up from this length on. */
const MIN_PREFIX = 2;

export class PhraseMatcher<T> {
  readonly #byWord = new Map<string, Pattern<T>[]>();
  readonly #byPrefix = new Map<string, Pattern<T>[]>();
  readonly #id = matchers++;
  #longestPrefix = 0;

  constructor(phrases: Iterable<readonly [pattern: string, value: T]>) {
    for (const [pattern, value] of phrases) this.#add({ steps: pattern.split(' ').map(parseStep), value });
  }

  /** The longest match that begins at a token; of equally long ones the pattern that was given first. */
  matchAt(tokens: readonly Token[], at: number): PhraseMatch<T> | undefined {
    const token = tokens[at];
    if (token === undefined) return undefined;
    let best: PhraseMatch<T> | undefined;
    for (const pattern of this.#startingWith(token)) {
      const end = matchSteps(pattern.steps, 0, tokens, at);
      if (end > at && (best === undefined || end > best.end)) best = { value: pattern.value, first: at, end };
    }
    return best;
  }

  /** Whether any pattern begins with this word: a quick no for most words. */
  mayStart(token: Token): boolean {
    return this.#startingWith(token).length > 0;
  }

  /** All matches from left to right, none overlapping the one before. */
  matchAll(tokens: readonly Token[]): readonly PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let at = 0; at < tokens.length; ) {
      const match = this.matchAt(tokens, at);
      if (match !== undefined) matches.push(match);
      at = match?.end ?? at + 1;
    }
    return matches;
  }

  #add(pattern: Pattern<T>): void {
    const first = pattern.steps[0]!;
    for (const word of first.words) append(this.#byWord, word, pattern);
    for (const prefix of first.prefixes) {
      append(this.#byPrefix, prefix, pattern);
      this.#longestPrefix = Math.max(this.#longestPrefix, prefix.length);
    }
    if (first.optional && pattern.steps.length > 1) this.#add({ ...pattern, steps: pattern.steps.slice(1) });
  }

  /** Remembered with the word: a language uses few words often. */
  #startingWith({ word, lower }: Token): readonly Pattern<T>[] {
    const known = word.starts[this.#id];
    if (known !== undefined) return known as readonly Pattern<T>[];
    const patterns = [...(this.#byWord.get(lower) ?? [])];
    for (let length = Math.min(lower.length, this.#longestPrefix); length >= MIN_PREFIX; length--) {
      patterns.push(...(this.#byPrefix.get(lower.slice(0, length)) ?? []));
    }
    word.starts[this.#id] = patterns.length === 0 ? NOTHING : patterns;
    return patterns;
  }
}

/** The token number after the last step, or -1. */
function matchSteps(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number {
  const wanted = steps[step];
  if (wanted === undefined) return at;
  if (wanted.gap) {
    for (let skipped = 0; skipped <= MAX_GAP && tokens[at + skipped]?.kind !== undefined; skipped++) {
      const end = matchSteps(steps, step + 1, tokens, at + skipped);
      if (end >= 0) return end;
      if (tokens[at + skipped]!.kind === 'sign') return -1;
    }
    return -1;
  }
  const token = tokens[at];
  if (token !== undefined && accepts(wanted, token.lower)) {
    const end = matchSteps(steps, step + 1, tokens, at + 1);
    if (end >= 0) return end;
  }
  return wanted.optional ? matchSteps(steps, step + 1, tokens, at) : -1;
}

const accepts = (step: Step, word: string): boolean => step.words.has(word) || step.prefixes.some((prefix) => word.startsWith(prefix));

function parseStep(text: string): Step {
  if (text === '...') return { words: new Set(), prefixes: [], optional: false, gap: true };
  const optional = text.endsWith('?');
  const choices = (optional ? text.slice(0, -1) : text).split('|');
  return {
    words: new Set(choices.filter((choice) => !choice.endsWith('*'))),
    prefixes: choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)),
    optional,
    gap: false,
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
