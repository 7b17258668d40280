/** The collections, as OGC API – Features describes them, and what each can be asked for. */
import { EVENT_QUERYABLES, INCIDENT_QUERYABLES } from '../cql2/event-queryables.ts';
import type { Queryables } from '../cql2/queryables.ts';
import { isId } from '../model/id.ts';
import type { Link } from '../model/wire.ts';
import { link } from './base-address.ts';
import { CRS84, CRS_URIS } from './crs.ts';
import { GEOJSON, HTML_TYPE, JSON_TYPE, SCHEMA_TYPE } from './negotiate.ts';
import { pageParameters } from './page-query.ts';
import { BBOX, BBOX_CRS, CRS, DATETIME_PARAMETER, EVENT_FILTERS, F, FILTER, type Parameter, propertyParameters, Q } from './parameters.ts';
import { isPlaceMark, PLACE_FILTERS, PLACE_QUERYABLES } from './place-parameters.ts';

export { GEOJSON } from './negotiate.ts';

export const STORED_IDS = ['events', 'event-areas', 'incidents'] as const;
export const GAZETTEER_IDS = ['places', 'regions'] as const;
export type StoredId = (typeof STORED_IDS)[number];
export type GazetteerId = (typeof GAZETTEER_IDS)[number];
export type CollectionId = StoredId | GazetteerId;

export const INCIDENTS_ID = 'incidents';

interface About {
  readonly title: string;
  readonly description: string;
  readonly queryables: Queryables;
}

export const ABOUT: Readonly<Record<CollectionId, About>> = {
  events: {
    title: 'Events',
    description: 'What reports say happened: a point where the place is known well enough for one, null geometry else.',
    queryables: EVENT_QUERYABLES,
  },
  'event-areas': {
    title: 'Events of areas',
    description: 'The events that are told of a whole district, region or front, with its outline; ids as in the collection events.',
    queryables: EVENT_QUERYABLES,
  },
  incidents: {
    title: 'Incidents',
    description:
      'What the events of several reports have in common: one feature for each thing that happened, with how many sources tell of it.',
    queryables: INCIDENT_QUERYABLES,
  },
  places: {
    title: 'Places',
    description: 'The gazetteer: settlements, regions, countries and sites that reports name, each as a point.',
    queryables: PLACE_QUERYABLES,
  },
  regions: {
    title: 'Regions',
    description:
      'Countries, their first- and second-level units and great regions of the gazetteer, with their outlines where there are any.',
    queryables: PLACE_QUERYABLES,
  },
};

export const COLLECTION_IDS = Object.keys(ABOUT) as readonly CollectionId[];

const ALL_TIME = { temporal: { interval: [[null, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' } };
const QUERYABLES_REL = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';

export const isStored = (id: CollectionId): id is StoredId => (STORED_IDS as readonly string[]).includes(id);

const withProperties = (id: CollectionId, named: readonly Parameter[]): readonly Parameter[] => [
  ...named,
  ...propertyParameters(ABOUT[id].queryables, named),
];

/** What …/items can be asked for. */
export const itemsParameters = (id: CollectionId): readonly Parameter[] =>
  isStored(id)
    ? withProperties(id, [BBOX, DATETIME_PARAMETER, ...EVENT_FILTERS, Q, ...FILTER, ...pageParameters(isId), BBOX_CRS, CRS, F])
    : withProperties(id, [BBOX, DATETIME_PARAMETER, ...PLACE_FILTERS, Q, ...FILTER, ...pageParameters(isPlaceMark), BBOX_CRS, CRS, F]);

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
  const { title, description } = ABOUT[id];
  const path = `/collections/${id}`;
  return {
    id,
    title,
    description,
    itemType: 'feature',
    extent: { spatial: { bbox: [[-180, -90, 180, 90]], crs: CRS84 }, ...(isStored(id) ? ALL_TIME : {}) },
    crs: CRS_URIS,
    storageCrs: CRS84,
    links: [
      { ...link(base, path, 'self', JSON_TYPE), title },
      { ...link(base, path, 'alternate', HTML_TYPE, { f: 'html' }), title: `${title}, to read` },
      { ...link(base, `${path}/items`, 'items', GEOJSON), title: `${title} as GeoJSON` },
      { ...link(base, `${path}/items`, 'items', HTML_TYPE, { f: 'html' }), title: `${title} as a table` },
      { ...link(base, `${path}/queryables`, QUERYABLES_REL, SCHEMA_TYPE), title: 'What filters can ask for' },
    ],
  };
}
