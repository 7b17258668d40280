/**
 * CQL2 text → tree, by recursive descent: `or` binds least, then `and`, `not`, comparisons, + and -, * / % div, ^. The grammar's many kinds
 * of expression are read as one here; whether the operands fit is found by their types when the filter is compiled.
 */
import { Cql2Error } from './cql2-error.ts';
import { type Filter, FilterBuilder, LIMITS } from './filter.ts';
import { dateOf, intervalEndOf, intervalOf, timestampOf } from './literals.ts';
import { parseGeometry, seesGeometry } from './parse-wkt.ts';
import { TokenReader } from './token-reader.ts';
import type { Token } from './tokens.ts';
import { ARITY, ARRAY, COMPARISONS, type Expression, isOneOf, type Operator } from './tree.ts';

/** Throws Cql2Error. */
export function parseText(text: string): Filter {
  if (text.length > LIMITS.length) throw new Cql2Error(`it is longer than ${LIMITS.length} characters.`, null);
  if (!text.isWellFormed() || text.includes('\0')) throw new Cql2Error('it holds half a character or a zero byte.', null);
  const builder = new FilterBuilder();
  const parser = new Parser(new TokenReader(text), builder);
  return builder.finish(parser.whole());
}

/** Operators that are written as functions, by their name in small letters. */
const FUNCTION_LIKE = new Map(
  (Object.keys(ARITY) as Operator[]).filter((op) => /^(casei|accenti|[sta]_.*)$/.test(op)).map((op) => [op.toLowerCase(), op] as const),
);

