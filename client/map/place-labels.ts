/** Which place names find room on the map, and where. Pure; pixels in, pixels out. */

export interface Label {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** 1 is the most important, 6 the least. */
  readonly rank: number;
  readonly kind: 'country' | 'capital' | 'city' | 'town' | 'village' | 'sea';
  readonly population: number;
  readonly names?: { readonly uk?: string };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Candidate<T> {
  readonly item: T;
  /** Where the name may stand, the best place first. */
  readonly boxes: readonly Box[];
  /** Too important to be left out because of symbols: then it lies beneath them. */
  readonly insists?: boolean;
}

export interface Placed<T> {
  readonly item: T;
  readonly box: Box;
}

/** The least important rank shown at a zoom: countries and capitals from afar, villages from near. */
export function lowestRank(zoom: number): number {
  if (zoom < 4) return 1;
  return zoom < 5.5 ? 2 : zoom < 7 ? 3 : zoom < 8.5 ? 4 : zoom < 10 ? 5 : 6;
}

/**
 * Takes the names in order and gives each the first of its boxes that touches neither an obstacle (a symbol) nor a name before it;
 * one that finds none is left out, unless it insists and only symbols are in its way.
 */
export function withoutCollisions<T>(candidates: readonly Candidate<T>[], obstacles: readonly Box[], gap: number): readonly Placed<T>[] {
  const placed: Placed<T>[] = [];
  const free = (wanted: Box, others: readonly Box[]): boolean => !others.some((other) => touches(wanted, other, gap));
  for (const { item, boxes, insists } of candidates) {
    const names = placed.map((other) => other.box);
    const box =
      boxes.find((wanted) => free(wanted, names) && free(wanted, obstacles)) ??
      (insists ? boxes.find((wanted) => free(wanted, names)) : undefined);
    if (box) placed.push({ item, box });
  }
  return placed;
}

/** Around a dot: below, right, left, above; then below and above whatever covers the dot. */
export function boxesAround(x: number, y: number, width: number, height: number, away: number, obstacles: readonly Box[]): readonly Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const covering = obstacles.filter((box) => box.left - away < x && x < box.right + away && box.top - away < y && y < box.bottom + away);
  const bottom = Math.max(y, ...covering.map((box) => box.bottom));
  const top = Math.min(y, ...covering.map((box) => box.top));
  return [
    at(x - width / 2, y + away),
    at(x + away + 2, y - height / 2),
    at(x - width - away - 2, y - height / 2),
    at(x - width / 2, y - away - height),
    at(x - width / 2, bottom + away),
    at(x - width / 2, top - away - height),
  ];
}

const touches = (a: Box, b: Box, gap: number): boolean =>
  a.left - gap < b.right && b.left - gap < a.right && a.top - gap < b.bottom && b.top - gap < a.bottom;
