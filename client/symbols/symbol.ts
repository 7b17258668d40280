import type { Assertion, EventType } from '../../server/model/wire.ts';
import { h, svg } from '../element.ts';
import { type Fill, FILLS } from '../words/assertion-words.ts';
import { type Kind, KINDS, kindOf } from './kinds.ts';
import { SHAPES } from './shapes.ts';

export interface SymbolOptions {
  /** Degrees clockwise from north; shapes that point somewhere turn with it. */
  readonly bearing?: number | null;
  /** Side of the box, in pixels. */
  readonly size?: number;
}

/** The symbol of an event; decorative, because the words stand beside it or in the label of what holds it. */
export const eventSymbol = (type: EventType, assertion: Assertion, options: SymbolOptions = {}): SVGSVGElement =>
  kindSymbol(kindOf(type), FILLS[assertion], options);

export function kindSymbol(kind: Kind, fill: Fill, { bearing = null, size = 20 }: SymbolOptions = {}): SVGSVGElement {
  const shape = SHAPES[kind];
  const turn = shape.pointsTo === undefined || bearing === null ? 0 : bearing - shape.pointsTo;
  const paint = fill === 'hatched' ? `url(#hatch-${kind})` : null;
  return svg(
    'svg',
    { class: `symbol kind-${kind} fill-${fill}`, viewBox: '-12 -12 24 24', width: size, height: size, 'aria-hidden': 'true' },
    svg('path', { class: 'halo', d: `${shape.body}${shape.line ?? ''}`, transform: `rotate(${turn})` }),
    svg('path', { class: 'body', d: shape.body, fill: paint, transform: `rotate(${turn})` }),
    shape.line && svg('path', { class: 'line', d: shape.line }),
    shape.dot && svg('path', { class: 'dot', d: shape.dot }),
  );
}

/** The hatches that claimed events and areas are filled with, one per kind, to be put into the page once. */
export function hatches(): HTMLElement {
  const patterns = KINDS.flatMap((kind) => [hatch(`hatch-${kind}`, kind, 3.2, 1.5), hatch(`area-${kind}`, kind, 9, 1)]);
  return h('div', { class: 'hatches', 'aria-hidden': 'true' }, svg('svg', { width: 0, height: 0 }, svg('defs', {}, ...patterns)));
}

function hatch(id: string, kind: Kind, gap: number, width: number): SVGPatternElement {
  return svg(
    'pattern',
    { id, class: `hatch kind-${kind}`, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { class: 'ground', width: gap, height: gap }),
    svg('line', { x1: gap / 2, x2: gap / 2, y1: 0, y2: gap, 'stroke-width': width }),
  );
}
