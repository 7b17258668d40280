/** /events/{id}: one event for those who work on it, its history, and what a person says of it: a review, a correction. */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { checked } from '../ingest/ingest.ts';
import { REVIEW_STATUSES } from '../model/event.ts';
import { isId } from '../model/id.ts';
import type { EventHistory } from '../model/wire.ts';
import type { EventWithReport } from '../store/store.ts';
import { actorOf, mayEdit, requireRole } from './access.ts';
import type { AppParts } from './app-parts.ts';
import { jsonBody } from './body.ts';
import { correctionBody, correctionOf } from './correction.ts';
import { openCountryPlaces } from './country-places.ts';
import { eventDetail } from './event-detail.ts';
import { NotFound } from './faults.ts';
import { tag, writerOf } from './if-match.ts';
import { onlyFor } from './only-for.ts';
import { readQuery } from './query.ts';
import { route } from './route.ts';

export const reviewBody = z.strictObject({ review_status: z.enum(REVIEW_STATUSES) });

export function reviewRoutes({ store, settings, lookup, clock }: AppParts): Router {
  const router = Router();
  const names = { lookup, countries: openCountryPlaces(lookup) };

  const find = async (request: Request): Promise<EventWithReport> =>
    there(request, isId(idOf(request)) ? await store.event(idOf(request)) : undefined);
  const answer = async (request: Request, response: Response, found: EventWithReport): Promise<void> => {
    tag(response, found)
      .set('Cache-Control', 'no-store')
      .json(await eventDetail(found, store, mayEdit(request, settings)));
  };

  route(router, '/events/:id', {
    get: async (request, response) => {
      readQuery(request, []);
      await answer(request, response, await find(request));
    },
  });

  route(router, '/events/:id/history', {
    get: async (request, response) => {
      requireRole(request, settings, 'editor');
      readQuery(request, []);
      const { event } = await find(request);
      const revisions = await store.revisions(event.id);
      const history: EventHistory = { id: event.id, revisions: revisions.map(({ event: _event, ...revision }) => revision) };
      response.set('Cache-Control', 'no-store').json(history);
    },
  });

  route(router, '/events/:id/review', {
    put: [
      onlyFor('editor', settings),
      async (request, response) => {
        const { review_status } = checked(reviewBody, await jsonBody(request, settings));
        const { event } = await find(request);
        const writer = writerOf(request, actorOf(request, settings));
        await answer(request, response, there(request, await store.reviewEvent(event.id, review_status, clock().toISOString(), writer)));
      },
    ],
  });

  route(router, '/events/:id/correction', {
    put: [
      onlyFor('editor', settings),
      async (request, response) => {
        const body = checked(correctionBody, await jsonBody(request, settings));
        const { event } = await find(request);
        // What is corrected may follow from the event as it is: if another is quicker, this is done anew by whoever asked.
        const writer = { revision: event.revision, ...writerOf(request, actorOf(request, settings)) };
        const correction = correctionOf(body, event, names);
        await answer(request, response, there(request, await store.correctEvent(event.id, correction, clock().toISOString(), writer)));
      },
    ],
  });

  return router;
}

const idOf = (request: Request): string => String(request.params['id']);

function there(request: Request, found: EventWithReport | undefined): EventWithReport {
  if (!found) throw new NotFound(`There is no event "${idOf(request)}"; ids are those of /collections/events/items.`);
  return found;
}
