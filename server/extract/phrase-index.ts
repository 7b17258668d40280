/**
 * Which patterns can begin with a word, for all matchers of a language at once: found out once per word and kept with it, so that a text costs one look-up per
 * token, and nothing more where no pattern begins.
 */
import type { Pattern, Step } from './phrase-pattern.ts';
import type { Token } from './tokens.ts';

/** The patterns of one matcher that can begin with a word, by what must follow. */
export interface Opening {
  /** The earlier of two equally long matches wins. */
  readonly patterns: readonly Pattern<unknown>[];
  /** Numbers of patterns that are the word alone. */
  readonly alone: readonly number[];
  /** Numbers of patterns by the step that the next word must take. */
  readonly bySecond: ReadonlyMap<number, readonly number[]>;
  /** Bits of the steps in `bySecond`: a quick no for most next words. */
  readonly seconds: number;
  /** Numbers of patterns whose second step is a gap or may be missing. */
  readonly others: readonly number[];
}

/** What is kept with a word. */
export interface WordPhrases {
  /** A bit for every matcher that has a pattern beginning with the word. */
  readonly starts: number;
  /** By matcher. */
  readonly openings: readonly (Opening | undefined)[];
  /** Second steps that accept the word. */
  readonly follows: readonly number[];
  readonly followsBits: number;
}

/** Where patterns can begin in a sentence: a bit for every matcher, by token and for all of them together. */
export interface Starts {
  readonly all: number;
  readonly at: readonly number[];
}

interface Entry {
  readonly matcher: number;
  readonly pattern: Pattern<unknown>;
}

/** Bits of a number that is quick to work with. */
const BITS = 30;
/** Prefixes are looked up from this length on. */
const MIN_PREFIX = 2;
const NOTHING: WordPhrases = { starts: 0, openings: [], follows: [], followsBits: 0 };

/** Every index has a place of its own in what is remembered with a word. */
let indexes = 0;

export class PhraseIndex {
  readonly #id = indexes++;
  readonly #first = new StepTable<Entry>();
  readonly #second = new StepTable<number>();
  readonly #seconds = new Map<string, number>();
  #matchers = 0;

  /** Adds the patterns of one matcher; answers its number. */
  add(patterns: readonly Pattern<unknown>[]): number {
    const matcher = this.#matchers++;
    if (matcher >= BITS) throw new Error(`one index holds ${BITS} matchers at most`);
    for (const pattern of patterns) this.#add({ matcher, pattern });
    return matcher;
  }

  /** The first of several steps that may be missing: the pattern can begin with the next one as well. */
  #add(entry: Entry): void {
    const { steps } = entry.pattern;
    const [first, second] = steps;
    this.#first.add(first!, entry);
    if (second !== undefined && isPlain(second) && !this.#seconds.has(second.text)) {
      this.#second.add(second, this.#seconds.size);
      this.#seconds.set(second.text, this.#seconds.size);
    }
    if (first!.optional && steps.length > 1) this.#add({ ...entry, pattern: { ...entry.pattern, steps: steps.slice(1) } });
  }

  of({ word, lower }: Token): WordPhrases {
    const known = word.starts[this.#id] as WordPhrases | undefined;
    if (known !== undefined) return known;
    const found = this.#find(lower);
    word.starts[this.#id] = found;
    return found;
  }

  starts(tokens: readonly Token[]): Starts {
    const at: number[] = [];
    let all = 0;
    for (const token of tokens) {
      const { starts } = this.of(token);
      at.push(starts);
      all |= starts;
    }
    return { all, at };
  }

  #find(lower: string): WordPhrases {
    const entries = this.#first.of(lower);
    const follows = this.#second.of(lower);
    if (entries.length + follows.length === 0) return NOTHING;
    const openings: (Opening | undefined)[] = [];
    let starts = 0;
    for (let matcher = 0; matcher < this.#matchers && entries.length > 0; matcher++) {
      const patterns = entries.flatMap((entry) => (entry.matcher === matcher ? [entry.pattern] : []));
      openings.push(patterns.length === 0 ? undefined : this.#opening(patterns));
      if (patterns.length > 0) starts |= 1 << matcher;
    }
    return { starts, openings, follows, followsBits: bitsOf(follows) };
  }

  #opening(patterns: readonly Pattern<unknown>[]): Opening {
    const [alone, others]: [number[], number[]] = [[], []];
    const bySecond = new Map<number, number[]>();
    for (const [number, { steps }] of patterns.entries()) {
      const second = steps[1];
      if (second === undefined) alone.push(number);
      else if (isPlain(second)) append(bySecond, this.#seconds.get(second.text)!, number);
      else others.push(number);
    }
    return { patterns, alone, bySecond, seconds: bitsOf([...bySecond.keys()]), others };
  }
}

const bitsOf = (steps: readonly number[]): number => steps.reduce((bits, step) => bits | (1 << (step % BITS)), 0);
const isPlain = ({ gap, optional }: Step): boolean => !gap && !optional;

/** Values by the words that a step accepts. */
class StepTable<T> {
  readonly #byWord = new Map<string, T[]>();
  readonly #byPrefix = new Map<string, T[]>();
  #longest = 0;

  add({ words, prefixes }: Step, value: T): void {
    for (const word of words) append(this.#byWord, word, value);
    for (const prefix of prefixes) append(this.#byPrefix, prefix, value);
    for (const { length } of prefixes) this.#longest = Math.max(this.#longest, length);
  }

  /** Those of the whole word first, then those of its longest prefix, and so on. */
  of(lower: string): readonly T[] {
    const found = [...(this.#byWord.get(lower) ?? [])];
    for (let length = Math.min(lower.length, this.#longest); length >= MIN_PREFIX; length--)
      found.push(...(this.#byPrefix.get(lower.slice(0, length)) ?? []));
    return found;
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
