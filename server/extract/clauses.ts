/** A sentence cut into clauses, roughly: at semicolons, colons, dashes, brackets and the words that begin a subordinate clause. */
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

const BREAK = /^[;:()—–“”«»]$/;

const CONJUNCTION = /^(?:and|but|та|і|й|а|але|и|но|y|pero|e)$/;

/**
 * The number of the clause that each token belongs to. A comma with "and" parts two clauses when something is told on both sides of it, and
 * only joins a list otherwise; `told` are the first tokens of the words that tell of events.
 */
export function clausesOf(tokens: readonly Token[], { clauseStarters }: Lexicon, told: readonly number[]): readonly number[] {
  let clause = 0;
  let start = 0;
  const parts = (at: number): boolean =>
    CONJUNCTION.test(tokens[at]!.lower) &&
    tokens[at - 1]?.text === ',' &&
    told.some((one) => one >= start && one < at) &&
    told.some((one) => one > at);
  return tokens.map((token, at) => {
    const begins = BREAK.test(token.text) || (clauseStarters.has(token.lower) && at > 0) || parts(at);
    if (begins) start = at;
    if (begins) clause += 1;
    return clause;
  });
}
