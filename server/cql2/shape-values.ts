/** Geometries in a filter, and the feature's own → shapes. */
import { bboxGeometry } from './bbox-geometry.ts';
import { type Context, type Evaluate, fail, type FilteredFeature } from './context.ts';
import { eachPosition, Shape, whyInvalid } from './shape.ts';
import type { Expression, Geometry } from './tree.ts';
import { mustFit } from './value-types.ts';

/** A literal, or the feature's geometry. Throws Cql2Error for anything else, and for an area that crosses itself. */
export function shapeOf(expression: Expression, context: Context): Evaluate<Shape> {
  mustFit(expression, 'geometry', context);
  if (expression.kind === 'property') return (feature) => keptShape(geometryOf(feature, expression.name));
  if (expression.kind !== 'geometry' && expression.kind !== 'bbox') return fail(context, expression, 'found no geometry.');
  const shape = new Shape(expression.kind === 'bbox' ? bboxGeometry(expression.bbox) : expression.geometry);
  if (context.queryables) checkRange(shape.geometry, expression, context);
  const fault = expression.kind === 'bbox' ? undefined : whyInvalid(shape);
  if (fault) fail(context, expression, `found a geometry that is not valid: ${fault}.`);
  return () => shape;
}

/** A property of that name that is a geometry itself, else the geometry of the feature: what it is called differs. */
export function geometryOf({ geometry, properties }: FilteredFeature, name: string): Geometry | null {
  if (properties === null || !Object.hasOwn(properties, name)) return geometry ?? null;
  const value = (properties as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Geometry) : null;
}

const shapes = new WeakMap<Geometry, Shape>();

/** Points are made anew, which is quicker; what is made of lines and areas is kept as long as they are. */
function keptShape(geometry: Geometry | null): Shape | null {
  if (geometry === null || geometry.type === 'Point') return geometry && new Shape(geometry);
  const kept = shapes.get(geometry) ?? new Shape(geometry);
  shapes.set(geometry, kept);
  return kept;
}

/** Where properties are known coordinates are as well: longitudes and latitudes. */
function checkRange(geometry: Geometry, expression: Expression, context: Context): void {
  eachPosition(geometry, ([lon = 0, lat = 0]) => {
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return;
    fail(context, expression, `found the position ${lon} ${lat}; expected a longitude from -180 to 180 and a latitude from -90 to 90.`);
  });
}
