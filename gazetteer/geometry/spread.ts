/** Where to put the point that stands for a polygon, and how far from it the polygon reaches. Both from one grid of points inside. */
import { boxOf, distanceM, type Point, type Ring } from './rings.ts';

export interface Spread {
  readonly point: Point;
  /** Metres; nine tenths of the polygon's ground are nearer to the point than this. */
  readonly p90_m: number;
  /** Metres from the point to the farthest ground. */
  readonly reach_m: number;
}

const ROWS = 40; // more of them change the distances by less than one per cent

/** `rings` of a polygon or of several; never empty. */
export function spreadOf(rings: readonly Ring[]): Spread {
  const spans = spansOf(rings);
  const grid = gridOf(spans);
  const point = representative(spans, grid, rings[0]![0]!);
  const distances = grid.map((inside) => distanceM(point, inside)).sort((a, b) => a - b);
  const at = (share: number): number => distances[Math.min(distances.length - 1, Math.floor(distances.length * share))] ?? 0;
  return { point, p90_m: at(0.9), reach_m: distances.at(-1) ?? 0 };
}

/** A stretch of a parallel that lies inside. */
interface Span {
  readonly lat: number;
  readonly west: number;
  readonly east: number;
  /** Width on the ground, in degrees of latitude. */
  readonly width: number;
}

/** Cuts the polygon by evenly spaced parallels. */
function spansOf(rings: readonly Ring[]): readonly Span[] {
  const box = boxOf(rings.flat());
  const step = (box.north - box.south) / ROWS;
  return Array.from({ length: ROWS }, (_, row) => box.south + (row + 0.5) * step).flatMap((lat) => {
    const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((a, b) => a - b);
    const shrink = Math.cos((lat * Math.PI) / 180);
    return Array.from({ length: Math.floor(crossings.length / 2) }, (_, pair): Span => {
      const [west, east] = [crossings[2 * pair]!, crossings[2 * pair + 1]!];
      return { lat, west, east, width: (east - west) * shrink };
    });
  });
}

function crossingsOf(ring: Ring, lat: number): readonly number[] {
  const crossings: number[] = [];
  let before = ring.at(-1)!;
  for (const point of ring) {
    if (point[1] > lat !== before[1] > lat)
      crossings.push(before[0] + ((lat - before[1]) / (point[1] - before[1])) * (point[0] - before[0]));
    before = point;
  }
  return crossings;
}

/** Points evenly spaced on the ground: wide spans get more of them than narrow ones. */
function gridOf(spans: readonly Span[]): readonly Point[] {
  const step = Math.max(...spans.map((span) => span.width)) / ROWS;
  return spans.flatMap(({ lat, west, east, width }) => {
    const count = Math.max(1, Math.round(width / step));
    return Array.from({ length: count }, (_, index): Point => [west + ((index + 0.5) / count) * (east - west), lat]);
  });
}

/** Narrower spans than this share of the widest are no place for a point: it would seem to lie outside. */
const MIN_SPAN = 0.25;

/** The middle of all ground if it lies inside, otherwise the middle of the nearest span: a crescent's point is never off it. */
function representative(spans: readonly Span[], grid: readonly Point[], fallback: Point): Point {
  const mean = (axis: 0 | 1): number => grid.reduce((sum, point) => sum + point[axis], 0) / grid.length;
  const middle: Point = [mean(0), mean(1)];
  const rowHeight = Math.min(...spans.map((span) => Math.abs(span.lat - middle[1])));
  const holder = spans.find((span) => Math.abs(span.lat - middle[1]) <= rowHeight && middle[0] > span.west && middle[0] < span.east);
  if (holder) return [middle[0], holder.lat];
  const least = MIN_SPAN * Math.max(...spans.map((span) => span.width));
  const middles = spans.filter((span) => span.width >= least).map((span): Point => [(span.west + span.east) / 2, span.lat]);
  return middles.sort((a, b) => distanceM(a, middle) - distanceM(b, middle))[0] ?? fallback;
}
