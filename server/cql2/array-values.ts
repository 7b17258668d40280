/** Arrays are compared as sets (OGC 21-065r2, 7.8). */
import { type Context, type Evaluate, fail } from './context.ts';
import { instantOf } from './instants.ts';
import { shapeOf } from './shape-values.ts';
import type { ArrayRelation, Expression } from './tree.ts';
import { mustFit, queryableOf, typeOf } from './value-types.ts';
import { rawValue, scalarOf } from './values.ts';

const HOLDS: Readonly<Record<ArrayRelation, (a: Keys, b: Keys) => boolean>> = {
  a_equals: (a, b) => holdsAll(a, b) && holdsAll(b, a),
  a_contains: (a, b) => holdsAll(a, b),
  a_containedBy: (a, b) => holdsAll(b, a),
  a_overlaps: (a, b) => [...b].some((key) => a.has(key)),
};

type Keys = ReadonlySet<string>;

const holdsAll = (a: Keys, b: Keys): boolean => [...b].every((key) => a.has(key));

export function arrayRelation(op: ArrayRelation, left: Expression, right: Expression, context: Context): Evaluate<boolean> {
  const [a, b, holds] = [setOf(left, context), setOf(right, context), HOLDS[op]];
  return (feature) => {
    const [first, second] = [a(feature), b(feature)];
    return first && second && holds(first, second);
  };
}

/** The elements' keys; null when one of them is unknown. */
function setOf(expression: Expression, context: Context): Evaluate<Keys> {
  mustFit(expression, 'list', context);
  if (expression.kind === 'property') return ofProperty(expression, context);
  if (expression.kind !== 'list') return fail(context, expression, 'found no array.');
  const elements = expression.items.map((item) => elementOf(item, context));
  return (feature) => {
    const keys = elements.map((element) => element(feature));
    return keys.includes(null) ? null : new Set(keys as string[]);
  };
}

function ofProperty(property: Extract<Expression, { kind: 'property' }>, context: Context): Evaluate<Keys> {
  const separator = queryableOf(property, context)?.separator;
  return (feature) => {
    const value = rawValue(feature, property.name);
    const elements = Array.isArray(value) ? value : typeof value === 'string' && separator !== undefined ? value.split(separator) : null;
    return elements && new Set(elements.map(keyOf));
  };
}

function elementOf(item: Expression, context: Context): Evaluate<string> {
  if (item.kind === 'list') return ofList(item, context);
  const type = typeOf(item, context);
  if (type === 'interval')
    return fail(context, item, 'found an interval in an array; expected texts, numbers, dates, booleans, geometries or arrays.');
  if (type === 'geometry') {
    const shape = shapeOf(item, context);
    return (feature) => keyOrNull(shape(feature)?.geometry);
  }
  const value = scalarOf(item, type as 'text' | 'number' | 'boolean' | 'instant' | 'any', context) as Evaluate<unknown>;
  return (feature) => keyOrNull(value(feature));
}

/** An array in an array is an element: the order of what is in it counts. */
function ofList(list: Extract<Expression, { kind: 'list' }>, context: Context): Evaluate<string> {
  const elements = list.items.map((item) => elementOf(item, context));
  return (feature) => {
    const keys = elements.map((element) => element(feature));
    return keys.includes(null) ? null : `[${keys.join(',')}]`;
  };
}

const keyOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : keyOf(value));

/** The same for values that are equal: a date is the same as the text that tells of it. */
function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`;
  return JSON.stringify(typeof value === 'string' ? (instantOf(value) ?? value) : value);
}
