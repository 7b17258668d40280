/** GET /api: the OpenAPI document, and the same as a page to read. */
import { Router } from 'express';
import type { AppParts } from './app-parts.ts';
import { baseAddress } from './base-address.ts';
import { apiPage } from './html/api-page.ts';
import { sendPage } from './html/layout.ts';
import { formatOf, OPENAPI_TYPE } from './negotiate.ts';
import { openApi } from './openapi.ts';
import { F } from './parameters.ts';
import { readParameters } from './query.ts';
import { route } from './route.ts';

export function apiRoutes({ settings, version }: AppParts): Router {
  const router = Router();
  route(router, '/api', {
    get: (request, response) => {
      const format = formatOf(request, readParameters(request, [F]));
      const base = baseAddress(request, settings);
      response.vary('Accept').set('Cache-Control', 'no-cache');
      if (format === 'html') sendPage(response, apiPage(base));
      else response.set('Content-Type', OPENAPI_TYPE).send(Buffer.from(JSON.stringify(openApi(base, version)))); // as bytes, so that no charset is added
    },
  });
  return router;
}
