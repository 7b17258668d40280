/** Where an event is shown: on a pin, as an area, or in the list only. placed + areas + unplaced = all. */
import type { GeoPrecision, Location } from './event.ts';

export type Placing = 'placed' | 'area' | 'unplaced';

const PLACING: Readonly<Record<GeoPrecision, Placing>> = {
  1: 'placed',
  2: 'placed',
  3: 'area',
  4: 'area',
  5: 'area',
  6: 'unplaced',
  7: 'placed',
};

/** Of the public primary location; an event without one is unplaced. */
export const placingOf = (location: Location | undefined): Placing => (location ? PLACING[location.geo_precision] : 'unplaced');

/** What names the area of a location: its gazetteer id or, for one made coarser (harm.ts), country and region, `UA/Kherson Oblast`. */
export const areaKeyOf = ({ gazetteer_id, country, admin1 }: Location): string => gazetteer_id ?? `${country ?? ''}/${admin1 ?? ''}`;
