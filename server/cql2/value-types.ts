/** Of what type an expression is, and which types can be compared. */
import { type Context, fail } from './context.ts';
import { quoted } from './cql2-error.ts';
import type { FilterFunction, FunctionType } from './functions.ts';
import { instantOf } from './instants.ts';
import type { Queryable } from './queryables.ts';
import { ARITHMETIC, type Expression, isOneOf } from './tree.ts';

/** `any` is a property of which only the values will tell. */
export type ValueType = 'text' | 'number' | 'boolean' | 'instant' | 'interval' | 'geometry' | 'list' | 'any';
export type ScalarType = 'text' | 'number' | 'boolean' | 'instant' | 'any';

const OF_QUERYABLE: Readonly<Record<Queryable['type'], ValueType>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  date: 'instant',
  'date-time': 'instant',
  geometry: 'geometry',
};

export const OF_FUNCTION: Readonly<Record<FunctionType, Exclude<ValueType, 'any' | 'interval' | 'list'>>> = {
  string: 'text',
  number: 'number',
  datetime: 'instant',
  geometry: 'geometry',
  boolean: 'boolean',
};

/** Throws Cql2Error for a property or function that there is not. */
export function typeOf(expression: Expression, context: Context): ValueType {
  switch (expression.kind) {
    case 'property':
      return context.queryables ? OF_QUERYABLE[queryableOf(expression, context)?.type ?? 'string'] : 'any';
    case 'call':
      return OF_FUNCTION[functionOf(expression, context).returns];
    case 'operation':
      if (expression.op === 'casei' || expression.op === 'accenti') return 'text';
      return isOneOf(ARITHMETIC, expression.op) ? 'number' : 'boolean';
    case 'date':
    case 'timestamp':
      return 'instant';
    case 'open':
      return 'interval';
    case 'bbox':
      return 'geometry';
    default:
      return expression.kind;
  }
}

/** Undefined where any property may be asked for. Throws Cql2Error for a property that there is not. */
export function queryableOf(property: Extract<Expression, { kind: 'property' }>, context: Context): Queryable | undefined {
  const { queryables } = context;
  if (!queryables) return undefined;
  if (Object.hasOwn(queryables, property.name)) return queryables[property.name];
  return fail(context, property, `found the property ${quoted(property.name)}; expected one of ${Object.keys(queryables).join(', ')}.`);
}

export function functionOf(call: Extract<Expression, { kind: 'call' }>, context: Context): FilterFunction {
  const known = context.functions.get(call.name.toLowerCase());
  if (known) return known;
  return fail(context, call, `found the function ${quoted(call.name)}; expected one of ${[...context.functions.keys()].join(', ')}.`);
}

/** The type that two operands are compared in. Throws Cql2Error when they cannot be compared. */
export function commonType(left: Expression, right: Expression, context: Context): ScalarType {
  const [a, b] = [typeOf(left, context), typeOf(right, context)];
  const type = a === 'any' ? b : a;
  if (fits(right, type, context) && isScalar(type)) return type;
  if (fits(left, b, context) && isScalar(b)) return b;
  const either = isScalar(a) ? right : left;
  if (!isScalar(typeOf(either, context))) {
    return fail(
      context,
      either,
      `found ${describe(either, context)}, which cannot be compared; expected a number, a text, a date or a boolean.`,
    );
  }
  return fail(
    context,
    right,
    `found ${describe(right, context)} compared with ${describe(left, context)}; expected the same type on both sides.`,
  );
}

/** Whether an expression can be taken for one of that type: a text that is a date for a date, 0 and 1 for booleans. */
export function fits(expression: Expression, type: ValueType, context: Context): boolean {
  const actual = typeOf(expression, context);
  if (actual === type || actual === 'any' || type === 'any') return true;
  if (type === 'instant') return expression.kind === 'text' && instantOf(expression.value) !== undefined;
  if (type === 'boolean') return expression.kind === 'number' && (expression.value === 0 || expression.value === 1);
  if (type === 'interval') return fits(expression, 'instant', context);
  if (type === 'list') return expression.kind === 'property' && queryableOf(expression, context)?.separator !== undefined;
  return false;
}

/** Throws Cql2Error when an operand cannot be taken for that type. */
export function mustFit(expression: Expression, type: ValueType, context: Context): void {
  if (fits(expression, type, context)) return;
  fail(context, expression, `found ${describe(expression, context)}; expected ${PHRASE[type]}.`);
}

const isScalar = (type: ValueType): type is ScalarType => type !== 'interval' && type !== 'geometry' && type !== 'list';

const PHRASE: Readonly<Record<ValueType, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'TRUE or FALSE',
  instant: 'a date',
  interval: 'a date or an interval',
  geometry: 'a geometry',
  list: 'an array',
  any: 'a value',
};

function describe(expression: Expression, context: Context): string {
  const type = PHRASE[typeOf(expression, context)];
  if (expression.kind === 'property') return `the property ${quoted(expression.name)}, which is ${type}`;
  if (expression.kind === 'call') return `the function ${quoted(expression.name)}, which gives ${type}`;
  if (expression.kind === 'text') return `the text ${quoted(expression.value)}`;
  if (expression.kind === 'number') return `the number ${expression.value}`;
  if (expression.kind === 'operation') return type === PHRASE.boolean ? 'a condition' : type;
  return expression.kind === 'boolean' ? (expression.value ? 'TRUE' : 'FALSE') : type;
}
