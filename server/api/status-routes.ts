/** GET /page, what the page has to know first; GET /health for probes; GET /metrics for whoever looks after the server. */
import { Router } from 'express';
import { ATTRIBUTION } from '../model/attribution.ts';
import { mayAct } from '../model/token.ts';
import type { PageSettings } from '../model/wire.ts';
import { identityOf, requireRole, tokenHolder } from './access.ts';
import type { AppParts } from './app-parts.ts';
import { HealthWatch } from './health.ts';
import type { Metrics } from './metrics.ts';
import { readQuery } from './query.ts';
import { route } from './route.ts';

export function statusRoutes(parts: AppParts, metrics: Metrics): Router {
  const { store, settings, version } = parts;
  const router = Router();
  const health = new HealthWatch(parts);

  route(router, '/page', {
    get: async (request, response) => {
      const { reports, samples } = await store.counts();
      const role = identityOf(request, settings)?.role ?? null;
      const page: PageSettings = {
        version,
        tile_url: settings.tileUrl,
        may_read: !settings.isPrivate || mayAct(role, 'reader'),
        may_write: mayAct(role, 'editor'),
        may_remove: mayAct(role, 'admin'),
        signed_in_as: tokenHolder(request) ?? null,
        sample_reports: samples,
        reports,
        max_text: settings.maxText,
        attribution: ATTRIBUTION,
      };
      response.set('Cache-Control', 'no-store').json(page);
    },
  });

  route(router, '/health', {
    get: async (request, response) => {
      readQuery(request, []);
      const found = await health.now();
      response
        .status(found.status === 'ok' ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json(found);
    },
  });

  route(router, '/metrics', {
    get: async (request, response) => {
      requireRole(request, settings, 'admin');
      readQuery(request, []);
      response
        .set('Cache-Control', 'no-store')
        .type(metrics.contentType)
        .send(await metrics.text());
    },
  });

  return router;
}
