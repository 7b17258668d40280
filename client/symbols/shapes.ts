import type { Kind } from './kinds.ts';

/** What a symbol is drawn with: outlines in a box from -10 to 10, y downwards. */
export interface Shape {
  /** Closed outlines, filled as the assertion says. */
  readonly body: string;
  /** Lines that are never filled. */
  readonly line?: string;
  /** Small closed parts that are always full. */
  readonly dot?: string;
  /** Whether the shape points somewhere and turns with the event's bearing; drawn for a bearing of `pointsTo` degrees. */
  readonly pointsTo?: number;
}

const circle = (radius: number): string =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const polar = (radius: number, turn: number): string => `${(radius * Math.sin(turn)).toFixed(2)} ${(-radius * Math.cos(turn)).toFixed(2)}`;

/** A star of `points` tips; with equal radii, a polygon of twice as many corners. */
function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, i) => polar(i % 2 === 0 ? outer : inner, (i * Math.PI) / points));
  return `M${corners.join('L')}z`;
}

const hexagon = `M${Array.from({ length: 6 }, (_, i) => polar(8, (i * Math.PI) / 3)).join('L')}z`;

export const SHAPES: Readonly<Record<Kind, Shape>> = {
  strike: { body: star(8, 9.6, 5.2) },
  ground: { body: 'M0 -9L9 0L0 9L-9 0z' },
  // an arrowhead, and behind it the bar of its tail
  counterattack: { body: 'M0 -9.5L8.2 4.2L0 1L-8.2 4.2zM-6 6.2H6V9.2H-6z', pointsTo: 0 },
  // two open chevrons, pointing back
  withdrawal: { body: 'M-9.5 0L-2.5 -8H1L-6 0L1 8H-2.5zM-1.5 0L5.5 -8H9L2 0L9 8H5.5z', pointsTo: 270 },
  movement: { body: 'M0 -7L9 3V7.5L0 -1.5L-9 7.5V3z', pointsTo: 0 },
  territory: { body: 'M-5.5 -9H8.5L5 -4.2L8.5 0.6H-5.5z', line: 'M-6 -9.5V9.5' },
  air_defence: { body: 'M0 -9L8 -6V0.5C8 5 4.5 8 0 9.6C-4.5 8 -8 5 -8 0.5V-6z' },
  civilian: { body: circle(8), dot: circle(2.8) },
  infrastructure: { body: 'M-7.2 -7.2H7.2V7.2H-7.2z' },
  humanitarian: { body: 'M-3 -8.5H3V-3H8.5V3H3V8.5H-3V3H-8.5V-3H-3z' },
  diplomacy: { body: 'M-9 -7.5H9V4H-1L-5.5 8.8V4H-9z' },
  unrest: { body: hexagon },
  other: { body: circle(5.5) },
};
