/** A filter whose geometries are in another reference system (filter-crs) → the same in longitudes and latitudes. */
import type { Filter } from './filter.ts';
import type { Expression, Geometry, Position } from './tree.ts';

/** Takes the numbers of a position in their order and gives longitude and latitude. */
export type ToLonLat = (first: number, second: number) => readonly [lon: number, lat: number];

/** Errors still point to where the parts of the original stood. */
export function reprojected({ tree, whereIs }: Filter, toLonLat: ToLonLat): Filter {
  const origin = new WeakMap<Expression, Expression>();
  const convert = (expression: Expression): Expression => {
    const converted = withParts(expression, convert, toLonLat);
    origin.set(converted, expression);
    return converted;
  };
  return { tree: convert(tree), whereIs: (expression) => whereIs(origin.get(expression) ?? expression) };
}

function withParts(expression: Expression, convert: (part: Expression) => Expression, toLonLat: ToLonLat): Expression {
  switch (expression.kind) {
    case 'operation':
    case 'call':
      return { ...expression, args: expression.args.map(convert) };
    case 'list':
      return { ...expression, items: expression.items.map(convert) };
    case 'geometry':
      return { ...expression, geometry: converted(expression.geometry, toLonLat) };
    case 'bbox':
      return { ...expression, bbox: convertedBox(expression.bbox, toLonLat) };
    default:
      return { ...expression };
  }
}

function converted(geometry: Geometry, toLonLat: ToLonLat): Geometry {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((each) => converted(each, toLonLat)) };
  return { ...geometry, coordinates: convertedCoordinates(geometry.coordinates as Nested, toLonLat) } as Geometry;
}

type Nested = readonly (number | Nested)[];

function convertedCoordinates(coordinates: Nested, toLonLat: ToLonLat): Nested {
  if (typeof coordinates[0] !== 'number') return (coordinates as readonly Nested[]).map((each) => convertedCoordinates(each, toLonLat));
  const [first = 0, second = 0, ...height] = coordinates as Position;
  return [...toLonLat(first, second), ...height];
}

function convertedBox(bbox: readonly number[], toLonLat: ToLonLat): readonly number[] {
  const half = bbox.length / 2;
  const corner = (at: number) => convertedCoordinates(bbox.slice(at, at + half), toLonLat) as Position;
  return [...corner(0), ...corner(half)];
}
