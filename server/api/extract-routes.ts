/** POST /extract: what a text says, and nothing is stored. */
import { Router } from 'express';
import { checkReport } from '../ingest/ingest.ts';
import { contentHash } from '../model/content-hash.ts';
import { EXTRACT_SCHEMA } from '../model/extraction.ts';
import { publicView } from '../model/harm.ts';
import type { ExtractAnswer } from '../model/wire.ts';
import type { AppParts } from './app-parts.ts';
import { jsonBody } from './body.ts';
import { requireJson, requireOwnOrigin } from './desk.ts';
import { route } from './route.ts';

export function extractRoutes({ settings, extract, lookup }: AppParts): Router {
  const router = Router();

  route(router, '/extract', {
    post: [
      (request, _response, next) => {
        requireOwnOrigin(request, settings);
        requireJson(request);
        next();
      },
      async (request, response) => {
        const input = checkReport(await jsonBody(request, settings));
        const { published = null, language } = input;
        const extraction = extract(input.text, lookup, { published, ...(language === undefined ? {} : { language }) });
        const events = extraction.events.map(publicView);
        const answer: ExtractAnswer = { schema: EXTRACT_SCHEMA, id: input.id ?? contentHash(input), ...extraction, events };
        response.set('Cache-Control', 'no-store').json(answer);
      },
    ],
  });

  return router;
}
