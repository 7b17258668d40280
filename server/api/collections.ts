/** The collections, as OGC API – Features describes them. */
import type { EventFilter } from '../model/filter.ts';
import type { Link } from '../model/wire.ts';
import { link } from './base-address.ts';

export type EventCollectionId = EventFilter['collection'];

export const PLACES_ID = 'places';

export type CollectionId = EventCollectionId | typeof PLACES_ID;

export const GEOJSON = 'application/geo+json';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const ALL_TIME = { temporal: { interval: [[null, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' } };

interface About {
  readonly title: string;
  readonly description: string;
}

const ABOUT_EVENTS: Readonly<Record<EventCollectionId, About>> = {
  events: {
    title: 'Events',
    description: 'What reports say happened: a point where the place is known well enough for one, null geometry else.',
  },
  'event-areas': {
    title: 'Events of areas',
    description: 'The events that are told of a whole district, region or front, with its outline; ids as in the collection events.',
  },
};

const ABOUT: Readonly<Record<CollectionId, About>> = {
  ...ABOUT_EVENTS,
  [PLACES_ID]: {
    title: 'Places',
    description: 'The gazetteer: settlements, regions, countries and sites that reports name, each as a point.',
  },
};

export const EVENT_COLLECTION_IDS = Object.keys(ABOUT_EVENTS) as readonly EventCollectionId[];
export const COLLECTION_IDS = Object.keys(ABOUT) as readonly CollectionId[];

export interface Collection {
  readonly id: CollectionId;
  readonly title: string;
  readonly description: string;
  readonly itemType: 'feature';
  readonly extent: object;
  readonly crs: readonly string[];
  readonly storageCrs: string;
  readonly links: readonly Link[];
}

/** The extent is the whole world, and for events all time, which holds whatever is stored. */
export function collection(id: CollectionId, base: string): Collection {
  return {
    id,
    ...ABOUT[id],
    itemType: 'feature',
    extent: { spatial: { bbox: [[-180, -90, 180, 90]], crs: CRS84 }, ...(id === PLACES_ID ? {} : ALL_TIME) },
    crs: [CRS84],
    storageCrs: CRS84,
    links: [link(base, `/collections/${id}`, 'self', 'application/json'), link(base, `/collections/${id}/items`, 'items', GEOJSON)],
  };
}
