/** =, <, BETWEEN, IN and LIKE → functions of a feature. */
import { type Context, type Evaluate, fail } from './context.ts';
import { compareInstants, instantOf } from './instants.ts';
import { compareTexts, matchesPattern, patternParts } from './text-values.ts';
import { allOf, anyOf } from './three-valued.ts';
import type { Comparison, Expression } from './tree.ts';
import { commonType, mustFit, type ScalarType } from './value-types.ts';
import { isConstant, type ScalarValues, scalarOf } from './values.ts';

/** What the sign of a comparison means. */
export const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

export function comparison(op: Comparison, left: Expression, right: Expression, context: Context): Evaluate<boolean> {
  return comparisonOfType(commonType(left, right, context), op, left, right, context);
}

export function comparisonOfType(
  type: ScalarType,
  op: Comparison,
  left: Expression,
  right: Expression,
  context: Context,
): Evaluate<boolean> {
  const [a, b, holds] = [scalarOf(left, type, context), scalarOf(right, type, context), HOLDS[op]];
  const order = ORDER[type] as (a: unknown, b: unknown) => number | null;
  return (feature) => {
    const [first, second] = [a(feature), b(feature)];
    const found = first === null || second === null ? null : order(first, second);
    return found === null ? null : holds(found);
  };
}

/** Null for what cannot be compared. */
const ORDER: { readonly [T in ScalarType]: (a: ScalarValues[T], b: ScalarValues[T]) => number | null } = {
  text: compareTexts,
  number: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  boolean: (a, b) => Number(a) - Number(b),
  instant: compareInstants,
  any: orderOfAny,
};

/** Two properties of unknown type: by what their values are. */
function orderOfAny(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  const [first, second] = [instantOf(a), instantOf(b)];
  return first !== undefined && second !== undefined ? compareInstants(first, second) : compareTexts(a, b);
}

export function between([value, low, high]: readonly [Expression, Expression, Expression], context: Context): Evaluate<boolean> {
  return allOf([comparison('>=', value, low, context), comparison('<=', value, high, context)]);
}

export function isIn(value: Expression, list: Expression, context: Context): Evaluate<boolean> {
  if (list.kind !== 'list') return fail(context, list, 'found no list after IN; expected one in brackets.');
  const types = new Set(list.items.map((item) => commonType(value, item, context)));
  const [type] = types;
  if (types.size === 1 && (type === 'text' || type === 'number') && list.items.every(isConstant))
    return isInSet(value, list.items, type, context);
  return anyOf(list.items.map((item) => comparison('=', value, item, context)));
}

function isInSet(value: Expression, items: readonly Expression[], type: 'text' | 'number', context: Context): Evaluate<boolean> {
  const found = items.map((item) => scalarOf(item, type, context)({ properties: null }));
  const [set, otherwise] = [new Set<unknown>(found), found.includes(null) ? null : false];
  const evaluate = scalarOf(value, type, context) as Evaluate<unknown>;
  return (feature) => {
    const each = evaluate(feature);
    return each === null ? null : set.has(each) || otherwise;
  };
}

export function like(value: Expression, pattern: Expression, context: Context): Evaluate<boolean> {
  mustFit(value, 'text', context);
  if (!isPattern(pattern))
    return fail(context, pattern, "found a pattern that is no text; expected one in '…', CASEI('…') or ACCENTI('…').");
  const [text, parts] = [scalarOf(value, 'text', context), patternParts(scalarOf(pattern, 'text', context)({ properties: null }) ?? '')];
  return (feature) => {
    const found = text(feature);
    return found === null ? null : matchesPattern(found, parts);
  };
}

function isPattern(pattern: Expression): boolean {
  if (pattern.kind !== 'operation') return pattern.kind === 'text';
  return (pattern.op === 'casei' || pattern.op === 'accenti') && isPattern(pattern.args[0] as Expression);
}