const RESERVED = ['AND', 'OR', 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS', 'NULL', 'TRUE', 'FALSE', 'DIV'];
const OPERAND = 'a property, a function, a number, a text in \'…\', TRUE, FALSE, DATE(…), TIMESTAMP(…), a geometry or "("';
const AFTER_OPERAND = 'a comparison, AND, OR or the end';

class Parser {
  readonly #reader: TokenReader;
  readonly #builder: FilterBuilder;
  #depth = 0;

  constructor(reader: TokenReader, builder: FilterBuilder) {
    this.#reader = reader;
    this.#builder = builder;
  }

  whole(): Expression {
    const expression = this.#or();
    if (this.#reader.peek().type !== 'end') this.#reader.fail(AFTER_OPERAND);
    return expression;
  }

  #or = (): Expression => this.#chain('or', this.#and);

  #and = (): Expression => this.#chain('and', this.#not);

  /** `a AND b AND c` is one operation of three operands. */
  #chain(op: 'and' | 'or', operand: () => Expression): Expression {
    const { at } = this.#reader.peek();
    const args = [operand()];
    while (this.#reader.takeIf(op)) args.push(operand());
    return args.length === 1 ? (args[0] as Expression) : this.#operation(op, args, at);
  }

  #not = (): Expression => {
    const not = this.#reader.takeIf('NOT');
    if (!not) return this.#predicate();
    return this.#operation('not', [this.#nested(not, this.#not)], not.at);
  };

  #predicate(): Expression {
    const left = this.#sum();
    const next = this.#reader.peek();
    if (next.type === 'sign' && isOneOf(COMPARISONS, next.value)) {
      return this.#operation(this.#reader.take().value as Operator, [left, this.#sum()], next.at);
    }
    if (this.#reader.takeIf('IS')) return this.#isNull(left, next.at);
    const negated = this.#reader.sees('NOT') && this.#reader.take();
    const test = this.#test(left);
    if (test) return negated ? this.#operation('not', [test], next.at) : test;
    return negated ? this.#reader.fail('LIKE, BETWEEN or IN') : left;
  }

  #isNull(value: Expression, at: number): Expression {
    const negated = this.#reader.takeIf('NOT');
    this.#reader.expect('NULL');
    const test = this.#operation('isNull', [value], at);
    return negated ? this.#operation('not', [test], at) : test;
  }

  #test(value: Expression): Expression | undefined {
    const { at } = this.#reader.peek();
    if (this.#reader.takeIf('LIKE')) return this.#operation('like', [value, this.#sum()], at);
    if (this.#reader.takeIf('BETWEEN')) {
      const low = this.#sum();
      this.#reader.expect('AND');
      return this.#operation('between', [value, low, this.#sum()], at);
    }
    if (!this.#reader.takeIf('IN')) return undefined;
    return this.#operation('in', [value, this.#list(() => this.#or())], at);
  }

  #sum = (): Expression => this.#leftToRight(['+', '-'], this.#product);

  #product = (): Expression => this.#leftToRight(['*', '/', '%', 'div'], this.#power);

  #leftToRight(signs: readonly string[], operand: () => Expression): Expression {
    let left = operand();
    for (let sign = this.#reader.takeIf(...signs); sign; sign = this.#reader.takeIf(...signs)) {
      left = this.#operation(sign.value.toLowerCase() as Operator, [left, operand()], sign.at);
    }
    return left;
  }

  #power = (): Expression => {
    const base = this.#signed();
    const sign = this.#reader.takeIf('^');
    if (!sign) return base;
    const power = this.#operation('^', [base, this.#signed()], sign.at);
    return this.#reader.sees('^') ? this.#reader.fail('brackets around one of two powers') : power;
  };

  /** A minus before a number is part of it; before anything else it is -1 times that. */
  #signed(): Expression {
    const sign = this.#reader.takeIf('-', '+');
    if (!sign) return this.#operand();
    const factor = sign.value === '-' ? -1 : 1;
    if (this.#reader.peek().type === 'number') return this.#number(factor, sign.at);
    if (factor === 1) return this.#reader.fail('a number after the sign');
    const minusOne = this.#builder.add({ kind: 'number', value: -1 }, sign.at);
    return this.#operation('*', [minusOne, this.#operand()], sign.at);
  }

  #operand(): Expression {
    const token = this.#reader.peek();
    if (token.type === 'number') return this.#number(1, token.at);
    if (token.type === 'text') return this.#builder.add({ kind: 'text', value: this.#reader.take().value }, token.at);
    if (token.type === 'quoted name') return this.#builder.add({ kind: 'property', name: this.#reader.take().value }, token.at);
    if (this.#reader.sees('(')) return this.#group();
    if (this.#reader.takeIf('TRUE')) return this.#builder.add({ kind: 'boolean', value: true }, token.at);
    if (this.#reader.takeIf('FALSE')) return this.#builder.add({ kind: 'boolean', value: false }, token.at);
    if (token.type !== 'name' || this.#reader.sees(...RESERVED)) return this.#reader.fail(OPERAND);
    if (seesGeometry(this.#reader)) return parseGeometry(this.#reader, this.#builder);
    if (this.#reader.seesAhead(1, '(')) return this.#nested(token, () => this.#named());
    return this.#builder.add({ kind: 'property', name: this.#reader.take().value }, token.at);
  }

  #number(factor: number, at: number): Expression {
    const value = factor * Number(this.#reader.peek().value) + 0; // no -0
    if (!Number.isFinite(value)) this.#reader.fail('a number that is not too large');
    this.#reader.take();
    return this.#builder.add({ kind: 'number', value }, at);
  }

  #group(): Expression {
    const bracket = this.#reader.expect('(');
    const inside = this.#nested(bracket, this.#or);
    if (!this.#reader.takeIf(')')) this.#reader.fail('")"');
    return inside;
  }

  /** DATE(…), an operator that is written as a function, or a function. */
  #named(): Expression {
    const { value: name, at } = this.#reader.take();
    const word = name.toUpperCase();
    if (word === 'DATE' || word === 'TIMESTAMP') return this.#instant(word === 'DATE' ? dateOf : timestampOf);
    if (word === 'INTERVAL') return this.#interval(at);
    const op = FUNCTION_LIKE.get(name.toLowerCase());
    if (!op) return this.#builder.add({ kind: 'call', name, args: this.#items(this.#element) }, at);
    return this.#operation(op, this.#items(isOneOf(ARRAY, op) ? this.#array : this.#or), at);
  }

  #instant(read: typeof dateOf): Expression {
    this.#reader.expect('(');
    const text = this.#reader.expectType('text', "a date in '…'");
    this.#reader.expect(')');
    return this.#builder.add(read(text.value, text.at), text.at);
  }

  #interval(at: number): Expression {
    this.#reader.expect('(');
    const start = this.#intervalEnd();
    this.#reader.expect(',');
    const end = this.#intervalEnd();
    this.#reader.expect(')');
    return this.#builder.add(intervalOf(start, end, at), at);
  }

  #intervalEnd(): Expression {
    const token = this.#reader.peek();
    if (token.type !== 'text') return this.#operand();
    return this.#builder.add(intervalEndOf(this.#reader.take().value, token.at), token.at);
  }

  /** An operand of an array relation: brackets are an array. */
  #array = (): Expression => {
    const bracket = this.#reader.peek();
    return this.#seesArray(true) ? this.#nested(bracket, () => this.#list(this.#element)) : this.#or();
  };

  /**
   * An element of an array or an argument. Brackets here are an array, but around a sum or a condition they are just brackets; an array
   * of one sum is written with two pairs.
   */
  #element = (): Expression => {
    const bracket = this.#reader.peek();
    return this.#seesArray(false) ? this.#nested(bracket, () => this.#list(this.#element)) : this.#or();
  };

  /**
   * Whether a bracket opens here that is an array: nothing goes on after it, and unless `always` it is empty, has a comma inside or holds
   * a single thing.
   */
  #seesArray(always: boolean): boolean {
    if (!this.#reader.sees('(')) return false;
    let depth = 0;
    let comma = false;
    let single = true;
    for (let ahead = 0; this.#reader.peek(ahead).type !== 'end'; ahead += 1) {
      if (this.#reader.seesAhead(ahead, '(')) depth += 1;
      else if (this.#reader.seesAhead(ahead, ')')) depth -= 1;
      else if (depth === 1 && this.#reader.seesAhead(ahead, ',')) comma = true;
      else if (depth === 1 && isInfix(this.#reader.peek(ahead)) && !(ahead === 1 && this.#reader.seesAhead(1, '-', '+'))) single = false;
      if (depth === 0) return (always || comma || single) && this.#reader.seesAhead(ahead + 1, ',', ')');
    }
    return false;
  }

  #list(element: () => Expression): Expression {
    const { at } = this.#reader.peek();
    return this.#builder.add({ kind: 'list', items: this.#items(element) }, at);
  }

  #items(element: () => Expression): readonly Expression[] {
    this.#reader.expect('(');
    if (this.#reader.takeIf(')')) return [];
    const items = [element()];
    while (this.#reader.takeIf(',')) items.push(element());
    if (!this.#reader.takeIf(')')) this.#reader.fail('"," or ")"');
    return items;
  }

  #operation(op: Operator, args: readonly Expression[], at: number): Expression {
    const [least, most] = ARITY[op];
    if (args.length < least || args.length > most) {
      throw new Cql2Error(`found ${args.length} operands of ${op.toUpperCase()}; expected ${least}.`, at);
    }
    return this.#builder.add({ kind: 'operation', op, args }, at);
  }

  /** Reads what is inside something else, only so deep. */
  #nested(token: Token, read: () => Expression): Expression {
    this.#depth += 1;
    this.#builder.checkDepth(this.#depth, token.at);
    const expression = read();
    this.#depth -= 1;
    return expression;
  }
}

const INFIX = ['AND', 'OR', 'NOT', 'LIKE', 'IN', 'IS', 'BETWEEN', 'DIV'];

const isInfix = ({ type, value }: Token): boolean => type === 'sign' || (type === 'name' && INFIX.includes(value.toUpperCase()));
