/** Geometries in CQL2 JSON: GeoJSON, and { "bbox": […] }. */
import { Cql2Error, quoted } from './cql2-error.ts';
import { type FilterBuilder, LIMITS } from './filter.ts';
import { bboxOf, geometryOf } from './literals.ts';
import type { Expression, Geometry, Position } from './tree.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How many lists the coordinates of each type are deep. */
const DEPTH = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;

/** Throws Cql2Error. */
export function readGeometry(fields: Fields, at: string, builder: FilterBuilder): Expression {
  if (!Object.hasOwn(fields, 'type')) return bboxOf(listOf(fields['bbox'], `${at}/bbox`, numberOf), at);
  return geometryOf(read(fields, at, builder, 0), at);
}

function read(fields: Fields, at: string, builder: FilterBuilder, depth: number): Geometry {
  const { type } = fields;
  builder.checkDepth(depth, at);
  if (type === 'GeometryCollection') {
    const part = (each: unknown, n: string) => read(objectOf(each, n), n, builder, depth + 1);
    return { type, geometries: listOf(fields['geometries'], `${at}/geometries`, part) };
  }
  if (typeof type !== 'string' || !Object.hasOwn(DEPTH, type)) {
    throw new Cql2Error(
      `found the type ${quoted(String(type))}; expected ${Object.keys(DEPTH).join(', ')} or GeometryCollection.`,
      `${at}/type`,
    );
  }
  const levels = DEPTH[type as keyof typeof DEPTH];
  return { type, coordinates: coordinates(fields['coordinates'], `${at}/coordinates`, levels, builder) } as Geometry;
}

function coordinates(value: unknown, at: string, levels: number, builder: FilterBuilder): unknown {
  if (levels === 0) return position(value, at, builder);
  const list = listOf(value, at, (each, n) => coordinates(each, n, levels - 1, builder));
  if (list.length === 0) throw new Cql2Error('found an empty list of coordinates.', at);
  return list;
}

function position(value: unknown, at: string, builder: FilterBuilder): Position {
  builder.addVertex(at);
  const numbers = listOf(value, at, numberOf);
  if (numbers.length < 2 || numbers.length > 3) {
    throw new Cql2Error(`found a position of ${numbers.length} numbers; expected 2 or 3.`, at);
  }
  return numbers;
}

function listOf<T>(value: unknown, at: string, read: (each: unknown, at: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw new Cql2Error('found no list; expected one.', at);
  if (value.length > LIMITS.vertices) throw new Cql2Error(`found a list of ${value.length}; expected at most ${LIMITS.vertices}.`, at);
  return value.map((each, n) => read(each, `${at}/${n}`));
}

function numberOf(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Cql2Error(`found ${quoted(String(value))}; expected a number.`, at);
  return value + 0; // no -0
}

function objectOf(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null) throw new Cql2Error('found no geometry; expected one.', at);
  return value as Fields;
}
