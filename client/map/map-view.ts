import { type LatLng, latLngBounds, type Map as LeafletMap } from 'leaflet';
import type { CodedEvent } from '../../server/model/wire.ts';
import { sentenceOf } from '../api.ts';
import type { State, Store } from '../state.ts';
import { type AreaLayer, addAreaLayer } from './area-layer.ts';
import { addBaseMap } from './base-map.ts';
import { coreBounds } from './core-bounds.ts';
import { addTiles, createMap } from './create-map.ts';
import { addDiscs, type Pointed } from './disc.ts';
import { EventLayer } from './event-layer.ts';
import type { FreeSpace } from './free-space.ts';
import { addLabels } from './label-layer.ts';
import { draftItem, itemOf, type MapItem } from './map-item.ts';

export interface MapViewOptions {
  readonly store: Store;
  readonly freeSpace: () => FreeSpace;
  readonly onSelect: (id: string) => void;
  readonly onPile: (ids: readonly string[], at: LatLng) => void;
  /** A file of the base map could not be had; the events are shown all the same. */
  readonly onProblem: (sentence: string) => void;
}

const CLOSEST_FIT = 9; // zoom: one village alone does not fill the screen
const LEAST_ROOM = 120; // pixels
const EDGE = innerWidth > 700 ? 28 : 20; // pixels between what is fitted and the panels

/** The map with all its layers, following the store. */
export class MapView {
  readonly map: LeafletMap;
  readonly #options: MapViewOptions;
  readonly #events: EventLayer;
  readonly #areas: AreaLayer;
  readonly #showDiscs: (pointed: readonly Pointed[]) => void;
  #items: ReadonlyMap<string, MapItem> = new Map();
  /** Events that are not saved yet; while there are any, the stored ones are not shown. */
  #drafts: readonly MapItem[] = [];

  constructor(container: HTMLElement, options: MapViewOptions) {
    this.map = createMap(container);
    this.#options = options;
    this.#areas = addAreaLayer(this.map, options.onPile);
    this.#showDiscs = addDiscs(this.map);
    const labels = addLabels(this.map);
    this.#events = new EventLayer(this.map, {
      onSelect: (id) => !this.#isDrafting && options.onSelect(id),
      onHover: (id) => this.#hover(id),
      onPile: (ids, at) => !this.#isDrafting && options.onPile(ids, at),
      onDrawn: labels.keepClear,
    });
    this.#follow(options.store);
    Promise.all([addBaseMap(this.map), labels.loaded]).catch((error: unknown) =>
      options.onProblem(`The base map could not be loaded. ${sentenceOf(error)}`),
    );
  }

  /** Where what stands for an event is now; null out of view. */
  anchor(id: string): LatLng | null {
    return this.#events.anchor(id)?.at ?? null;
  }

  /** Moves the map so that the bulk of these fills the free space; does nothing without a point. */
  fit(items: readonly MapItem[]): void {
    const bounds = coreBounds(items.map(({ lon, lat }) => [lon, lat]));
    if (bounds === null) return;
    const [west, south, east, north] = bounds;
    const { left, top, right, bottom } = this.#options.freeSpace();
    const { x, y } = this.map.getSize();
    if (x - left - right < LEAST_ROOM || y - top - bottom < LEAST_ROOM) return; // a sheet lies over the map: nothing to see
    this.map.fitBounds(latLngBounds([south, west], [north, east]), {
      paddingTopLeft: [left + EDGE, top + EDGE],
      paddingBottomRight: [right + EDGE, bottom + EDGE],
      maxZoom: CLOSEST_FIT,
    });
  }

  /** Shows events that are not saved yet in place of the stored ones; none: the stored ones again. */
  showDrafts(read: readonly CodedEvent[]): void {
    this.#drafts = read.flatMap((event, position) => draftItem(event, position) ?? []);
    this.map.getContainer().classList.toggle('has-drafts', this.#isDrafting);
    this.#showDiscs([]);
    this.#show(this.#options.store.get());
    this.fit(this.#drafts);
  }

  /** The disc of a draft, by its position in the report. */
  hoverDraft(position: number | null): void {
    this.#pointOut(this.#drafts.filter(({ id }) => id === String(position)));
  }

  /** Tells the store what of the map is not under a panel; to be called when a panel changes its size. */
  tellView(): void {
    const { left, top, right, bottom } = this.#options.freeSpace();
    const { x, y } = this.map.getSize();
    const [northWest, southEast] = [this.map.containerPointToLatLng([left, top]), this.map.containerPointToLatLng([x - right, y - bottom])];
    this.#options.store.set({ view: [northWest.lng, southEast.lat, southEast.lng, northWest.lat] });
  }

  get #isDrafting(): boolean {
    return this.#drafts.length > 0;
  }

  #follow(store: Store): void {
    store.watch(['shown', 'areas'], (state) => this.#show(state));
    store.watch(['hovered', 'selected', 'shown'], (state) => this.#point(state));
    store.watch(['settings'], ({ settings }) => settings?.tile_url && addTiles(this.map, settings.tile_url));
    this.map.on('moveend', () => {
      this.tellView();
      this.#point(store.get()); // symbols stand elsewhere after a zoom
    });
  }

  #show({ shown, areas }: State): void {
    this.#items = new Map(shown.flatMap((event) => itemOf(event) ?? []).map((item) => [item.id, item]));
    const ids = new Set(shown.map(({ id }) => id));
    this.#events.show(this.#isDrafting ? this.#drafts : [...this.#items.values()]);
    this.#areas.show(this.#isDrafting ? [] : areas.filter(({ id, geometry }) => geometry !== null && ids.has(id)));
  }

  #hover(id: string | null): void {
    if (this.#isDrafting) this.hoverDraft(id === null ? null : Number(id));
    else this.#options.store.set({ hovered: id });
  }

  #pointOut(items: readonly MapItem[]): void {
    this.#showDiscs(items.map((item) => ({ item, anchor: this.#events.anchor(item.id) })));
  }

  /** The hovered and the selected event stand out by their disc or their area. */
  #point({ hovered, selected }: State): void {
    if (this.#isDrafting) return;
    this.#pointOut([...new Set([hovered, selected])].flatMap((id) => (id === null ? [] : (this.#items.get(id) ?? []))));
    this.#areas.mark(hovered ?? selected);
  }
}
