/** Tree → CQL2 text, with no more brackets than needed. */
import { Cql2Error, quoted } from './cql2-error.ts';
import { isBareName } from './tokens.ts';
import { ARITHMETIC, COMPARISONS, type Expression, type Geometry, isOneOf, type Operation, type Position } from './tree.ts';

/** Throws Cql2Error for a text that CQL2 text has no way to write: a backslash before a quote or at the end. */
export function writeText(expression: Expression): string {
  return (WRITERS[expression.kind] as (each: Expression) => string)(expression);
}

const WRITERS: { readonly [K in Expression['kind']]: (expression: Extract<Expression, { kind: K }>) => string } = {
  operation: writeOperation,
  call: ({ name, args }) => `${name}(${args.map(writeElement).join(', ')})`,
  property: ({ name }) => (isBareName(name) && !RESERVED.test(name) ? name : `"${name.replaceAll('"', '""')}"`),
  text: ({ value }) => writeString(value),
  number: ({ value }) => String(value),
  boolean: ({ value }) => (value ? 'TRUE' : 'FALSE'),
  date: ({ value }) => `DATE('${value}')`,
  timestamp: ({ value }) => `TIMESTAMP('${value}')`,
  interval: ({ start, end }) => `INTERVAL(${writeIntervalEnd(start)}, ${writeIntervalEnd(end)})`,
  open: () => "'..'",
  list: ({ items }) => `(${items.map(writeElement).join(', ')})`,
  geometry: ({ geometry }) => writeGeometry(geometry),
  bbox: ({ bbox }) => `BBOX(${bbox.join(', ')})`,
};

const RESERVED = /^(and|or|not|like|between|in|is|null|true|false|div)$/i;

function writeString(value: string): string {
  if (/\\('|$)/.test(value)) {
    throw new Cql2Error(`the text ${quoted(value)} has a backslash before a quote or at its end, which CQL2 text cannot write.`, null);
  }
  return `'${value.replaceAll("'", "''")}'`;
}

const writeIntervalEnd = (end: Expression): string => (end.kind === 'date' || end.kind === 'timestamp' ? `'${end.value}'` : writeText(end));

/** How tightly each operator binds; what is written as a function or stands alone binds tightest. */
function bindingOf(expression: Expression): number {
  if (expression.kind !== 'operation') return expression.kind === 'number' && expression.value < 0 ? 6 : 9;
  const { op } = expression;
  if (op === 'or' || op === 'and' || op === 'not') return { or: 0, and: 1, not: 2 }[op];
  if (isOneOf(COMPARISONS, op) || op === 'like' || op === 'between' || op === 'in' || op === 'isNull') return 3;
  if (isOneOf(ARITHMETIC, op)) return { '+': 4, '-': 4, '*': 5, '/': 5, '%': 5, div: 5, '^': 6 }[op];
  return 9;
}

function bracketed(expression: Expression, least: number): string {
  return bindingOf(expression) >= least ? writeText(expression) : `(${writeText(expression)})`;
}

function writeOperation(operation: Operation): string {
  const { op } = operation;
  const [first, second, third] = operation.args as [Expression, Expression, Expression];
  const binding = bindingOf(operation);
  if (op === 'and' || op === 'or') return operation.args.map((each) => bracketed(each, binding + 1)).join(` ${op.toUpperCase()} `);
  if (op === 'not') return `NOT ${bracketed(first, 3)}`;
  if (op === 'isNull') return `${bracketed(first, 4)} IS NULL`;
  if (op === 'between') return `${bracketed(first, 4)} BETWEEN ${bracketed(second, 4)} AND ${bracketed(third, 4)}`;
  if (op === 'in') return `${bracketed(first, 4)} IN ${writeInList(second)}`;
  if (op === 'like') return `${bracketed(first, 4)} LIKE ${bracketed(second, 4)}`;
  if (op === '^') return `${bracketed(first, 7)}^${bracketed(second, 7)}`;
  if (isOneOf(ARITHMETIC, op)) return `${bracketed(first, binding)} ${op} ${bracketed(second, binding + 1)}`;
  if (isOneOf(COMPARISONS, op)) return `${bracketed(first, 4)} ${op} ${bracketed(second, 4)}`;
  return `${op.toUpperCase()}(${operation.args.map(writeText).join(', ')})`;
}

const writeInList = (list: Expression): string => `(${list.kind === 'list' ? list.items.map(writeText).join(', ') : writeText(list)})`;

/** An array of one sum or condition needs a second pair of brackets, or it would be read as that sum. */
function writeElement(element: Expression): string {
  const lone = element.kind === 'list' && element.items.length === 1 ? element.items[0] : undefined;
  return lone?.kind === 'operation' && bindingOf(lone) < 9 ? `((${writeText(lone)}))` : writeText(element);
}

const WKT_NAME = {
  Point: 'POINT',
  MultiPoint: 'MULTIPOINT',
  LineString: 'LINESTRING',
  MultiLineString: 'MULTILINESTRING',
  Polygon: 'POLYGON',
  MultiPolygon: 'MULTIPOLYGON',
} as const;

function writeGeometry(geometry: Geometry): string {
  if (geometry.type === 'GeometryCollection') return `GEOMETRYCOLLECTION(${geometry.geometries.map(writeGeometry).join(', ')})`;
  const { type, coordinates } = geometry;
  const inside = writeCoordinates(coordinates as Nested);
  if (type === 'MultiPoint') return `MULTIPOINT(${(coordinates as readonly Position[]).map((each) => `(${each.join(' ')})`).join(', ')})`;
  return `${WKT_NAME[type]}${type === 'Point' ? `(${inside})` : inside}`;
}

type Nested = readonly (number | Nested)[];

function writeCoordinates(coordinates: Nested): string {
  if (typeof coordinates[0] === 'number') return coordinates.join(' ');
  return `(${(coordinates as readonly Nested[]).map(writeCoordinates).join(', ')})`;
}
