/** Geometries as JSTS has them: the one place of this folder that knows it. Planar, in whatever units the coordinates are. */
import IndexedPointInAreaLocator from 'jsts/org/locationtech/jts/algorithm/locate/IndexedPointInAreaLocator.js';
import PointLocator from 'jsts/org/locationtech/jts/algorithm/PointLocator.js';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import type { default as Jts } from 'jsts/org/locationtech/jts/geom/Geometry.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import type { Geometry, Position, Spatial } from './tree.ts';

/** Where a point lies: JTS's numbers. */
export type Location = 0 | 1 | 2;
export const INTERIOR = 0;
export const BOUNDARY = 1;
export const EXTERIOR = 2;

const READER = new GeoJSONReader(new GeometryFactory());

const GRID = 1e7; // parts of a degree, about 1 cm: what touches in one file's decimals touches in another's

/** A geometry on that grid, with what is expensive to make of it made once, when it is first needed. */
export class Shape {
  readonly geometry: Geometry;
  /** west, south, east, north */
  readonly box: readonly [number, number, number, number];
  readonly dimension: 0 | 1 | 2;
  #jts: Jts | undefined;
  #locate: ((point: Position) => Location) | undefined;

  constructor(exact: Geometry) {
    const geometry = rounded(exact);
    this.geometry = geometry;
    this.box = boxOf(geometry);
    this.dimension = dimensionOf(geometry);
  }

  /** The parts of a collection, itself for anything else. */
  get parts(): readonly Shape[] {
    return this.geometry.type === 'GeometryCollection' ? this.geometry.geometries.flatMap((each) => new Shape(each).parts) : [this];
  }

  /** Parts of a collection that overlap are one. */
  get jts(): Jts {
    this.#jts ??= built(this.geometry);
    return this.#jts;
  }

  /** Where a point lies of this. */
  locate(point: Position): Location {
    this.#locate ??= locator(this.geometry, this.jts);
    return this.#locate(point);
  }
}

function built(geometry: Geometry): Jts {
  const read = READER.read(geometry) as Jts;
  return geometry.type === 'GeometryCollection' ? (UnaryUnionOp.union(read) as Jts) : read;
}

function locator(geometry: Geometry, jts: Jts): (point: Position) => Location {
  const polygonal = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  const indexed = polygonal ? new IndexedPointInAreaLocator(jts) : undefined;
  const plain = new PointLocator();
  return ([x, y]) => {
    const coordinate = new Coordinate(x, y);
    return (indexed ? indexed.locate(coordinate) : plain.locate(coordinate, jts)) as Location;
  };
}

/** Why a geometry is none that relations can be asked of; undefined when it is one. */
export function whyInvalid(shape: Shape): string | undefined {
  for (const part of shape.parts) {
    const error = new IsValidOp(part.jts).getValidationError() as {
      getMessage(): string;
      getCoordinate(): { x: number; y: number };
    } | null;
    if (error) return `${error.getMessage()} at ${error.getCoordinate().x} ${error.getCoordinate().y}`;
  }
  return undefined;
}

const MATRIX_TEST = {
  s_equals: 'isEquals',
  s_touches: 'isTouches',
  s_crosses: 'isCrosses',
  s_overlaps: 'isOverlaps',
  s_within: 'isWithin',
  s_contains: 'isContains',
  s_intersects: 'isIntersects',
  s_disjoint: 'isDisjoint',
} as const satisfies Record<Spatial, string>;

/** The relation by the DE-9IM matrix; null for geometries so broken that nothing can be said. */
export function relateByMatrix(op: Spatial, a: Shape, b: Shape): boolean | null {
  for (const repair of [(jts: Jts) => jts, (jts: Jts) => BufferOp.bufferOp(jts, 0) as Jts]) {
    try {
      const matrix = RelateOp.relate(repair(a.jts), repair(b.jts)) as Record<string, (a: number, b: number) => boolean>;
      return matrix[MATRIX_TEST[op]]?.(a.dimension, b.dimension) ?? null;
    } catch {} // a ring that crosses itself: once more with what a buffer of nothing makes of it
  }
  return null;
}

/** Coordinates without heights. */
function rounded(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return { type: geometry.type, geometries: geometry.geometries.map(rounded) };
  return { type: geometry.type, coordinates: roundedCoordinates(geometry.coordinates as Nested) } as Geometry;
}

function roundedCoordinates(coordinates: Nested): Nested {
  if (typeof coordinates[0] !== 'number') return (coordinates as readonly Nested[]).map(roundedCoordinates);
  return [roundedDegrees(coordinates[0]), roundedDegrees(coordinates[1] as number)];
}

const roundedDegrees = (degrees: number): number => Math.round(degrees * GRID) / GRID;

function boxOf(geometry: Geometry): Shape['box'] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, ([x = 0, y = 0]) => {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return box;
}

export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) eachPosition(part, visit);
  else visitPositions(geometry.coordinates as Nested, visit);
}

type Nested = readonly (number | Nested)[];

function visitPositions(coordinates: Nested, visit: (position: Position) => void): void {
  if (typeof coordinates[0] === 'number') visit(coordinates as Position);
  else for (const each of coordinates) visitPositions(each as Nested, visit);
}

function dimensionOf(geometry: Geometry): 0 | 1 | 2 {
  if (geometry.type === 'GeometryCollection') return Math.max(0, ...geometry.geometries.map(dimensionOf)) as 0 | 1 | 2;
  return geometry.type.endsWith('Point') ? 0 : geometry.type.endsWith('LineString') ? 1 : 2;
}
