/** GET /page, what the page has to know first, and GET /health. */
import { Router } from 'express';
import { ATTRIBUTION } from '../model/attribution.ts';
import type { PageSettings } from '../model/wire.ts';
import type { AppParts } from './app-parts.ts';
import { deskObjection } from './desk.ts';
import { route } from './route.ts';

export function statusRoutes({ store, settings, version }: AppParts): Router {
  const router = Router();

  route(router, '/page', {
    get: async (request, response) => {
      const { reports, samples } = await store.counts();
      const page: PageSettings = {
        version,
        tile_url: settings.tileUrl,
        may_write: deskObjection(request, settings) === null,
        sample_reports: samples,
        reports,
        max_text: settings.maxText,
        attribution: ATTRIBUTION,
      };
      response.set('Cache-Control', 'no-store').json(page);
    },
  });

  route(router, '/health', {
    get: async (_request, response) => {
      const { reports, events } = await store.counts();
      response.set('Cache-Control', 'no-store').json({ status: 'ok', version, reports, events });
    },
  });

  return router;
}
