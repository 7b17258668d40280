/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number];

/** How much of the places, at either end of each axis, may lie outside the first view: one embassy far away must not shrink the front to a dot. */
const OUTLIERS = 0.04;
/** Places closer than this, in degrees, count once, so that a capital with many events does not outweigh the rest. */
const SAME_PLACE = 0.1;

/** The box that holds the bulk of the places ([lon, lat]); null when there is none. */
export function coreBounds(events: readonly (readonly [number, number])[]): Bounds | null {
  const cell = (degrees: number): number => Math.round(degrees / SAME_PLACE);
  const points = [...new Map(events.map((event) => [event.map(cell).join(), event])).values()];
  if (points.length === 0) return null;
  const [west, east] = middle(points.map(([lon]) => lon));
  const [south, north] = middle(points.map(([, lat]) => lat));
  return [west, south, east, north];
}

function middle(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * OUTLIERS);
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
}
