/** GET /collections/{id}/items and one item: events as GeoJSON, a page at a time. */
import { type Request, Router } from 'express';
import { ATTRIBUTION } from '../model/attribution.ts';
import { areaFeaturesOf, type EventAndSource, featuresOf } from '../model/feature.ts';
import type { EventFilter } from '../model/filter.ts';
import { isId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import { FILTER_PARAMETERS, parseFilter } from '../model/parse-filter.ts';
import type { AreaGeometry, EventCollection, EventFeature, Link, PointGeometry } from '../model/wire.ts';
import type { EventStore, EventWithReport } from '../store/store.ts';
import type { AppParts } from './app-parts.ts';
import { AreaOutlines } from './area-outlines.ts';
import { baseAddress, link } from './base-address.ts';
import { EVENT_COLLECTION_IDS, type EventCollectionId, GEOJSON } from './collections.ts';
import { deskObjection } from './desk.ts';
import { eventDetail } from './event-detail.ts';
import { NotFound } from './faults.ts';
import { PAGE_PARAMETERS, readPageQuery } from './page-query.ts';
import { type Query, readQuery, requireJsonFormat } from './query.ts';
import { route } from './route.ts';

type AnyFeature = EventFeature<PointGeometry | AreaGeometry | null>;
type Serialise = (items: readonly EventAndSource[]) => readonly AnyFeature[];

const PARAMETERS = [...FILTER_PARAMETERS, ...PAGE_PARAMETERS, 'f'];

export function itemRoutes({ store, settings, lookup, clock }: AppParts): Router {
  const router = Router();
  const outlines = new AreaOutlines(lookup);
  const serialise: Readonly<Record<EventCollectionId, Serialise>> = {
    events: featuresOf,
    'event-areas': (items) => areaFeaturesOf(items, (location) => outlines.of(location)),
  };

  for (const id of EVENT_COLLECTION_IDS) {
    route(router, `/collections/${id}/items`, {
      get: async (request, response) => {
        const query = readQuery(request, PARAMETERS);
        requireJsonFormat(query);
        const page = readPageQuery(query);
        const filter = await withoutOutsideAreas(
          parseFilter((name) => query[name], id),
          store,
          outlines,
        );
        const { items, matched, next } = await store.events(filter, page);
        const answer: EventCollection<PointGeometry | AreaGeometry | null> = {
          type: 'FeatureCollection',
          features: serialise[id](items),
          numberMatched: matched,
          numberReturned: items.length,
          timeStamp: clock().toISOString(),
          links: pageLinks(baseAddress(request, settings), id, query, next),
          attribution: ATTRIBUTION,
        };
        response.type(GEOJSON).set('Cache-Control', 'no-cache').send(JSON.stringify(answer));
      },
    });

    route(router, `/collections/${id}/items/:eventId`, {
      get: async (request, response) => {
        const query = readQuery(request, ['shape', 'f']);
        requireJsonFormat(query);
        const shape = readShape(query);
        const found = await findEvent(request, store);
        if (shape === 'nested') {
          response.set('Cache-Control', 'no-store').json(await eventDetail(found, store, deskObjection(request, settings) === null));
          return;
        }
        const links = itemLinks(baseAddress(request, settings), id, found.event.id);
        response
          .type(GEOJSON)
          .set('Cache-Control', 'no-cache')
          .send(JSON.stringify({ ...serialise[id]([found])[0], links }));
      },
    });
  }

  return router;
}

/** The store knows no polygons: which areas a box leaves out is found out here. */
async function withoutOutsideAreas(filter: EventFilter, store: EventStore, outlines: AreaOutlines): Promise<EventFilter> {
  if (filter.collection !== 'event-areas' || !filter.bbox) return filter;
  return { ...filter, outside: outlines.outside(filter.bbox, await store.areaKeys()) };
}

function pageLinks(base: string, id: EventCollectionId, query: Query, next: string | null): readonly Link[] {
  const path = `/collections/${id}/items`;
  return [
    link(base, path, 'self', GEOJSON, query),
    ...(next === null ? [] : [link(base, path, 'next', GEOJSON, { ...query, offset: undefined, after: next })]),
    link(base, `/collections/${id}`, 'collection', 'application/json'),
  ];
}

function itemLinks(base: string, id: EventCollectionId, event: string): readonly Link[] {
  return [
    link(base, `/collections/${id}/items/${event}`, 'self', GEOJSON),
    link(base, `/collections/${id}`, 'collection', 'application/json'),
  ];
}

async function findEvent(request: Request, store: EventStore): Promise<EventWithReport> {
  const id = String(request.params['eventId']);
  const found = isId(id) ? await store.event(id) : undefined;
  if (!found) throw new NotFound(`There is no event "${id}"; ids are those of /collections/events/items.`);
  return found;
}

function readShape({ shape = 'flat' }: Query): 'flat' | 'nested' {
  if (shape !== 'flat' && shape !== 'nested') throw new InputError(`"shape" is "${shape}"; expected flat or nested.`);
  return shape;
}
