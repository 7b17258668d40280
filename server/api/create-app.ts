/** The HTTP application: guards, then a file per group of routes, then one handler for every fault. */
import compression from 'compression';
import express, { type Express } from 'express';
import { gate, identify } from './access.ts';
import { limitAddress } from './address-length.ts';
import { apiRoutes } from './api-routes.ts';
import type { AppParts } from './app-parts.ts';
import { collectionRoutes } from './collection-routes.ts';
import { downloadRoutes } from './download-routes.ts';
import { extractRoutes } from './extract-routes.ts';
import { handEventRoutes } from './hand-event-routes.ts';
import { hostGuard } from './host-guard.ts';
import { incidentRoutes } from './incident-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { landingRoutes } from './landing-routes.ts';
import { overrideRoutes } from './override-routes.ts';
import { pageFiles } from './page-files.ts';
import { pathPrefix } from './path-prefix.ts';
import { placeRoutes } from './place-routes.ts';
import { createMetrics } from './metrics.ts';
import { observe } from './observe.ts';
import { nothingHere, problemHandler } from './problems.ts';
import { limitRate } from './rate-limit.ts';
import { reportRoutes } from './report-routes.ts';
import { nameRequests } from './request-id.ts';
import { reviewRoutes } from './review-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { statusRoutes } from './status-routes.ts';

export function createApp(parts: AppParts): Express {
  const app = express();
  const metrics = createMetrics(parts.store, parts.version);
  app.disable('x-powered-by');
  app.use(nameRequests);
  app.use(observe(metrics, parts.log));
  app.use(securityHeaders(parts.settings));
  app.use(hostGuard(parts.settings));
  app.use(pathPrefix(parts.settings));
  app.use(limitAddress);
  app.use(identify(parts));
  app.use(...limitRate(parts.settings), gate(parts.settings));
  app.use(searchRoutes(parts)); // asked at every key that is pressed, and small: before what only large answers need
  app.use(compression());

  app.use(statusRoutes(parts, metrics));
  app.use(extractRoutes(parts));
  app.use(reportRoutes(parts));
  app.use(reviewRoutes(parts));
  app.use(handEventRoutes(parts));
  app.use(overrideRoutes(parts));
  app.use(landingRoutes(parts));
  app.use(apiRoutes(parts));
  app.use(collectionRoutes(parts));
  app.use(itemRoutes(parts));
  app.use(incidentRoutes(parts));
  app.use(placeRoutes(parts));
  app.use(downloadRoutes(parts));
  app.use(pageFiles(parts));

  app.use(nothingHere);
  app.use(problemHandler(parts));
  return app;
}
