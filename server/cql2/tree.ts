/**
 * A CQL2 filter as plain data: what both encodings are read into and written from, and what both back ends run on.
 * OGC 21-065r2, annexes B (text) and C (JSON).
 */
export type Expression =
  | Operation
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** YYYY-MM-DD */
  | { readonly kind: 'date'; readonly value: string }
  /** YYYY-MM-DDThh:mm:ss[.f]Z */
  | { readonly kind: 'timestamp'; readonly value: string }
  | { readonly kind: 'interval'; readonly start: Expression; readonly end: Expression }
  /** The open end of an interval, `..`; stands nowhere else. */
  | { readonly kind: 'open' }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'geometry'; readonly geometry: Geometry }
  /** west, south, [low,] east, north [, high] */
  | { readonly kind: 'bbox'; readonly bbox: readonly number[] };

/** An operator with its operands in the order of CQL2 JSON; those of `in` are the value and a list. */
export interface Operation {
  readonly kind: 'operation';
  readonly op: Operator;
  readonly args: readonly Expression[];
}

export type Position = readonly number[];

/** RFC 7946, section 3.1. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };

export const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const ARITHMETIC = ['+', '-', '*', '/', '%', 'div', '^'] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];

export const SPATIAL = [
  's_intersects',
  's_disjoint',
  's_equals',
  's_touches',
  's_crosses',
  's_within',
  's_contains',
  's_overlaps',
] as const;
export type Spatial = (typeof SPATIAL)[number];

export const TEMPORAL = [
  't_after',
  't_before',
  't_contains',
  't_disjoint',
  't_during',
  't_equals',
  't_finishedBy',
  't_finishes',
  't_intersects',
  't_meets',
  't_metBy',
  't_overlappedBy',
  't_overlaps',
  't_startedBy',
  't_starts',
] as const;
export type Temporal = (typeof TEMPORAL)[number];

export const ARRAY = ['a_equals', 'a_contains', 'a_containedBy', 'a_overlaps'] as const;
export type ArrayRelation = (typeof ARRAY)[number];

export type Folding = 'casei' | 'accenti';

export type Operator =
  | 'and'
  | 'or'
  | 'not'
  | Comparison
  | 'like'
  | 'between'
  | 'in'
  | 'isNull'
  | Folding
  | Arithmetic
  | Spatial
  | Temporal
  | ArrayRelation;

/** How many operands each operator takes: at least, at most. */
export const ARITY: Readonly<Record<Operator, readonly [number, number]>> = {
  ...{ and: [2, Infinity], or: [2, Infinity], not: [1, 1] },
  ...every(COMPARISONS, [2, 2]),
  ...{ like: [2, 2], between: [3, 3], in: [2, 2], isNull: [1, 1], casei: [1, 1], accenti: [1, 1] },
  ...every(ARITHMETIC, [2, 2]),
  ...every(SPATIAL, [2, 2]),
  ...every(TEMPORAL, [2, 2]),
  ...every(ARRAY, [2, 2]),
};

export const isOperator = (name: string): name is Operator => Object.hasOwn(ARITY, name);

export const isOneOf = <T extends string>(list: readonly T[], name: string): name is T => (list as readonly string[]).includes(name);

/** What stands directly inside an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'operation' || expression.kind === 'call') return expression.args;
  if (expression.kind === 'interval') return [expression.start, expression.end];
  return expression.kind === 'list' ? expression.items : [];
}

function every<K extends string>(names: readonly K[], arity: readonly [number, number]): Record<K, readonly [number, number]> {
  return Object.fromEntries(names.map((name) => [name, arity])) as Record<K, readonly [number, number]>;
}
