/**
 * Word patterns, matched over tokens. A pattern is a line of words:
 *
 *     shell*            a word that begins so            missile|rocket strike*    one of several words
 *     the? city         a word that may be missing       opened ... fire           up to three words between
 *
 * Patterns are indexed by their first two words (phrase-index.ts), so that most words of a text cost next to nothing.
 */
import { type Opening, PhraseIndex, type Starts } from './phrase-index.ts';
import { matchSteps, parseStep, type Pattern } from './phrase-pattern.ts';
import type { Token } from './tokens.ts';

export interface PhraseMatch<T> {
  readonly value: T;
  /** Token numbers, end exclusive. */
  readonly first: number;
  readonly end: number;
}

const NOTHING: readonly never[] = [];

export class PhraseMatcher<T> {
  readonly #index: PhraseIndex;
  readonly #number: number;
  readonly #bit: number;
  readonly #found: number[] = [];

  /** Matchers of one `index` know together where in a sentence any of them can begin. */
  constructor(phrases: Iterable<readonly [pattern: string, value: T]>, index: PhraseIndex = new PhraseIndex()) {
    this.#index = index;
    this.#number = index.add(Array.from(phrases, ([pattern, value]) => ({ steps: pattern.split(' ').map(parseStep), value })));
    this.#bit = 1 << this.#number;
  }

  /** The longest match that begins at a token; of equally long ones the pattern that was given first. */
  matchAt(tokens: readonly Token[], at: number): PhraseMatch<T> | undefined {
    const token = tokens[at];
    const opening = token === undefined ? undefined : this.#index.of(token).openings[this.#number];
    if (opening === undefined) return undefined;
    let best = opening.alone.length > 0 ? opening.alone[0]! : -1;
    let last = best < 0 ? at : at + 1;
    const longer = this.#longer(opening, tokens, at);
    for (let found = 0; found < longer.length; found += 2) {
      const [number, end] = [longer[found]!, longer[found + 1]!];
      if (end < last || (end === last && number > best)) continue;
      best = number;
      last = end;
    }
    return best < 0 ? undefined : { value: opening.patterns[best]!.value as T, first: at, end: last };
  }

  /** Whether any pattern begins with this word: a quick no for most words. */
  mayStart(token: Token): boolean {
    return (this.#index.of(token).starts & this.#bit) !== 0;
  }

  /** All matches from left to right, none overlapping the one before. `starts`: those of the same tokens. */
  matchAll(tokens: readonly Token[], starts: Starts = this.#index.starts(tokens)): readonly PhraseMatch<T>[] {
    if ((starts.all & this.#bit) === 0) return NOTHING;
    const matches: PhraseMatch<T>[] = [];
    for (let at = 0; at < tokens.length; ) {
      const match = (starts.at[at]! & this.#bit) === 0 ? undefined : this.matchAt(tokens, at);
      if (match !== undefined) matches.push(match);
      at = match?.end ?? at + 1;
    }
    return matches;
  }

  /** As matchAll, but a longer match that begins inside a shorter one takes its place: "have taken" gives way to "taken … prisoner". */
  matchLongest(tokens: readonly Token[], starts: Starts = this.#index.starts(tokens)): readonly PhraseMatch<T>[] {
    if ((starts.all & this.#bit) === 0) return NOTHING;
    const matches: PhraseMatch<T>[] = [];
    for (let at = 0; at < tokens.length; ) {
      let best = (starts.at[at]! & this.#bit) === 0 ? undefined : this.matchAt(tokens, at);
      for (let inside = at + 1; best !== undefined && inside < best.end; inside++) {
        const other = this.matchAt(tokens, inside);
        if (other !== undefined && other.end > best.end && other.end - other.first > best.end - best.first) best = other;
      }
      if (best !== undefined) matches.push(best);
      at = best?.end ?? at + 1;
    }
    return matches;
  }

  /** Every value that begins at any token, overlapping or not, each with its longest match. */
  allAt(tokens: readonly Token[], starts: Starts = this.#index.starts(tokens)): readonly PhraseMatch<T>[] {
    if ((starts.all & this.#bit) === 0) return NOTHING;
    const matches: PhraseMatch<T>[] = [];
    for (let at = 0; at < tokens.length; at++) if ((starts.at[at]! & this.#bit) !== 0) this.#valuesAt(tokens, at, matches);
    return matches;
  }

  /** In the order in which the patterns were given. */
  #valuesAt(tokens: readonly Token[], at: number, matches: PhraseMatch<T>[]): void {
    const opening = this.#index.of(tokens[at]!).openings[this.#number]!;
    const ends = opening.alone.map((number) => ({ number, end: at + 1 }));
    const longer = this.#longer(opening, tokens, at);
    for (let found = 0; found < longer.length; found += 2) ends.push({ number: longer[found]!, end: longer[found + 1]! });
    if (ends.length > 1) ends.sort((a, b) => a.number - b.number);
    const longest = new Map<T, number>();
    for (const { number, end } of ends) {
      const value = opening.patterns[number]!.value as T;
      if (end > (longest.get(value) ?? at)) longest.set(value, end);
    }
    for (const [value, end] of longest) matches.push({ value, first: at, end });
  }

  /** Matches of more than the first word: the numbers of their patterns, each with its end behind it; overwritten by the next call. */
  #longer({ patterns, bySecond, seconds, others }: Opening, tokens: readonly Token[], at: number): readonly number[] {
    const found = this.#found;
    found.length = 0;
    for (const number of others) tried(patterns, number, 1, tokens, at, found);
    const next = seconds === 0 ? undefined : tokens[at + 1];
    const word = next === undefined ? undefined : this.#index.of(next);
    if (word === undefined || (word.followsBits & seconds) === 0) return found;
    for (const step of word.follows) {
      const numbers = bySecond.get(step);
      if (numbers !== undefined) for (const number of numbers) tried(patterns, number, 2, tokens, at, found);
    }
    return found;
  }
}

/** Steps before `from` have been taken already. */
function tried(
  patterns: readonly Pattern<unknown>[],
  number: number,
  from: number,
  tokens: readonly Token[],
  at: number,
  found: number[],
): void {
  const end = matchSteps(patterns[number]!.steps, from, tokens, at + from);
  if (end > at) found.push(number, end);
}
