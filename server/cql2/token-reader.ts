/** Goes through the tokens of a text and says in words what it did not expect. */
import { Cql2Error, quoted } from './cql2-error.ts';
import { type Token, tokensOf } from './tokens.ts';

export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  /** Throws Cql2Error. */
  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  /** The token that comes next, or one further on. */
  peek(ahead = 0): Token {
    return (this.#tokens[this.#next + ahead] ?? this.#tokens.at(-1)) as Token;
  }

  take(): Token {
    const token = this.peek();
    this.#next += 1;
    return token;
  }

  /** Whether one of these signs or words, which are written in any case, comes next. */
  sees(...words: readonly string[]): boolean {
    return seesWord(this.peek(), words);
  }

  seesAhead(ahead: number, ...words: readonly string[]): boolean {
    return seesWord(this.peek(ahead), words);
  }

  /** Takes the next token if it is one of these. */
  takeIf(...words: readonly string[]): Token | undefined {
    return this.sees(...words) ? this.take() : undefined;
  }

  expect(word: string): Token {
    return this.takeIf(word) ?? this.fail(`"${word}"`);
  }

  expectType(type: Token['type'], expected: string): Token {
    return this.peek().type === type ? this.take() : this.fail(expected);
  }

  /** Throws Cql2Error at the next token. */
  fail(expected: string): never {
    const token = this.peek();
    const found = token.type === 'end' ? 'the end' : quoted(token.source);
    throw new Cql2Error(`found ${found}; expected ${expected}.`, token.at);
  }
}

function seesWord(token: Token, words: readonly string[]): boolean {
  if (token.type !== 'name' && token.type !== 'sign') return false;
  const value = token.value.toUpperCase();
  return words.some((word) => word.toUpperCase() === value);
}
