/** GET /collections and /collections/{id}: what there is to read. */
import { type Request, Router } from 'express';
import type { AppParts } from './app-parts.ts';
import { baseAddress, link } from './base-address.ts';
import { COLLECTION_IDS, collection } from './collections.ts';
import { readQuery, requireJsonFormat } from './query.ts';
import { route } from './route.ts';

export function collectionRoutes({ settings }: AppParts): Router {
  const router = Router();
  const baseOf = (request: Request): string => {
    requireJsonFormat(readQuery(request, ['f']));
    return baseAddress(request, settings);
  };

  route(router, '/collections', {
    get: (request, response) => {
      const base = baseOf(request);
      const links = [link(base, '/collections', 'self', 'application/json')];
      response.json({ links, collections: COLLECTION_IDS.map((id) => collection(id, base)) });
    },
  });

  for (const id of COLLECTION_IDS) {
    route(router, `/collections/${id}`, { get: (request, response) => void response.json(collection(id, baseOf(request))) });
  }

  return router;
}
