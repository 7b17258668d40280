/** Conditions → functions of a feature, true, false or null: the predicate back end. */
import { arrayRelation } from './array-values.ts';
import { between, comparison, comparisonOfType, HOLDS, isIn, like } from './comparisons.ts';
import { type Context, type Evaluate, fail } from './context.ts';
import { type End, endsOf, orderOfOpen } from './interval-ends.ts';
import { shapeOf, geometryOf } from './shape-values.ts';
import { isMixed, relate } from './spatial-relations.ts';
import { TEMPORAL_RELATIONS } from './temporal-relations.ts';
import { allOf, anyOf, not } from './three-valued.ts';
import {
  ARRAY,
  COMPARISONS,
  type Comparison,
  type Expression,
  isOneOf,
  type Operation,
  SPATIAL,
  type Spatial,
  TEMPORAL,
  type Temporal,
} from './tree.ts';
import { typeOf } from './value-types.ts';
import { rawValue, scalarOf } from './values.ts';

/** Throws Cql2Error for what is no condition. */
export function condition(expression: Expression, context: Context): Evaluate<boolean> {
  if (expression.kind === 'operation') return ofOperation(expression, context);
  if (expression.kind === 'property') {
    return fail(context, expression, `found the property "${expression.name}" alone; expected a condition, as ${expression.name} = TRUE.`);
  }
  if (typeOf(expression, context) !== 'boolean') {
    return fail(context, expression, `found a value alone (${expression.kind}); expected a condition, as name = 'value'.`);
  }
  return scalarOf(expression, 'boolean', context);
}

function ofOperation(operation: Operation, context: Context): Evaluate<boolean> {
  const { op, args } = operation;
  const [first, second] = args as readonly [Expression, Expression];
  const inner = (each: Expression) => condition(each, context);
  if (op === 'and') return allOf(args.map(inner));
  if (op === 'or') return anyOf(args.map(inner));
  if (op === 'not') return not(inner(first));
  if (op === 'isNull') return isNull(first, context);
  if (op === 'like') return like(first, second, context);
  if (op === 'in') return isIn(first, second, context);
  if (op === 'between') return between(args as [Expression, Expression, Expression], context);
  if (isOneOf(COMPARISONS, op)) return comparison(op, first, second, context);
  if (isOneOf(SPATIAL, op)) return spatial(op, first, second, context);
  if (isOneOf(TEMPORAL, op)) return temporal(op, first, second, context);
  if (isOneOf(ARRAY, op)) return arrayRelation(op, first, second, context);
  return fail(context, operation, `found ${op} alone, which gives no condition; expected a comparison.`);
}

function isNull(expression: Expression, context: Context): Evaluate<boolean> {
  const type = typeOf(expression, context);
  if (expression.kind === 'property') return (feature) => nullOf(feature, expression.name, type === 'geometry');
  if (expression.kind === 'interval') {
    const instants = [expression.start, expression.end]
      .filter((end) => end.kind !== 'open')
      .map((end) => scalarOf(end, 'instant', context));
    return (feature) => instants.some((instant) => instant(feature) === null);
  }
  if (expression.kind === 'list') return () => false;
  if (type === 'geometry') return geometryIsNull(expression, context);
  const value = scalarOf(expression, type as 'text' | 'number' | 'boolean' | 'instant', context) as Evaluate<unknown>;
  return (feature) => value(feature) === null;
}

/** A geometry is never among the properties where those are known; elsewhere it goes by one of its usual names. */
function nullOf(feature: Parameters<Evaluate<boolean>>[0], name: string, isGeometry: boolean): boolean {
  if (isGeometry || /^(the_)?geom(etry)?$/i.test(name)) return geometryOf(feature, name) === null;
  return (rawValue(feature, name) ?? null) === null;
}

function geometryIsNull(expression: Expression, context: Context): Evaluate<boolean> {
  const shape = shapeOf(expression, context);
  return (feature) => shape(feature) === null;
}

function spatial(op: Spatial, left: Expression, right: Expression, context: Context): Evaluate<boolean> {
  const [a, b] = [shapeOf(left, context), shapeOf(right, context)];
  if (op !== 's_intersects' && op !== 's_disjoint') for (const side of [left, right]) refuseMixed(op, side, context);
  return (feature) => {
    const [first, second] = [a(feature), b(feature)];
    return first && second && relate(op, first, second);
  };
}

function refuseMixed(op: Spatial, literal: Expression, context: Context): void {
  if (literal.kind !== 'geometry') return;
  const shape = shapeOf(literal, context)({ properties: null });
  if (shape && isMixed(shape)) {
    fail(
      context,
      literal,
      `found a collection of points, lines or areas together in ${op.toUpperCase()}; only S_INTERSECTS and S_DISJOINT take one.`,
    );
  }
}

function temporal(op: Temporal, left: Expression, right: Expression, context: Context): Evaluate<boolean> {
  if (op === 't_disjoint') return not(temporal('t_intersects', left, right, context));
  const [a, b] = [endsOf(left, context), endsOf(right, context)];
  return allOf(TEMPORAL_RELATIONS[op].map((each) => endComparison(each.op, a[each.left], b[each.right], context)));
}

/** Unknown when an end that is not open is unknown. */
function endComparison(op: Comparison, left: End, right: End, context: Context): Evaluate<boolean> {
  if ('instant' in left && 'instant' in right) return comparisonOfType('instant', op, left.instant, right.instant, context);
  const known = 'instant' in left ? left.instant : 'instant' in right ? right.instant : null;
  const answer = HOLDS[op](orderOfOpen(left, right));
  if (known === null) return () => answer;
  const instant = scalarOf(known, 'instant', context);
  return (feature) => (instant(feature) === null ? null : answer);
}
