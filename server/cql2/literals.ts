/** What both readers ask of dates, intervals and geometries. */
import { Cql2Error, quoted, type Where } from './cql2-error.ts';
import { compareInstants, instantOf, isDay } from './instants.ts';
import type { Expression, Geometry, Position } from './tree.ts';

/** Throws Cql2Error for a day that does not exist. */
export function dateOf(text: string, at: Where): Expression {
  if (!isDay(text) || instantOf(text) === undefined) {
    throw new Cql2Error(`found ${quoted(text)}, which is no day; expected YYYY-MM-DD, as 2022-03-29.`, at);
  }
  return { kind: 'date', value: text };
}

/** Throws Cql2Error for a moment that does not exist or is not in UTC. */
export function timestampOf(text: string, at: Where): Expression {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text) ? instantOf(text) : undefined;
  if (instant === undefined) {
    throw new Cql2Error(`found ${quoted(text)}, which is no moment in UTC; expected YYYY-MM-DDThh:mm:ssZ, as 2022-03-29T10:00:00Z.`, at);
  }
  return { kind: 'timestamp', value: `${instant}Z` }; // without zeros at the end of a fraction
}

/** The end of an interval that is written as a string. */
export function intervalEndOf(text: string, at: Where): Expression {
  if (text === '..') return { kind: 'open' };
  return text.includes('T') ? timestampOf(text, at) : dateOf(text, at);
}

/** Throws Cql2Error for an interval that ends before it starts. */
export function intervalOf(start: Expression, end: Expression, at: Where): Expression {
  const [first, last] = [literalInstant(start), literalInstant(end)];
  if (first !== undefined && last !== undefined && compareInstants(first, last) > 0) {
    throw new Cql2Error(`found an interval that ends (${last}) before it starts (${first}); expected the earlier end first.`, at);
  }
  return { kind: 'interval', start, end };
}

const literalInstant = (end: Expression): string | undefined =>
  end.kind === 'date' || end.kind === 'timestamp' ? instantOf(end.value) : undefined;

/** Throws Cql2Error when there are not 4 or 6 numbers or south lies north of north; west > east crosses the antimeridian. */
export function bboxOf(numbers: readonly number[], at: Where): Expression {
  if (numbers.length !== 4 && numbers.length !== 6) {
    throw new Cql2Error(`found a BBOX of ${numbers.length} numbers; expected 4 (west, south, east, north) or 6 (with heights).`, at);
  }
  const [south, north] = [numbers[1] as number, numbers[numbers.length / 2 + 1] as number];
  if (south > north) throw new Cql2Error('found a BBOX whose south is greater than its north; expected west, south, east, north.', at);
  return { kind: 'bbox', bbox: numbers };
}

/** Throws Cql2Error for lines and rings that are too short or not closed. */
export function geometryOf(geometry: Geometry, at: Where): Expression {
  checkShape(geometry, at);
  return { kind: 'geometry', geometry };
}

function checkShape(geometry: Geometry, at: Where): void {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) checkShape(part, at);
  else if (geometry.type === 'LineString') checkLine(geometry.coordinates, at);
  else if (geometry.type === 'MultiLineString') for (const line of geometry.coordinates) checkLine(line, at);
  else if (geometry.type === 'Polygon') for (const ring of geometry.coordinates) checkRing(ring, at);
  else if (geometry.type === 'MultiPolygon') for (const ring of geometry.coordinates.flat()) checkRing(ring, at);
}

function checkLine(line: readonly Position[], at: Where): void {
  if (line.length < 2) throw new Cql2Error('found a line of one position; expected at least two.', at);
}

function checkRing(ring: readonly Position[], at: Where): void {
  if (ring.length < 4) throw new Cql2Error(`found a ring of ${ring.length} positions; expected at least four.`, at);
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    throw new Cql2Error('found a ring that is not closed; expected the first position again as the last.', at);
  }
}
