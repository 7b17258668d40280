import { type Map as LeafletMap, map, tileLayer } from 'leaflet';
import { h } from '../element.ts';

/** Layers from the bottom up; higher numbers lie on top. Leaflet's own popups are at 700. */
const PANES = { land: 210, tiles: 220, borders: 230, labels: 330, areas: 360, disc: 400, leaders: 500, events: 600 } as const;
export type Pane = keyof typeof PANES;

/** Where the map stands when there is nothing to show: Ukraine. */
const HOME = { centre: [48.6, 31.4], zoom: 6 } as const;
/** The vector base map has nothing more to say beyond 12; raster tiles have. */
const DEEPEST = { vector: 13, raster: 18 } as const;

export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function createMap(container: HTMLElement): LeafletMap {
  const still = prefersStill();
  const made = map(container, {
    center: [...HOME.centre],
    zoom: HOME.zoom,
    minZoom: 3,
    maxZoom: DEEPEST.vector,
    zoomControl: true,
    attributionControl: false, // Leaflet's own writes HTML; ours writes text
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    zoomSnap: 0.5,
    maxBounds: [
      [-75, -220],
      [84, 220],
    ],
  });
  for (const [name, zIndex] of Object.entries(PANES)) made.createPane(name).style.zIndex = String(zIndex);
  return made;
}

/** Raster tiles between land and borders, only when the server has been given an address for them. */
export function addTiles(map: LeafletMap, template: string): void {
  map.setMaxZoom(DEEPEST.raster);
  tileLayer(template, { pane: 'tiles' satisfies Pane, maxZoom: DEEPEST.raster }).addTo(map);
}

/** Whose data the map is, as text. */
export const attributionLine = (attribution: string): HTMLElement =>
  h('p', { class: 'attribution' }, `${attribution} · dashed lines: disputed borders`);
