/** GET /collections/{id}/items and one item, of what the store holds: events, those of areas, incidents. */
import { type Request, type Response, Router } from 'express';
import { areaFeaturesOf, featureOf } from '../model/feature.ts';
import type { EventFilter } from '../model/filter.ts';
import { isId } from '../model/id.ts';
import type { Link } from '../model/wire.ts';
import type { EventStore, EventWithReport } from '../store/store.ts';
import { mayEdit } from './access.ts';
import type { AppParts } from './app-parts.ts';
import { AreaOutlines } from './area-outlines.ts';
import { baseAddress, link } from './base-address.ts';
import { itemsParameters, STORED_IDS, type StoredId } from './collections.ts';
import { crsOf, inCrs } from './crs.ts';
import { eventDetail } from './event-detail.ts';
import { NotFound } from './faults.ts';
import { isFresh } from './fresh.ts';
import { eventPage } from './html/event-page.ts';
import { itemsPage } from './html/items-page.ts';
import { sendPage } from './html/layout.ts';
import { itemsFilter } from './items-filter.ts';
import { formatOf, GEOJSON, HTML_TYPE } from './negotiate.ts';
import { readPageQuery } from './page-query.ts';
import { CRS, F, SHAPE } from './parameters.ts';
import { type Query, readParameters } from './query.ts';
import { route } from './route.ts';
import { countHeaders, featuresIn, linkHeader, pageLinks, sendFeatures } from './send-features.ts';

export const EVENT_IDS = ['events', 'event-areas'] as const;

export function itemRoutes(parts: AppParts): Router {
  const router = Router();
  const outlines = new AreaOutlines(parts.lookup);
  for (const id of STORED_IDS) {
    const parameters = itemsParameters(id);
    route(router, `/collections/${id}/items`, {
      get: (request, response) => answerPage(request, response, { id, parts, outlines, query: readParameters(request, parameters) }),
    });
  }
  for (const id of EVENT_IDS)
    route(router, `/collections/${id}/items/:eventId`, {
      get: (request, response) => answerEvent(request, response, { id, parts, outlines }),
    });
  return router;
}

interface Asked {
  readonly id: StoredId;
  readonly parts: AppParts;
  readonly outlines: AreaOutlines;
}

async function answerPage(
  request: Request,
  response: Response,
  { id, parts, outlines, query }: Asked & { readonly query: Query },
): Promise<void> {
  const { store, settings, clock, version } = parts;
  const format = formatOf(request, query);
  const base = baseAddress(request, settings);
  if (isFresh(request, response, [version, await store.version(), base, format])) return;
  const filter = await withoutOutsideAreas(itemsFilter(query, id), store, outlines);
  const page = await store.features(filter, readPageQuery(query), (key) => outlines.textOf(key));
  const links = pageLinks(base, id, format === 'html' ? { ...query, f: 'html' } : query, page.next);
  linkHeader(response, links);
  countHeaders(response, page);
  if (format === 'json') return sendFeatures(response, page, { crs: crsOf(query['crs']), links, now: clock() });
  const hrefOf = (rel: string) => links.find((each) => each.rel === rel)?.href;
  const shown = { ...page, features: featuresIn(page), next: hrefOf('next'), asJson: hrefOf('alternate') ?? '' };
  sendPage(response, itemsPage(base, id, query, shown));
}

const ITEM_PARAMETERS = [SHAPE, CRS, F];

async function answerEvent(request: Request, response: Response, { id, parts, outlines }: Asked): Promise<void> {
  const { store, settings, version } = parts;
  const query = readParameters(request, ITEM_PARAMETERS);
  const isNested = query['shape'] === 'nested';
  const format = isNested && query['f'] === undefined ? 'json' : formatOf(request, query);
  const found = await findEvent(request, store);
  const base = baseAddress(request, settings);
  if (isNested || format === 'html') {
    const detail = await eventDetail(found, store, mayEdit(request, settings));
    response.vary('Accept').set('Cache-Control', 'no-store'); // an editor is shown more than others
    return format === 'html'
      ? sendPage(response, eventPage(base, { detail, ...(await around(found, store)) }))
      : void response.json(detail);
  }
  if (isFresh(request, response, [version, await store.version(), base, format])) return;
  const links = itemLinks(base, id, found.event.id);
  const crs = crsOf(query['crs']);
  const feature = id === 'events' ? featureOf(found) : areaFeaturesOf([found], (location) => outlines.of(location))[0];
  linkHeader(response, links);
  response
    .set('Content-Crs', `<${crs}>`)
    .type(GEOJSON)
    .send(JSON.stringify({ ...inCrs(feature as { geometry: unknown }, crs), links }));
}

/** What else tells of it, and what became of it. */
async function around({ event }: EventWithReport, store: EventStore) {
  const incident = event.incident_id === null ? undefined : await store.incident(event.incident_id);
  const others = incident?.events.filter((each) => each.event.id !== event.id) ?? [];
  return { others, revisions: await store.revisions(event.id) };
}

/** The store knows no polygons: which areas a box leaves out is found out here. */
async function withoutOutsideAreas(filter: EventFilter, store: EventStore, outlines: AreaOutlines): Promise<EventFilter> {
  if (filter.collection !== 'event-areas' || !filter.bbox) return filter;
  return { ...filter, outside: outlines.outside(filter.bbox, await store.areaKeys()) };
}

function itemLinks(base: string, id: StoredId, event: string): readonly Link[] {
  const path = `/collections/${id}/items/${event}`;
  return [
    link(base, path, 'self', GEOJSON),
    link(base, path, 'alternate', HTML_TYPE, { f: 'html' }),
    link(base, `/collections/events/items/${event}`, 'canonical', GEOJSON),
    link(base, `/collections/${id}`, 'collection', 'application/json'),
  ];
}

async function findEvent(request: Request, store: EventStore): Promise<EventWithReport> {
  const id = String(request.params['eventId']);
  const found = isId(id) ? await store.event(id) : undefined;
  if (!found) throw new NotFound(`There is no event "${id}"; ids are those of /collections/events/items.`);
  return found;
}
