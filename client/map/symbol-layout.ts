/** Where symbols stand at a zoom: alone, in a rosette, or as one ring. Degrees in, pixels out. */
import { type LatLng, type Map as LeafletMap, type Point, point } from 'leaflet';
import { apart, type Cluster, clusters, rosette, type Spot } from './clusters.ts';
import type { MapItem } from './map-item.ts';
import type { Box } from './place-labels.ts';

/** Pixels within which symbols are drawn together: the nearest that leaves no more than MOST_SYMBOLS to draw. */
const REACHES = [26, 48, 84] as const;
const MOST_SYMBOLS = 300;
const MOST_IN_ROSETTE = 6; // more than that become one ring with a number
export const SYMBOL = 22; // pixels
/** Of the map's size, drawn beyond its edges. */
export const MARGIN = 0.2;
/** A zoom that parts whatever can be parted. */
export const DEEP_ENOUGH = 11;

export const isRing = ({ spots }: Cluster<MapItem>): boolean => spots.length > MOST_IN_ROSETTE;

/** The width of a ring in pixels: grows with the logarithm of the count. */
export const ringSize = (count: number): number => 26 + 6 * Math.log2(count / 4);

/** What is to be drawn in and near the view. */
export function clustersInView(map: LeafletMap, items: readonly MapItem[]): readonly Cluster<MapItem>[] {
  const isNear = nearView(map);
  const spots = spotsOf(map, items, map.getZoom());
  let inView: readonly Cluster<MapItem>[] = [];
  for (const reach of REACHES) {
    inView = apart(clusters(spots, reach), radius).filter(isNear);
    if (symbols(inView) <= MOST_SYMBOLS) break;
  }
  return inView;
}

const symbols = (all: readonly Cluster<MapItem>[]): number =>
  all.reduce((sum, cluster) => sum + (isRing(cluster) ? 1 : cluster.spots.length), 0);

function nearView(map: LeafletMap): (cluster: Cluster<MapItem>) => boolean {
  const { min, max } = map.getPixelBounds() as { min: Point; max: Point };
  const margin = map.getSize().multiplyBy(MARGIN);
  return ({ x, y }) => x >= min.x - margin.x && x <= max.x + margin.x && y >= min.y - margin.y && y <= max.y + margin.y;
}

/** Whether no zoom parts these: they lie at one spot. */
export const isPile = (map: LeafletMap, items: readonly MapItem[]): boolean =>
  map.getZoom() >= DEEP_ENOUGH || clusters(spotsOf(map, items, DEEP_ENOUGH), REACHES[0]).length === 1;

/** Each event of a rosette with the spot its symbol stands on. */
export function placed(map: LeafletMap, { x, y, spots }: Cluster<MapItem>): readonly { readonly item: MapItem; readonly at: LatLng }[] {
  const offsets = rosette(spots.length, SYMBOL);
  return spots.map(({ item }, i) => ({ item, at: unproject(map, x + (offsets[i]?.dx ?? 0), y + (offsets[i]?.dy ?? 0)) }));
}

export const unproject = (map: LeafletMap, x: number, y: number): LatLng => map.unproject(point(x, y), map.getZoom());

/** The boxes that a cluster's symbols fill, in pixels of the map's container. */
export function boxesOf(map: LeafletMap, cluster: Cluster<MapItem>): readonly Box[] {
  const { x, y } = point(cluster.x, cluster.y).subtract(map.getPixelBounds().min as Point);
  const offsets = isRing(cluster) ? [{ dx: 0, dy: 0 }] : rosette(cluster.spots.length, SYMBOL);
  const half = (isRing(cluster) ? ringSize(cluster.spots.length) : SYMBOL) / 2;
  return offsets.map(({ dx, dy }) => ({ left: x + dx - half, right: x + dx + half, top: y + dy - half, bottom: y + dy + half }));
}

/** How far a cluster of so many reaches from its middle, in pixels. */
function radius(count: number): number {
  if (count > MOST_IN_ROSETTE) return ringSize(count) / 2;
  const [first] = rosette(count, SYMBOL);
  return Math.hypot(first?.dx ?? 0, first?.dy ?? 0) + SYMBOL * 0.4;
}

const spotsOf = (map: LeafletMap, items: readonly MapItem[], zoom: number): readonly Spot<MapItem>[] =>
  items.map((item) => {
    const { x, y } = map.project([item.lat, item.lon], zoom);
    return { item, x, y };
  });
