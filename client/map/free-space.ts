/** What of the map is not under a panel: pixels from each of its edges. */
export interface FreeSpace {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Measured from the empty cell that the layout leaves between the panels. */
export function freeSpaceIn(cell: HTMLElement): FreeSpace {
  const { left, top, right, bottom } = cell.getBoundingClientRect();
  return { left, top, right: innerWidth - right, bottom: innerHeight - bottom };
}
