/** GET /collections, each of them, and what its filters can ask for. */
import { type Request, type Response, Router } from 'express';
import { queryablesSchema } from '../cql2/queryables.ts';
import type { AppParts } from './app-parts.ts';
import { baseAddress, link } from './base-address.ts';
import { ABOUT, COLLECTION_IDS, collection } from './collections.ts';
import { CRS_URIS } from './crs.ts';
import { collectionPage, collectionsPage, queryablesPage } from './html/collection-pages.ts';
import { type Page, sendPage } from './html/layout.ts';
import { formatOf, HTML_TYPE, JSON_TYPE, SCHEMA_TYPE } from './negotiate.ts';
import { F } from './parameters.ts';
import { readParameters } from './query.ts';
import { route } from './route.ts';

export function collectionRoutes({ settings }: AppParts): Router {
  const router = Router();
  const answer = (path: string, data: (base: string) => object, page: (base: string) => Page, type = JSON_TYPE): void =>
    route(router, path, {
      get: (request: Request, response: Response) => {
        const format = formatOf(request, readParameters(request, [F]));
        const base = baseAddress(request, settings);
        response.vary('Accept');
        if (format === 'html') return sendPage(response, page(base));
        response.type(type).send(JSON.stringify(data(base)));
      },
    });

  answer('/collections', collections, collectionsPage);
  for (const id of COLLECTION_IDS) {
    const { title, queryables } = ABOUT[id];
    answer(
      `/collections/${id}`,
      (base) => collection(id, base),
      (base) => collectionPage(base, id),
    );
    answer(
      `/collections/${id}/queryables`,
      (base) => queryablesSchema(queryables, `${base}/collections/${id}/queryables`, title),
      (base) => queryablesPage(base, id),
      SCHEMA_TYPE,
    );
  }
  return router;
}

const collections = (base: string): object => ({
  links: [link(base, '/collections', 'self', JSON_TYPE), link(base, '/collections', 'alternate', HTML_TYPE, { f: 'html' })],
  crs: CRS_URIS,
  collections: COLLECTION_IDS.map((id) => collection(id, base)),
});
