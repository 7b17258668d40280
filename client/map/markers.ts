import { divIcon, type LatLng, type LeafletKeyboardEvent, type Marker, marker } from 'leaflet';
import { h, svg } from '../element.ts';
import { GROUP_OF, GROUP_WORDS, GROUPS, type Group, kindOf } from '../symbols/kinds.ts';
import { eventSymbol } from '../symbols/symbol.ts';
import { plural } from '../words/numbers.ts';
import type { Pane } from './create-map.ts';
import type { MapItem } from './map-item.ts';
import { ringSize } from './symbol-layout.ts';

export interface SymbolMarkerOptions {
  readonly size: number; // pixels
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

/** A symbol that can be clicked, tabbed to and pressed. */
export function symbolMarker(item: MapItem, at: LatLng, { size, onSelect, onHover }: SymbolMarkerOptions): Marker {
  const icon = eventSymbol(item.type, item.assertion, { bearing: item.bearing, size });
  const made = pressable(at, h('span', { class: 'event-symbol', 'data-event': item.id }, icon), size, item.label, () => onSelect(item.id));
  made.on('mouseover', () => onHover(item.id)).on('mouseout', () => onHover(null));
  made.on('add', () => {
    made.getElement()?.addEventListener('focus', () => onHover(item.id));
    made.getElement()?.addEventListener('blur', () => onHover(null));
  });
  return made;
}

/** Many events as one ring: up to six groups in a fixed order with gaps between them, the number inside. */
export function clusterMarker(items: readonly MapItem[], at: LatLng, onOpen: () => void): Marker {
  const counts = countGroups(items);
  const size = ringSize(items.length);
  const words = GROUPS.filter((group) => counts[group] > 0).map((group) => `${counts[group]} ${GROUP_WORDS[group]}`);
  const label = `${plural(items.length, 'event')} close together: ${words.join(', ')}`;
  return pressable(at, h('span', { class: 'event-cluster' }, ringOf(counts, items.length, size)), size, label, onOpen);
}

function pressable(at: LatLng, content: HTMLElement, size: number, label: string, onPress: () => void): Marker {
  const icon = divIcon({ html: content, className: 'map-marker', iconSize: [size, size], iconAnchor: [size / 2, size / 2] });
  const made = marker(at, { icon, pane: 'events' satisfies Pane, keyboard: true, riseOnHover: true });
  made.on('add', () => made.getElement()?.setAttribute('aria-label', label));
  made.on('click', onPress);
  made.on('keypress', (event) => {
    const { key } = (event as LeafletKeyboardEvent).originalEvent;
    if (key === 'Enter' || key === ' ') onPress();
  });
  return made;
}

function countGroups(items: readonly MapItem[]): Record<Group, number> {
  const counts: Record<Group, number> = { fire: 0, ground: 0, movement: 0, civilian: 0, diplomacy: 0, other: 0 };
  for (const { type } of items) counts[GROUP_OF[kindOf(type)]] += 1;
  return counts;
}

const RING = { radius: 15, width: 4.5, gap: 1.6 } as const; // in a box of 36 by 36

function ringOf(counts: Readonly<Record<Group, number>>, total: number, size: number): SVGSVGElement {
  const around = 2 * Math.PI * RING.radius;
  const present = GROUPS.filter((group) => counts[group] > 0);
  const gap = present.length > 1 ? RING.gap : 0;
  let turned = 0;
  const arcs = present.map((group) => {
    const length = (counts[group] / total) * around;
    const arc = svg('circle', {
      class: `arc group-${group}`,
      r: RING.radius,
      'stroke-dasharray': `${Math.max(0.5, length - gap)} ${around}`,
      'stroke-dashoffset': -turned,
      transform: 'rotate(-90)',
    });
    turned += length;
    return arc;
  });
  return svg(
    'svg',
    { class: 'cluster', viewBox: '-18 -18 36 36', width: size, height: size, 'aria-hidden': 'true' },
    svg('circle', { class: 'cluster-ground', r: 17.4 }),
    ...arcs,
    svg('text', { class: 'cluster-count', y: '0.36em' }, String(total)),
  );
}
