/** CQL2 JSON → the same tree as CQL2 text. What is wrong is named by its JSON pointer. */
import { Cql2Error, quoted } from './cql2-error.ts';
import { type Filter, FilterBuilder, LIMITS } from './filter.ts';
import { dateOf, intervalEndOf, intervalOf, timestampOf } from './literals.ts';
import { readGeometry } from './read-geometry.ts';
import { ARITY, type Expression, isOperator } from './tree.ts';

/** `source` is the text or what JSON.parse made of it. Throws Cql2Error. */
export function parseJson(source: unknown): Filter {
  const builder = new FilterBuilder();
  return builder.finish(new JsonReader(builder).expression(typeof source === 'string' ? parsed(source) : source, '', 0));
}

function parsed(text: string): unknown {
  if (text.length > LIMITS.length) throw new Cql2Error(`it is longer than ${LIMITS.length} characters.`, null);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Cql2Error(`it is no JSON (${(error as Error).message.toWellFormed()}).`, null);
  }
}

const EXPECTED =
  'a text, a number, true, false, an array or an object with "op" and "args", "property", "date", "timestamp", "interval", "bbox" or a geometry\'s "type"';

type Fields = Readonly<Record<string, unknown>>;

class JsonReader {
  readonly #builder: FilterBuilder;

  constructor(builder: FilterBuilder) {
    this.#builder = builder;
  }

  expression(value: unknown, at: string, depth: number): Expression {
    this.#builder.checkDepth(depth, at);
    return this.#builder.add(this.#read(value, at, depth), at);
  }

  #read(value: unknown, at: string, depth: number): Expression {
    if (typeof value === 'string') return { kind: 'text', value: textOf(value, at) };
    if (typeof value === 'number') return { kind: 'number', value: numberOf(value, at) };
    if (typeof value === 'boolean') return { kind: 'boolean', value };
    if (Array.isArray(value)) return { kind: 'list', items: this.#all(value, at, depth) };
    if (typeof value !== 'object' || value === null) throw new Cql2Error(`found ${shown(value)}; expected ${EXPECTED}.`, at);
    return this.#object(value as Fields, at, depth);
  }

  #object(fields: Fields, at: string, depth: number): Expression {
    const has = (name: string) => Object.hasOwn(fields, name);
    if (has('op')) return this.#operation(fields, at, depth);
    if (has('property')) return { kind: 'property', name: textOf(fields['property'], `${at}/property`) };
    if (has('date')) return dateOf(textOf(fields['date'], `${at}/date`), `${at}/date`);
    if (has('timestamp')) return timestampOf(textOf(fields['timestamp'], `${at}/timestamp`), `${at}/timestamp`);
    if (has('interval')) return this.#interval(fields['interval'], `${at}/interval`, depth);
    if (has('type') || has('bbox')) return readGeometry(fields, at, this.#builder);
    throw new Cql2Error(`found ${shown(fields)}; expected ${EXPECTED}.`, at);
  }

  #operation(fields: Fields, at: string, depth: number): Expression {
    const op = textOf(fields['op'], `${at}/op`);
    if (!Array.isArray(fields['args'])) throw new Cql2Error(`found ${shown(fields['args'])}; expected a list of operands.`, `${at}/args`);
    const args = this.#all(fields['args'], `${at}/args`, depth);
    if (!isOperator(op)) return { kind: 'call', name: op, args };
    const [least, most] = ARITY[op];
    if (args.length < least || args.length > most) {
      const expected = least === most ? `${least}` : `at least ${least}`;
      throw new Cql2Error(`found ${args.length} operands of "${op}"; expected ${expected}.`, `${at}/args`);
    }
    if (op === 'in' && args[1]?.kind !== 'list')
      throw new Cql2Error('found no list; expected "in" to have a value and a list.', `${at}/args/1`);
    return { kind: 'operation', op, args };
  }

  #all(values: readonly unknown[], at: string, depth: number): readonly Expression[] {
    if (values.length > LIMITS.nodes) throw new Cql2Error(`it has more than ${LIMITS.nodes} parts.`, at);
    return values.map((value, n) => this.expression(value, `${at}/${n}`, depth + 1));
  }

  #interval(value: unknown, at: string, depth: number): Expression {
    if (!Array.isArray(value) || value.length !== 2) throw new Cql2Error(`found ${shown(value)}; expected a list of two ends.`, at);
    const [start, end] = value.map((each, n) => this.#intervalEnd(each, `${at}/${n}`, depth)) as [Expression, Expression];
    return intervalOf(start, end, at);
  }

  #intervalEnd(value: unknown, at: string, depth: number): Expression {
    if (typeof value === 'string') return this.#builder.add(intervalEndOf(textOf(value, at), at), at);
    return this.expression(value, at, depth + 1);
  }
}

function textOf(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new Cql2Error(`found ${shown(value)}; expected a text.`, at);
  if (value.length > LIMITS.length) throw new Cql2Error(`found a text of more than ${LIMITS.length} characters.`, at);
  if (!value.isWellFormed() || value.includes('\0')) throw new Cql2Error('found a text with half a character or a zero byte.', at);
  return value;
}

function numberOf(value: number, at: string): number {
  if (!Number.isFinite(value)) throw new Cql2Error('found a number that is too large.', at);
  return value + 0; // no -0
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return value === null ? 'null' : 'nothing';
  if (typeof value !== 'object') return quoted(String(value));
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : `an object with ${Object.keys(value).slice(0, 5).map(quoted).join(', ') || 'nothing in it'}`;
}
