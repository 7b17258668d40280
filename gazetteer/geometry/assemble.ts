/** Arcs → polygons: the inverse of `toArcs`, for any group of shapes. */
import type { Arc } from './topology.ts';
import { type Box, boxOf, inBox, inRings, type Point, type Ring, type RingPolygon, signedArea } from './rings.ts';

/** The outline of a group of shapes: lines that bound an odd number of them. Inner lines vanish. */
export function outlineOf(arcs: readonly Arc[], isMember: (owner: number) => boolean): readonly RingPolygon[] {
  const outer = arcs.filter((arc) => arc.owners.filter(isMember).length % 2 === 1);
  return toPolygons(toRings(outer.map((arc) => arc.points)));
}

/** Joins lines end to end to closed rings; lines that close nothing are left out. */
export function toRings(lines: readonly (readonly Point[])[]): readonly Ring[] {
  const closed = lines.filter(isClosed).map((line) => line.slice(1));
  const at = new Map<Point, (readonly Point[])[]>();
  const open = lines.filter((line) => !isClosed(line));
  for (const line of open) for (const end of [line[0]!, line.at(-1)!]) at.set(end, [...(at.get(end) ?? []), line]);
  const unused = new Set(open);
  const rings = open.flatMap((line) => (unused.has(line) ? walk(line, at, unused) : []));
  return [...closed, ...rings].filter((ring) => ring.length >= 3);
}

/** Walks until there is no way on, and cuts a ring off whenever a point is met again. */
function walk(first: readonly Point[], at: ReadonlyMap<Point, (readonly Point[])[]>, unused: Set<readonly Point[]>): readonly Ring[] {
  const rings: Ring[] = [];
  const path: { readonly from: Point; readonly points: readonly Point[] }[] = [];
  for (let [line, from]: [readonly Point[] | undefined, Point] = [first, first[0]!]; line; ) {
    unused.delete(line);
    const points: readonly Point[] = line[0] === from ? line.slice(1) : line.slice(0, -1).reverse();
    path.push({ from, points });
    const end: Point = points.at(-1)!;
    const met = path.findIndex((step) => step.from === end);
    if (met >= 0) rings.push(path.splice(met).flatMap((step) => step.points));
    from = end;
    line = at.get(end)?.find((other) => unused.has(other));
  }
  return rings;
}

const isClosed = (line: readonly Point[]): boolean => line[0] === line.at(-1);

/** Sorts rings into outer ones (counter-clockwise) with their holes (clockwise), as RFC 7946 wants them. */
export function toPolygons(rings: readonly Ring[]): readonly RingPolygon[] {
  const sorted = rings.map((ring) => ({ ring, box: boxOf(ring), size: Math.abs(signedArea(ring)) })).sort((a, b) => b.size - a.size);
  const polygons: { readonly box: Box; readonly rings: Ring[] }[] = [];
  for (const { ring, box } of sorted) {
    const sample: Point = [(ring[0]![0] + ring[1]![0]) / 2, (ring[0]![1] + ring[1]![1]) / 2];
    const holder = polygons.findLast((polygon) => inBox(polygon.box, sample) && inRings(polygon.rings, sample));
    if (holder) holder.rings.push(turned(ring, -1));
    else polygons.push({ box, rings: [turned(ring, 1)] });
  }
  return polygons.map((polygon) => polygon.rings);
}

const turned = (ring: Ring, sign: 1 | -1): Ring => (Math.sign(signedArea(ring)) === sign ? ring : ring.toReversed());
