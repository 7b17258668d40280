/** Which symbols stand so close on the screen that they have to be drawn as one thing. Pure; pixels in, pixels out. */

export interface Spot<T> {
  readonly item: T;
  /** Pixels at the current zoom. */
  readonly x: number;
  readonly y: number;
}

export interface Cluster<T> {
  readonly x: number;
  readonly y: number;
  readonly spots: readonly Spot<T>[];
}

/** Greedy: the first spot takes what lies within `radius` pixels of it, the next one what is left. The order of `spots` decides, so it has to be stable. */
export function clusters<T>(spots: readonly Spot<T>[], radius: number): readonly Cluster<T>[] {
  const grid = new Map<string, Spot<T>[]>();
  const cell = (x: number, y: number): string => `${Math.floor(x / radius)} ${Math.floor(y / radius)}`;
  for (const spot of spots) {
    const key = cell(spot.x, spot.y);
    const there = grid.get(key);
    if (there) there.push(spot);
    else grid.set(key, [spot]);
  }
  const taken = new Set<Spot<T>>();
  return spots.flatMap((seed) => {
    if (taken.has(seed)) return [];
    const near = neighbours(seed, radius).flatMap(([x, y]) => grid.get(cell(x, y)) ?? []);
    const members = near.filter((spot) => !taken.has(spot) && Math.hypot(spot.x - seed.x, spot.y - seed.y) <= radius);
    for (const member of members) taken.add(member);
    return [middleOf(members)];
  });
}

function neighbours({ x, y }: Spot<unknown>, radius: number): readonly (readonly [number, number])[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [x + dx * radius, y + dy * radius] as const));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const MOST_TO_PART = 300; // clusters: beyond that they are rings anyway, and comparing all pairs takes too long
const MAY_OVERLAP = 0.9; // of the two radii together

/** Joins clusters whose drawings would overlap (`radius` of the drawing by number of members), the closest pair first, until none does. */
export function apart<T>(all: readonly Cluster<T>[], radius: (count: number) => number): readonly Cluster<T>[] {
  if (all.length > MOST_TO_PART) return all;
  const pair = closest(all, radius);
  if (pair === null) return all;
  const joined = middleOf([...pair[0].spots, ...pair[1].spots]);
  return apart([...all.filter((cluster) => !pair.includes(cluster)), joined], radius);
}

/** The two clusters that overlap most, null when none do. */
function closest<T>(all: readonly Cluster<T>[], radius: (count: number) => number): readonly [Cluster<T>, Cluster<T>] | null {
  let best: readonly [Cluster<T>, Cluster<T>] | null = null;
  let least = MAY_OVERLAP;
  for (const [i, a] of all.entries()) {
    for (let j = i + 1; j < all.length; j += 1) {
      const b = all[j]!;
      const share = Math.hypot(a.x - b.x, a.y - b.y) / (radius(a.spots.length) + radius(b.spots.length));
      if (share < least) [best, least] = [[a, b], share];
    }
  }
  return best;
}

function middleOf<T>(spots: readonly Spot<T>[]): Cluster<T> {
  return { x: mean(spots.map(({ x }) => x)), y: mean(spots.map(({ y }) => y)), spots };
}

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Where `count` symbols stand around their common middle so that none hides another; `size` is a symbol's width in pixels. */
export function rosette(count: number, size: number): readonly Offset[] {
  if (count === 1) return [{ dx: 0, dy: 0 }];
  const radius = Math.max(size * 0.56, (count * size * 1.04) / (2 * Math.PI));
  const turn = count === 2 ? Math.PI / 2 : 0; // two stand side by side, more begin at the top
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    return { dx: radius * Math.sin(angle), dy: -radius * Math.cos(angle) };
  });
}
