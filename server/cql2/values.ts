/** Scalar expressions → functions of a feature, each of one type. What is the same for every feature is worked out once. */
import { type Context, type Evaluate, type FilteredFeature, fail } from './context.ts';
import type { FunctionValue } from './functions.ts';
import { instantOf } from './instants.ts';
import { shapeOf } from './shape-values.ts';
import { foldAccents, foldCase } from './text-values.ts';
import { type Arithmetic, type Expression, type Geometry, partsOf } from './tree.ts';
import { functionOf, mustFit, OF_FUNCTION, queryableOf, type ScalarType } from './value-types.ts';

export interface ScalarValues {
  readonly text: string;
  readonly number: number;
  readonly boolean: boolean;
  /** A string of instants.ts. */
  readonly instant: string;
  readonly any: unknown;
}

/** Throws Cql2Error when the expression is of another type. */
export function scalarOf<T extends ScalarType>(expression: Expression, type: T, context: Context): Evaluate<ScalarValues[T]> {
  mustFit(expression, type, context);
  const evaluate = ready(expression, type, context) as Evaluate<ScalarValues[T]>;
  if (!isConstant(expression)) return evaluate;
  const value = evaluate(NO_FEATURE);
  return () => value;
}

const NO_FEATURE: FilteredFeature = { properties: null };

export const isConstant = (expression: Expression): boolean => expression.kind !== 'property' && partsOf(expression).every(isConstant);

function ready(expression: Expression, type: ScalarType, context: Context): Evaluate<unknown> {
  switch (expression.kind) {
    case 'property':
      return ofProperty(expression, type, context);
    case 'call':
      return ofCall(expression, context);
    case 'operation':
      if (expression.op === 'casei' || expression.op === 'accenti')
        return ofFolding(expression.op, expression.args[0] as Expression, context);
      if (type === 'boolean') return context.condition(expression, context);
      return ofArithmetic(expression.op as Arithmetic, expression.args as [Expression, Expression], context);
    case 'text':
    case 'date':
    case 'timestamp':
    case 'number':
    case 'boolean': {
      const value = AS[type](expression.value);
      return () => value;
    }
    default:
      return fail(context, expression, 'found an array, an interval or a geometry; expected a single value.');
  }
}

/** What a value is when taken for a type; null when it is none of that type. */
const AS: { readonly [T in ScalarType]: (value: unknown) => ScalarValues[T] | null } = {
  text: (value) => (typeof value === 'string' ? value : null),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
  boolean: (value) => (typeof value === 'boolean' ? value : value === 1 ? true : value === 0 ? false : null),
  instant: (value) => (typeof value === 'string' ? (instantOf(value) ?? null) : null),
  any: (value) => value ?? null,
};

function ofProperty(property: Extract<Expression, { kind: 'property' }>, type: ScalarType, context: Context): Evaluate<unknown> {
  queryableOf(property, context);
  const as = AS[type];
  return (feature) => as(rawValue(feature, property.name));
}

/** A property of a feature, own ones only; `id` is the feature's where the properties have none. */
export function rawValue({ properties, id }: FilteredFeature, name: string): unknown {
  if (properties !== null && Object.hasOwn(properties, name)) return (properties as Readonly<Record<string, unknown>>)[name];
  return name === 'id' ? id : undefined;
}

function ofFolding(op: 'casei' | 'accenti', inner: Expression, context: Context): Evaluate<string> {
  const [text, fold] = [scalarOf(inner, 'text', context), op === 'casei' ? foldCase : foldAccents];
  return (feature) => {
    const value = text(feature);
    return value === null ? null : fold(value);
  };
}

/** Null for what is no number: a division by nought, a result too large. */
const ARITHMETIC_OF: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  div: (a, b) => Math.trunc(a / b),
  '^': (a, b) => a ** b,
};

function ofArithmetic(op: Arithmetic, [left, right]: [Expression, Expression], context: Context): Evaluate<number> {
  const [a, b, calculate] = [scalarOf(left, 'number', context), scalarOf(right, 'number', context), ARITHMETIC_OF[op]];
  return (feature) => {
    const [first, second] = [a(feature), b(feature)];
    return first === null || second === null ? null : AS.number(calculate(first, second));
  };
}

/** Throws Cql2Error for arguments of the wrong number or type. */
export function ofCall(call: Extract<Expression, { kind: 'call' }>, context: Context): Evaluate<FunctionValue> {
  const { name, args, call: run } = functionOf(call, context);
  if (call.args.length !== args.length) {
    fail(
      context,
      call,
      `found ${call.args.length} arguments of "${name}"; expected ${args.length}: ${args.map(({ title }) => title).join(', ')}.`,
    );
  }
  const values = call.args.map((each, n) => argument(each, OF_FUNCTION[args[n]?.type ?? 'string'], context));
  return (feature) => {
    const given = values.map((value) => value(feature));
    return given.includes(null) ? null : run(...(given as never[]));
  };
}

function argument(
  expression: Expression,
  type: 'text' | 'number' | 'boolean' | 'instant' | 'geometry',
  context: Context,
): Evaluate<FunctionValue> {
  if (type !== 'geometry') return scalarOf(expression, type, context);
  mustFit(expression, 'geometry', context);
  if (expression.kind === 'call') return ofCall(expression, context) as Evaluate<Geometry>;
  const shape = shapeOf(expression, context);
  return (feature) => shape(feature)?.geometry ?? null;
}
