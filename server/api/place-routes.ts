/** GET /collections/places/items and one item: the gazetteer itself as GeoJSON, a page at a time. */
import { type Request, Router } from 'express';
import type { Lookup, Place, PlaceFilter, PlacePage, PlaceRange } from '../../gazetteer/types.ts';
import { ATTRIBUTION } from '../model/attribution.ts';
import { holdsPoint } from '../model/bbox.ts';
import { InputError } from '../model/input-error.ts';
import { parseBbox } from '../model/parse-bbox.ts';
import type { Link } from '../model/wire.ts';
import type { AppParts } from './app-parts.ts';
import { baseAddress, link } from './base-address.ts';
import { GEOJSON, PLACES_ID } from './collections.ts';
import { NotFound } from './faults.ts';
import { PAGE_PARAMETERS, readPageQuery } from './page-query.ts';
import { type Query, readQuery, requireJsonFormat } from './query.ts';
import { route } from './route.ts';

const PATH = `/collections/${PLACES_ID}`;
const PARAMETERS = ['bbox', 'q', 'feature_code', 'country', ...PAGE_PARAMETERS, 'f'];

const READINGS = 1_000; // of a name at most

export function placeRoutes({ lookup, settings, clock }: AppParts): Router {
  const router = Router();

  route(router, `${PATH}/items`, {
    get: (request, response) => {
      const query = readQuery(request, PARAMETERS);
      requireJsonFormat(query);
      const range = readRange(query);
      const filter = readFilter(query);
      const { places, next, matched } = query['q'] === undefined ? lookup.places(filter, range) : named(lookup, query['q'], filter, range);
      const answer = {
        type: 'FeatureCollection',
        features: places.map((place) => feature(place, lookup)),
        numberMatched: matched,
        numberReturned: places.length,
        timeStamp: clock().toISOString(),
        links: pageLinks(baseAddress(request, settings), query, next),
        attribution: ATTRIBUTION,
      };
      response.type(GEOJSON).set('Cache-Control', 'no-cache').send(JSON.stringify(answer));
    },
  });

  route(router, `${PATH}/items/:placeId`, {
    get: (request, response) => {
      requireJsonFormat(readQuery(request, ['f']));
      const place = findPlace(request, lookup);
      const links = itemLinks(baseAddress(request, settings), place.id);
      response
        .type(GEOJSON)
        .set('Cache-Control', 'no-cache')
        .send(JSON.stringify({ ...feature(place, lookup), links }));
    },
  });

  return router;
}

/** The places that a name may mean, best first. */
function named(
  lookup: Lookup,
  name: string,
  { bbox, country, feature_codes }: PlaceFilter,
  { from = 0, skip = 0, limit }: PlaceRange,
): PlacePage {
  const found = lookup
    .find(name, { limit: READINGS, ...(country === undefined ? {} : { country }) })
    .map(({ place }) => place)
    .filter((place) => feature_codes === undefined || feature_codes.includes(place.feature_code))
    .filter(({ lon, lat }) => bbox === undefined || holdsPoint(bbox, lon, lat));
  const places = [...new Map(found.map((place) => [place.id, place])).values()];
  const end = from + skip + limit;
  return { places: places.slice(from + skip, end), next: end < places.length ? end : null, matched: places.length };
}

/** The mark of a page is the number of its first place. */
function readRange(query: Query): PlaceRange {
  const { limit, after, offset } = readPageQuery(query, (mark) => /^\d{1,9}$/.test(mark));
  return { from: Number(after ?? 0), skip: offset, limit };
}

function readFilter({ bbox, country, feature_code }: Query): PlaceFilter {
  if (country !== undefined && !/^[a-z]{2}$/i.test(country))
    throw new InputError(`"country" is "${country}"; expected a code of two letters, such as UA.`);
  const codes = feature_code?.split(',');
  if (codes !== undefined && !codes.every((code) => /^[A-Z][A-Z0-9]{1,9}$/.test(code)))
    throw new InputError(`"feature_code" is "${feature_code}"; expected GeoNames' codes with commas, such as PPLA,AIRP.`);
  return {
    ...(bbox === undefined ? {} : { bbox: parseBbox(bbox) }),
    ...(country === undefined ? {} : { country: country.toUpperCase() }),
    ...(codes === undefined ? {} : { feature_codes: codes }),
  };
}

function feature(place: Place, lookup: Lookup) {
  const { id, name, lon, lat, country, admin1, feature_code, population } = place;
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { id, name, country, admin1, feature_code, population, uncertainty_m: lookup.uncertainty(place) },
  };
}

function pageLinks(base: string, query: Query, next: number | null): readonly Link[] {
  return [
    link(base, `${PATH}/items`, 'self', GEOJSON, query),
    ...(next === null ? [] : [link(base, `${PATH}/items`, 'next', GEOJSON, { ...query, offset: undefined, after: String(next) })]),
    link(base, PATH, 'collection', 'application/json'),
  ];
}

const itemLinks = (base: string, id: string): readonly Link[] => [
  link(base, `${PATH}/items/${encodeURIComponent(id)}`, 'self', GEOJSON),
  link(base, PATH, 'collection', 'application/json'),
];

function findPlace(request: Request, lookup: Lookup): Place {
  const id = String(request.params['placeId']);
  const place = lookup.place(id);
  if (place === undefined) throw new NotFound(`There is no place "${id.slice(0, 60)}"; ids are those of ${PATH}/items.`);
  return place;
}
