/** Spatial relations of a row's point with a geometry of the filter → SQL: a box decides, or finds the candidates. */
import { boxesOf } from './bbox-geometry.ts';
import { greatestShownUpTo, leastShownFrom } from './rounded-bounds.ts';
import { shapeOf } from './shape-values.ts';
import type { PointColumns } from './sql-columns.ts';
import { ANY_ROW, atLeast, exactly } from './sql-pieces.ts';
import { type Answers, NO_FEATURE, type SqlScope } from './sql-scope.ts';
import { Shape } from './shape.ts';
import type { Expression, Spatial } from './tree.ts';

type Box = Shape['box'];

/** Undefined where SQL cannot tell. */
export function spatialPieces(op: Spatial, left: Expression, right: Expression, scope: SqlScope): Answers | undefined {
  const { points } = scope.columns;
  if (!points) return undefined;
  const literal = isPoint(left, points) ? right : isPoint(right, points) ? left : undefined;
  if (literal?.kind !== 'bbox' && literal?.kind !== 'geometry') return undefined;
  const shape = shapeOf(literal, scope.context)(NO_FEATURE) as Shape;
  const boxes = literal.kind === 'bbox' ? boxesOf(literal.bbox).map((each) => new Shape(each).box) : [shape.box];
  const isBox = literal.kind === 'bbox' || shape.geometry.type === 'Point';
  if (op === 's_disjoint') return swapped(intersection(boxes, isBox, points, scope));
  if (op === 's_intersects') return intersection(boxes, isBox, points, scope);
  return { ...intersection(boxes, false, points, scope), whenFalse: ANY_ROW };
}

const isPoint = (expression: Expression, { property }: PointColumns): boolean =>
  expression.kind === 'property' && expression.name === property;

const swapped = ({ whenTrue, whenFalse }: Answers): Answers => ({ whenTrue: whenFalse, whenFalse: whenTrue });

/** Rows whose points lie in the boxes, which are all that meets the geometry, or besides some that only come near. */
function intersection(boxes: readonly Box[], isBox: boolean, points: PointColumns, scope: SqlScope): Answers {
  const inside = boxes.map((box) => insideBox(box, points, scope));
  const found = inside.map(({ within, near }) => `(${within} AND ${near})`).join(' OR ');
  const placed = `${points.lon} IS NOT NULL`;
  if (!isBox) return { whenTrue: atLeast(`(${found})`), whenFalse: atLeast(placed) };
  const outside = `${placed} AND NOT (${inside.map(({ within }) => within).join(' OR ')})`;
  return { whenTrue: exactly(`(${found})`), whenFalse: exactly(`(${outside})`) };
}

function insideBox([west, south, east, north]: Box, { lon, lat, decimals, near }: PointColumns, { parameters }: SqlScope) {
  const w = parameters.add(leastShownFrom(west, decimals));
  const e = parameters.add(greatestShownUpTo(east, decimals));
  const s = parameters.add(leastShownFrom(south, decimals));
  const n = parameters.add(greatestShownUpTo(north, decimals));
  return { within: `(${lon} BETWEEN ${w} AND ${e} AND ${lat} BETWEEN ${s} AND ${n})`, near: near(w, s, e, n) };
}
