/** Fewer points on a line: Douglas and Peucker (1973), with a tolerance that may differ from place to place. */
import type { Point } from './rings.ts';

/** Tolerance at a point, in degrees of latitude. */
export type Tolerance = (point: Point) => number;

const MIN_SHRINK = 0.1; // near a pole longitudes must not stop counting altogether

/** The ends always stay. A closed line (first point = last) keeps its shape because it is cut at its farthest point first. */
export function simplify(line: readonly Point[], tolerance: Tolerance): readonly Point[] {
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const far = farthest(line, from, to);
    if (far.index === 0 || far.distance <= tolerance(line[far.index]!)) continue;
    kept[far.index] = 1;
    open.push([from, far.index], [far.index, to]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

function farthest(line: readonly Point[], from: number, to: number): { index: number; distance: number } {
  let best = { index: 0, distance: -1 };
  const [start, end] = [line[from]!, line[to]!];
  const shrink = Math.max(MIN_SHRINK, Math.cos((start[1] * Math.PI) / 180));
  for (let index = from + 1; index < to; index++) {
    const distance = distanceToSegment(line[index]!, start, end, shrink);
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}

/** In degrees of latitude; longitudes are shrunk by the cosine of the latitude. */
export function distanceToSegment(point: Point, start: Point, end: Point, shrink: number): number {
  const [dx, dy] = [(end[0] - start[0]) * shrink, end[1] - start[1]];
  const [px, py] = [(point[0] - start[0]) * shrink, point[1] - start[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}
