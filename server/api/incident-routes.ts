/** One incident of the collection `incidents`, and what a person says of them: POST /incidents/merge and /incidents/{id}/split. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { checked } from '../ingest/ingest.ts';
import { featuresOf } from '../model/feature.ts';
import { isId } from '../model/id.ts';
import { incidentFeatureOf } from '../model/incident-feature.ts';
import type { IncidentDetail } from '../model/wire.ts';
import type { EventStore, IncidentWithEvents } from '../store/store.ts';
import { actorOf } from './access.ts';
import type { AppParts } from './app-parts.ts';
import { baseAddress, link } from './base-address.ts';
import { jsonBody } from './body.ts';
import { INCIDENTS_ID } from './collections.ts';
import { crsOf, inCrs } from './crs.ts';
import { NotFound } from './faults.ts';
import { isFresh } from './fresh.ts';
import { incidentPage } from './html/incident-page.ts';
import { sendPage } from './html/layout.ts';
import { formatOf, GEOJSON, HTML_TYPE } from './negotiate.ts';
import { onlyFor } from './only-for.ts';
import { CRS, F, SHAPE } from './parameters.ts';
import { readParameters } from './query.ts';
import { route } from './route.ts';

const PARAMETERS = [SHAPE, CRS, F];
const MOST_IDS = 100;

const ids = z.array(z.string().refine(isId)).min(1).max(MOST_IDS);
export const mergeBody = z.strictObject({ incidents: ids.min(2) });
export const splitBody = z.strictObject({ events: ids });

export function incidentRoutes({ store, settings, clock, version }: AppParts): Router {
  const router = Router();
  const path = `/collections/${INCIDENTS_ID}`;

  route(router, `${path}/items/:id`, {
    get: async (request, response) => {
      const query = readParameters(request, PARAMETERS);
      const isNested = query['shape'] === 'nested';
      const format = isNested && query['f'] === undefined ? 'json' : formatOf(request, query);
      const found = await findIncident(request, store);
      const base = baseAddress(request, settings);
      if (isFresh(request, response, [version, await store.version(), base, format])) return;
      if (format === 'html') return sendPage(response, incidentPage(base, detailOf(found)));
      if (isNested) return void response.json(detailOf(found));
      const own = `${path}/items/${found.incident.id}`;
      const links = [
        link(base, own, 'self', GEOJSON),
        link(base, own, 'alternate', HTML_TYPE, { f: 'html' }),
        ...found.events.map(({ event }) => link(base, `/collections/events/items/${event.id}`, 'item', GEOJSON)),
        link(base, path, 'collection', 'application/json'),
      ];
      const crs = crsOf(query['crs']);
      response
        .set('Content-Crs', `<${crs}>`)
        .type(GEOJSON)
        .send(JSON.stringify({ ...inCrs(incidentFeatureOf(found.incident), crs), links }));
    },
  });

  route(router, '/incidents/merge', {
    post: [
      onlyFor('editor', settings),
      async (request, response) => {
        const { incidents } = checked(mergeBody, await jsonBody(request, settings));
        const merged = await store.mergeIncidents(incidents, clock().toISOString(), actorOf(request, settings));
        if (!merged) throw new NotFound('One of these incidents is not there; ids are those of /collections/incidents/items.');
        response.set('Cache-Control', 'no-store').json(detailOf(merged));
      },
    ],
  });

  route(router, '/incidents/:id/split', {
    post: [
      onlyFor('editor', settings),
      async (request, response) => {
        const { events } = checked(splitBody, await jsonBody(request, settings));
        const { incident } = await findIncident(request, store);
        const parts = await store.splitIncident(incident.id, events, clock().toISOString(), actorOf(request, settings));
        response.set('Cache-Control', 'no-store').json({ incidents: (parts ?? []).map(detailOf) });
      },
    ],
  });

  return router;
}

const detailOf = ({ incident, events }: IncidentWithEvents): IncidentDetail => ({
  feature: incidentFeatureOf(incident),
  events: featuresOf(events),
});

/** By its own id or that of any of its events. */
async function findIncident(request: Request, store: EventStore): Promise<IncidentWithEvents> {
  const id = String(request.params['id']);
  const found = isId(id) ? await store.incident(id) : undefined;
  if (!found) throw new NotFound(`There is no incident "${id}"; ids are those of /collections/incidents/items.`);
  return found;
}
