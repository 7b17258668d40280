/**
 * Many polygons → the lines between them, each once. Coast, border and oblast border are then one question: who owns this line?
 *
 *     units A and B side by side      arcs:  A alone (its coast), A|B (their border), B alone
 *
 * Sources round coordinates each in their own way, so points of different files that nearly coincide are made one (`slack`).
 */
import type { Point, RingPolygon } from './rings.ts';

export interface Shape {
  readonly polygons: readonly RingPolygon[];
  /** Points of different files closer than this many degrees (longitude, latitude) are the same point. */
  readonly slack: Point;
  /** Points of one file are never made one with each other. */
  readonly file: string;
}

export interface Arc {
  readonly points: readonly Point[];
  /** Indices of the one or two shapes that it bounds. */
  readonly owners: readonly number[];
}

const CELL = 0.001; // degrees; about the coarsest rounding of the sources

/** The arcs of all shapes. An arc ends where three lines meet; an island's is closed (first point = last). */
export function toArcs(shapes: readonly Shape[]): readonly Arc[] {
  const points = new PointPool();
  const edges = new Map<number, readonly number[]>();
  for (const [owner, shape] of shapes.entries()) {
    for (const ring of shape.polygons.flat())
      addRing(
        edges,
        ring.map((point) => points.idOf(point, shape)),
        owner,
      );
  }
  return joinEdges(edges, points);
}

const MAX_POINTS = 2 ** 26; // two numbers of points fit into one integer

function addRing(edges: Map<number, readonly number[]>, ids: readonly number[], owner: number): void {
  let before = ids.at(-1)!;
  for (const id of ids) {
    if (id !== before) toggle(edges, Math.min(before, id) * MAX_POINTS + Math.max(before, id), owner);
    before = id;
  }
}

/** A line that one shape walks twice is a spike, no border: the second walk takes it away. */
function toggle(edges: Map<number, readonly number[]>, edge: number, owner: number): void {
  const owners = edges.get(edge) ?? [];
  edges.set(edge, owners.includes(owner) ? owners.filter((other) => other !== owner) : [...owners, owner]);
}

interface Edge {
  readonly ends: readonly [number, number];
  readonly owners: readonly number[];
  used: boolean;
}

function joinEdges(raw: ReadonlyMap<number, readonly number[]>, points: PointPool): readonly Arc[] {
  const edges: Edge[] = [];
  for (const [key, owners] of raw) {
    if (owners.length > 0) edges.push({ ends: [Math.floor(key / MAX_POINTS), key % MAX_POINTS], owners, used: false });
  }
  const at: Edge[][] = Array.from({ length: points.size }, () => []);
  for (const edge of edges) for (const end of edge.ends) at[end]!.push(edge);
  const isJunction = (id: number): boolean => at[id]!.length !== 2 || !sameOwners(at[id]![0]!, at[id]![1]!);
  const walk = (edge: Edge, from: number): Arc => {
    const ids = [from];
    for (let next: Edge | undefined = edge; next; ) {
      next.used = true;
      const id: number = next.ends[0] === ids.at(-1) ? next.ends[1] : next.ends[0];
      ids.push(id);
      next = isJunction(id) ? undefined : at[id]!.find((other) => !other.used);
    }
    return { points: ids.map((id) => points.at(id)), owners: edge.owners };
  };
  const fromJunctions = edges.flatMap((edge) => edge.ends.filter(isJunction).flatMap((end) => (edge.used ? [] : [walk(edge, end)])));
  return [...fromJunctions, ...edges.flatMap((edge) => (edge.used ? [] : [walk(edge, edge.ends[0])]))];
}

const sameOwners = (a: Edge, b: Edge): boolean =>
  a.owners.length === b.owners.length && a.owners.every((owner) => b.owners.includes(owner));

/** Gives every distinct point a number. */
class PointPool {
  readonly #points: Point[] = [];
  readonly #files: string[] = [];
  readonly #cells = new Map<number, number[]>();

  get size(): number {
    return this.#points.length;
  }

  at(id: number): Point {
    return this.#points[id]!;
  }

  idOf(point: Point, shape: Shape): number {
    return this.#known(point, shape.file) ?? this.#nearest(point, shape) ?? this.#add(point, shape.file);
  }

  /** The very same point of the same file: half of all questions, and quick to answer. */
  #known([lon, lat]: Point, file: string): number | undefined {
    return this.#cells
      .get(cellOf([lon, lat], 0, 0))
      ?.find((id) => this.#files[id] === file && this.#points[id]![0] === lon && this.#points[id]![1] === lat);
  }

  #add(point: Point, file: string): number {
    const id = this.#points.push(point) - 1;
    this.#files.push(file);
    const key = cellOf(point, 0, 0);
    const cell = this.#cells.get(key);
    if (cell) cell.push(id);
    else this.#cells.set(key, [id]);
    return id;
  }

  #nearest(point: Point, { slack, file }: Shape): number | undefined {
    let best: { id: number; distance: number } | undefined;
    const [columns, rows] = [Math.ceil(slack[0] / CELL), Math.ceil(slack[1] / CELL)];
    for (let x = -columns; x <= columns; x++) {
      for (let y = -rows; y <= rows; y++) {
        for (const id of this.#cells.get(cellOf(point, x, y)) ?? []) {
          const [dx, dy] = [Math.abs(this.#points[id]![0] - point[0]), Math.abs(this.#points[id]![1] - point[1])];
          const same = this.#files[id] !== file && dx <= slack[0] && dy <= slack[1];
          if (same && (!best || dx + dy < best.distance)) best = { id, distance: dx + dy };
        }
      }
    }
    return best?.id;
  }
}

const cellOf = ([lon, lat]: Point, x: number, y: number): number => (Math.floor(lon / CELL) + x) * 1_000_000 + Math.floor(lat / CELL) + y;
