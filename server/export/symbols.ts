/**
 * How events are drawn in the styles that files carry: the page's colours (Okabe–Ito based) and the nearest of the shapes that QGIS has.
 * A type that has a symbol of its own stands before its family.
 */
import type { EventType, Family } from '../model/codebook.ts';
import { FAMILIES, familyOf } from '../model/codebook.ts';

export interface MapSymbol {
  readonly label: string;
  /** #rrggbb */
  readonly colour: string;
  /** Name of a simple marker of QGIS. */
  readonly marker: string;
  /** Millimetres. */
  readonly size: number;
}

export const TYPE_SYMBOLS: Readonly<Partial<Record<EventType, MapSymbol>>> = {
  'ground.counterattack': { label: 'Counter-attack', colour: '#009e73', marker: 'filled_arrowhead', size: 3.6 },
  'movement.withdrawal': { label: 'Withdrawal', colour: '#0072b2', marker: 'arrowhead', size: 3.6 },
};

export const FAMILY_SYMBOLS: Readonly<Record<Family, MapSymbol>> = {
  strike: { label: 'Strike', colour: '#d55e00', marker: 'star', size: 4 },
  explosion: { label: 'Explosion', colour: '#d55e00', marker: 'star', size: 4 },
  ground: { label: 'Ground combat', colour: '#a3302a', marker: 'diamond', size: 3.4 },
  territory: { label: 'Territory', colour: '#cc79a7', marker: 'pentagon', size: 3.4 },
  movement: { label: 'Movement', colour: '#5b6b7b', marker: 'arrowhead', size: 3.4 },
  air_defence: { label: 'Air defence', colour: '#56b4e9', marker: 'semi_circle', size: 3.4 },
  security: { label: 'Security', colour: '#8b939a', marker: 'circle', size: 2.2 },
  civilian: { label: 'Civilians', colour: '#22282d', marker: 'circle', size: 3 },
  detention: { label: 'Detention', colour: '#22282d', marker: 'circle', size: 3 },
  infrastructure: { label: 'Infrastructure', colour: '#e69f00', marker: 'square', size: 3 },
  humanitarian: { label: 'Humanitarian', colour: '#2a9d8f', marker: 'cross_fill', size: 3.4 },
  diplomacy: { label: 'Diplomacy', colour: '#7a7a7a', marker: 'rectangle', size: 3 },
  unrest: { label: 'Unrest', colour: '#f0e442', marker: 'hexagon', size: 3.2 },
  cyber: { label: 'Cyber', colour: '#8b939a', marker: 'circle', size: 2.2 },
  posture: { label: 'Posture', colour: '#8b939a', marker: 'circle', size: 2.2 },
  other: { label: 'Other', colour: '#8b939a', marker: 'circle', size: 2.2 },
};

/** Every class that is drawn, by its name: a type of the one table or a family. */
export const SYMBOL_CLASSES: readonly (readonly [name: string, symbol: MapSymbol])[] = [
  ...(Object.entries(TYPE_SYMBOLS) as [string, MapSymbol][]),
  ...FAMILIES.map((family) => [family, FAMILY_SYMBOLS[family]] as const),
];

export const symbolClassOf = (type: EventType): string => (TYPE_SYMBOLS[type] ? type : familyOf(type));
