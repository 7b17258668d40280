/** POST /reports stores a report; GET and DELETE /reports/{id} read it and take it down; DELETE /samples clears the samples away. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { checked, type Decision, ingestReport, REPORT_KEYS } from '../ingest/ingest.ts';
import { isId } from '../model/id.ts';
import type { ReportInput } from '../model/report.ts';
import { actorOf, mayEdit } from './access.ts';
import type { AppParts } from './app-parts.ts';
import { baseAddress } from './base-address.ts';
import { jsonBody } from './body.ts';
import { NotFound } from './faults.ts';
import { reportAnswer } from './report-answer.ts';
import { route } from './route.ts';
import { onlyFor } from './only-for.ts';

export const reportBody = z.strictObject({
  ...REPORT_KEYS,
  review: z.array(z.strictObject({ position: z.int().min(0), review_status: z.enum(['reviewed', 'rejected']) })).optional(),
});

export function reportRoutes(parts: AppParts): Router {
  const { store, settings } = parts;
  const router = Router();

  route(router, '/reports', {
    post: [
      onlyFor('editor', settings),
      async (request, response) => {
        const { review = [], ...input } = checked(reportBody, await jsonBody(request, settings)) as ReportInput & {
          review?: readonly Decision[];
        };
        const stored = await ingestReport(input, parts, { decisions: review, actor: actorOf(request, settings) });
        response
          .status(stored.created ? 201 : 200)
          .set('Location', `${baseAddress(request, settings)}/reports/${stored.report.id}`)
          .set('Cache-Control', 'no-store')
          .json(reportAnswer(stored, stored.created, true));
      },
    ],
  });

  route(router, '/reports/:id', {
    get: async (request, response) => {
      const found = isId(idOf(request)) ? await store.report(idOf(request)) : undefined;
      if (!found) throw noReport(request);
      response.set('Cache-Control', 'no-store').json(reportAnswer(found, false, mayEdit(request, settings)));
    },
    delete: [
      onlyFor('admin', settings),
      async (request, response) => {
        if (!isId(idOf(request)) || !(await store.removeReport(idOf(request), actorOf(request, settings)))) throw noReport(request);
        response.status(204).end();
      },
    ],
  });

  route(router, '/samples', {
    delete: [onlyFor('admin', settings), async (_request, response) => void response.json({ removed: await store.removeSamples() })],
  });

  return router;
}

const idOf = (request: Request): string => String(request.params['id']);

const noReport = (request: Request): NotFound => new NotFound(`There is no report "${idOf(request)}"; ids are what POST /reports answers.`);
