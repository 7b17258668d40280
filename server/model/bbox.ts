/** Bounding boxes in WGS 84 degrees. `west > east` means that the box crosses the antimeridian. */
export interface Bbox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const crossesAntimeridian = (box: Bbox): boolean => box.west > box.east;

/** One or two boxes that do not cross the antimeridian and together cover the same ground. */
export function splitAtAntimeridian(box: Bbox): readonly Bbox[] {
  if (!crossesAntimeridian(box)) return [box];
  return [
    { ...box, east: 180 },
    { ...box, west: -180 },
  ];
}

export function holdsPoint(box: Bbox, lon: number, lat: number): boolean {
  if (lat < box.south || lat > box.north) return false;
  return crossesAntimeridian(box) ? lon >= box.west || lon <= box.east : lon >= box.west && lon <= box.east;
}
