import {
  type Canvas,
  canvas,
  type LatLng,
  latLngBounds,
  type Layer,
  type LayerGroup,
  layerGroup,
  type Map as LeafletMap,
  polyline,
} from 'leaflet';
import type { Cluster } from './clusters.ts';
import type { Pane } from './create-map.ts';
import type { MapItem } from './map-item.ts';
import { clusterMarker, symbolMarker } from './markers.ts';
import type { Box } from './place-labels.ts';
import { boxesOf, clustersInView, DEEP_ENOUGH, isPile, isRing, MARGIN, placed, ringSize, SYMBOL, unproject } from './symbol-layout.ts';

export interface EventLayerOptions {
  readonly onSelect: (id: string) => void;
  /** Null when the pointer or the focus has left. */
  readonly onHover: (id: string | null) => void;
  /** A cluster that no zoom can part: all at one spot. */
  readonly onPile: (ids: readonly string[], at: LatLng) => void;
  /** Where symbols stand now, in pixels of the map's container. */
  readonly onDrawn: (boxes: readonly Box[]) => void;
}

/** The middle of a symbol or a ring, and its width in pixels. */
export interface Anchor {
  readonly at: LatLng;
  readonly size: number;
}

const LEADER = { pane: 'leaders' satisfies Pane, interactive: false, weight: 1, color: '#7d868e', opacity: 0.8 };
const AROUND_CLUSTER = 90; // pixels left free around what a ring opens to

/** The symbols: alone, a few around their common middle, or a ring with their number. Only what is near the view is in the page. */
export class EventLayer {
  readonly #map: LeafletMap;
  readonly #options: EventLayerOptions;
  readonly #group: LayerGroup;
  readonly #leaders: Canvas = canvas({ pane: 'leaders' satisfies Pane, padding: MARGIN });
  #items: readonly MapItem[] = [];
  /** What is in the page now, by what it stands for: what stays is not drawn again, so that focus and pointer stay with it. */
  #drawn = new Map<string, readonly Layer[]>();
  #anchors = new Map<string, Anchor>();

  constructor(map: LeafletMap, options: EventLayerOptions) {
    this.#map = map;
    this.#options = options;
    this.#group = layerGroup().addTo(map);
    map.on('moveend', () => this.#draw());
  }

  show(items: readonly MapItem[]): void {
    this.#items = items;
    this.#draw();
  }

  /** Where what stands for an event is, which is beside its place when several share one; null out of view. */
  anchor(id: string): Anchor | null {
    return this.#anchors.get(id) ?? null;
  }

  #draw(): void {
    const before = this.#drawn;
    const clusters = clustersInView(this.#map, this.#items);
    this.#anchors = new Map();
    this.#drawn = new Map(clusters.map((cluster) => [this.#key(cluster), before.get(this.#key(cluster)) ?? this.#layers(cluster)]));
    for (const cluster of clusters) this.#anchor(cluster);
    for (const [key, layers] of before) if (!this.#drawn.has(key)) for (const layer of layers) this.#group.removeLayer(layer);
    for (const [key, layers] of this.#drawn) if (!before.has(key)) for (const layer of layers) this.#group.addLayer(layer);
    this.#options.onDrawn(clusters.flatMap((cluster) => boxesOf(this.#map, cluster)));
  }

  #key({ spots }: Cluster<MapItem>): string {
    return `${this.#map.getZoom()} ${spots.map(({ item }) => `${item.id} ${item.type} ${item.assertion}`).join(' ')}`;
  }

  #anchor(cluster: Cluster<MapItem>): void {
    const at = unproject(this.#map, cluster.x, cluster.y);
    const size = ringSize(cluster.spots.length);
    if (isRing(cluster)) for (const { item } of cluster.spots) this.#anchors.set(item.id, { at, size });
    else for (const { item, at } of placed(this.#map, cluster)) this.#anchors.set(item.id, { at, size: SYMBOL });
  }

  #layers(cluster: Cluster<MapItem>): readonly Layer[] {
    const { onSelect, onHover } = this.#options;
    if (isRing(cluster)) return [this.#ring(cluster)];
    return placed(this.#map, cluster).flatMap(({ item, at }) => {
      const marker = symbolMarker(item, at, { size: SYMBOL, onSelect, onHover });
      if (cluster.spots.length === 1) return [marker];
      return [polyline([[item.lat, item.lon], at], { ...LEADER, renderer: this.#leaders }), marker];
    });
  }

  #ring(cluster: Cluster<MapItem>): Layer {
    const members = cluster.spots.map(({ item }) => item);
    const at = unproject(this.#map, cluster.x, cluster.y);
    return clusterMarker(members, at, () => this.#open(members, at));
  }

  /** Goes to the bounds of what a ring holds, or lists it where that would part nothing. */
  #open(members: readonly MapItem[], at: LatLng): void {
    if (isPile(this.#map, members)) {
      const ids = members.map(({ id }) => id);
      this.#options.onPile(ids, at);
      return;
    }
    const bounds = latLngBounds(members.map(({ lat, lon }) => [lat, lon]));
    this.#map.fitBounds(bounds, { padding: [AROUND_CLUSTER, AROUND_CLUSTER], maxZoom: DEEP_ENOUGH });
  }
}
