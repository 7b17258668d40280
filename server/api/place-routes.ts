/** GET /collections/places and regions: the gazetteer itself, a page at a time. */
import { type Request, type Response, Router } from 'express';
import type { Lookup, Place } from '../../gazetteer/types.ts';
import type { Link } from '../model/wire.ts';
import type { AppParts } from './app-parts.ts';
import { baseAddress, link } from './base-address.ts';
import { GAZETTEER_IDS, type GazetteerId, itemsParameters } from './collections.ts';
import { crsOf, inCrs } from './crs.ts';
import { NotFound } from './faults.ts';
import { GazetteerItems } from './gazetteer-items.ts';
import { itemsPage } from './html/items-page.ts';
import { sendPage } from './html/layout.ts';
import { placePage } from './html/place-page.ts';
import { formatOf, GEOJSON, HTML_TYPE } from './negotiate.ts';
import { CRS, F } from './parameters.ts';
import { readParameters } from './query.ts';
import { route } from './route.ts';
import { countHeaders, linkHeader, pageLinks, sendFeatures } from './send-features.ts';

export function placeRoutes(parts: AppParts): Router {
  const { lookup, settings, clock } = parts;
  const router = Router();
  const items = new GazetteerItems(lookup);

  const answerPage = async (request: Request, response: Response, id: GazetteerId): Promise<void> => {
    const query = readParameters(request, itemsParameters(id));
    const format = formatOf(request, query);
    const base = baseAddress(request, settings);
    const { features, matched, next } = await items.page(id, query);
    const links = pageLinks(base, id, format === 'html' ? { ...query, f: 'html' } : query, next);
    const page = {
      features: Buffer.from(features.map((each) => JSON.stringify(each)).join(',')),
      returned: features.length,
      matched,
      next,
    };
    linkHeader(response, links);
    countHeaders(response.vary('Accept').set('Cache-Control', 'no-cache'), page);
    if (format === 'json') return sendFeatures(response, page, { crs: crsOf(query['crs']), links, now: clock() });
    const hrefOf = (rel: string) => links.find((each) => each.rel === rel)?.href;
    sendPage(response, itemsPage(base, id, query, { ...page, features, next: hrefOf('next'), asJson: hrefOf('alternate') ?? '' }));
  };

  const answerPlace = (request: Request, response: Response, id: GazetteerId): void => {
    const query = readParameters(request, [CRS, F]);
    const format = formatOf(request, query);
    const base = baseAddress(request, settings);
    const feature = items.feature(id, findPlace(request, id, lookup));
    response.vary('Accept').set('Cache-Control', 'no-cache');
    if (format === 'html') {
      sendPage(response, placePage(base, id, feature));
      return;
    }
    const [links, crs] = [itemLinks(base, id, feature.id), crsOf(query['crs'])];
    linkHeader(response, links);
    response
      .set('Content-Crs', `<${crs}>`)
      .type(GEOJSON)
      .send(JSON.stringify({ ...inCrs(feature, crs), links }));
  };

  for (const id of GAZETTEER_IDS) {
    route(router, `/collections/${id}/items`, { get: (request, response) => answerPage(request, response, id) });
    route(router, `/collections/${id}/items/:placeId`, { get: (request, response) => answerPlace(request, response, id) });
  }
  return router;
}

function itemLinks(base: string, id: GazetteerId, place: string): readonly Link[] {
  const path = `/collections/${id}/items/${encodeURIComponent(place)}`;
  return [
    link(base, path, 'self', GEOJSON),
    link(base, path, 'alternate', HTML_TYPE, { f: 'html' }),
    link(base, `/collections/${id}`, 'collection', 'application/json'),
  ];
}

function findPlace(request: Request, collection: GazetteerId, lookup: Lookup): Place {
  const id = String(request.params['placeId']);
  const place = lookup.place(id);
  if (place === undefined) throw new NotFound(`There is no place "${id.slice(0, 60)}"; ids are those of /collections/${collection}/items.`);
  return place;
}
