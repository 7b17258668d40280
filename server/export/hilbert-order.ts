/** Points in the order of a Hilbert curve: those that lie together come together, so that a packed index has small boxes. */
import type { Envelope } from './envelope.ts';

const CELLS = 2 ** 16; // of the grid that the curve runs through, on either axis

interface Points {
  readonly count: number;
  readonly lon: (n: number) => number;
  readonly lat: (n: number) => number;
}

/** Numbers of the points. They are sorted as 64-bit integers, the place on the curve above the number: no comparison in JavaScript. */
export function hilbertOrder(points: Points, { west, south, east, north }: Envelope): Uint32Array {
  const keys = new BigUint64Array(points.count);
  const halves = new Uint32Array(keys.buffer); // low and high in turn
  const columns = (CELLS - 1) / (east - west || 1); // a degree
  const rows = (CELLS - 1) / (north - south || 1);
  for (let n = 0; n < points.count; n++) {
    halves[2 * n] = n;
    halves[2 * n + 1] = distanceAlong(Math.floor((points.lon(n) - west) * columns), Math.floor((points.lat(n) - south) * rows));
  }
  keys.sort();
  for (let n = 0; n < points.count; n++) halves[n] = halves[2 * n] as number;
  return halves.subarray(0, points.count);
}

/** How far along the curve a cell lies: quadrant by quadrant, turning each as the curve does (Wikipedia, "Hilbert curve", xy2d). */
export function distanceAlong(column: number, row: number): number {
  let [x, y, distance] = [column, row, 0];
  for (let side = CELLS / 2; side > 0; side >>= 1) {
    const [right, upper] = [(x & side) > 0, (y & side) > 0];
    distance += side * side * ((right ? 3 : 0) ^ (upper ? 1 : 0));
    if (upper) continue;
    [x, y] = right ? [CELLS - 1 - y, CELLS - 1 - x] : [y, x];
  }
  return distance;
}
