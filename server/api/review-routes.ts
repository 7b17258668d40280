/** PUT /events/{id}/review: a person's decision, a new revision of the event. */
import { Router } from 'express';
import { z } from 'zod';
import { checked } from '../ingest/ingest.ts';
import { REVIEW_STATUSES } from '../model/event.ts';
import { isId } from '../model/id.ts';
import type { AppParts } from './app-parts.ts';
import { jsonBody } from './body.ts';
import { eventDetail } from './event-detail.ts';
import { NotFound } from './faults.ts';
import { onlyDesk } from './only-desk.ts';
import { route } from './route.ts';

const reviewBody = z.strictObject({ review_status: z.enum(REVIEW_STATUSES) });

export function reviewRoutes({ store, settings, clock }: AppParts): Router {
  const router = Router();

  route(router, '/events/:id/review', {
    put: [
      onlyDesk(settings),
      async (request, response) => {
        const id = String(request.params['id']);
        const { review_status } = checked(reviewBody, await jsonBody(request, settings));
        const found = isId(id) ? await store.reviewEvent(id, review_status, clock().toISOString()) : undefined;
        if (!found) throw new NotFound(`There is no event "${id}"; ids are those of /collections/events/items.`);
        response.set('Cache-Control', 'no-store').json(await eventDetail(found, store, true));
      },
    ],
  });

  return router;
}
