/** GET /search and /reverse as Nominatim has them, and /autocomplete for search as you type. Readers of docs/search.md know what differs. */
import { type Request, type RequestHandler, Router } from 'express';
import type { Candidate } from '../../gazetteer/types.ts';
import { type Bbox, holdsPoint } from '../model/bbox.ts';
import type { AppParts } from './app-parts.ts';
import { openCountryPlaces } from './country-places.ts';
import { completeText } from './name-completion.ts';
import { type NameSearch, searchText, searchWithin } from './name-search.ts';
import { manyPlaces, onePlace } from './nominatim-formats.ts';
import { kindOf } from './nominatim-kinds.ts';
import { openDescribe } from './nominatim-place.ts';
import { readReverse, readSearch, readShape, type SearchQuery, type StructuredPart } from './nominatim-query.ts';
import { metresTo, placeAt } from './point-search.ts';
import { parametersOf } from './query.ts';
import { route } from './route.ts';

/** How much more a place in the view box counts; a name that is not its own speaks less for it. */
const IN_VIEW = { main: 50, other: 20 };

export function searchRoutes({ lookup }: AppParts): Router {
  const router = Router();
  const countryPlaces = openCountryPlaces(lookup);
  const describe = openDescribe(lookup, countryPlaces);

  const search = (request: Request, more: Partial<SearchQuery>): unknown => {
    const given = parametersOf(request);
    const shape = readShape(given, { address: false });
    const query = { ...readSearch(given), ...more };
    const found = inView(candidates({ lookup, countryPlaces, countries: query.countries }, query), query).slice(0, query.limit);
    const places = found.map(({ place, match_method, score }) => describe(place, { match_method, match_score: score }));
    return manyPlaces(places, shape, textOf(query));
  };

  const reverse = (request: Request): unknown => {
    const given = parametersOf(request);
    const shape = readShape(given, { address: true });
    const { point, level } = readReverse(given);
    const place = placeAt(lookup, countryPlaces, point, level);
    if (place === undefined) return { error: 'Unable to geocode' };
    return onePlace(describe(place, { distance_m: metresTo(place, point) }), shape, `${point.lat},${point.lon}`);
  };

  const answer =
    (read: (request: Request) => unknown): RequestHandler =>
    (request, response) =>
      void response
        .setHeader('Content-Type', 'application/json; charset=utf-8')
        .setHeader('Cache-Control', 'no-cache')
        .end(JSON.stringify(read(request)));

  for (const path of ['/search', '/search.php']) route(router, path, { get: answer((request) => search(request, {})) });
  route(router, '/autocomplete', { get: answer((request) => search(request, { autocomplete: true })) });
  for (const path of ['/reverse', '/reverse.php']) route(router, path, { get: answer(reverse) });

  return router;
}

function candidates(search: NameSearch, { wanted, autocomplete }: SearchQuery): readonly Candidate[] {
  if (typeof wanted === 'string') return autocomplete ? completeText(search, wanted) : searchText(search, wanted);
  return searchStructured(search, wanted);
}

/** Said to be a state, it is the state if there is one of the name. */
function searchStructured(search: NameSearch, [first, ...rest]: readonly StructuredPart[]): readonly Candidate[] {
  if (first === undefined) return [];
  const [name = first.text, ...outer] = first.text.split(',');
  const found = searchWithin(search, name, [...outer, ...rest.map(({ text }) => text)]);
  const fitting = found.filter(({ place }) => LEVELS[first.key].includes(kindOf(place).addresstype));
  return fitting.length > 0 ? fitting : found;
}

const LEVELS: Readonly<Record<StructuredPart['key'], readonly string[]>> = {
  city: ['city', 'town', 'village'],
  county: ['county'],
  state: ['state'],
  country: ['country'],
};

function inView(found: readonly Candidate[], { viewbox, bounded }: SearchQuery): readonly Candidate[] {
  if (viewbox === null) return found;
  if (bounded) return found.filter(({ place }) => holdsPoint(viewbox, place.lon, place.lat));
  return [...found].sort((a, b) => viewScore(b, viewbox) - viewScore(a, viewbox));
}

function viewScore({ place, score, name_kind }: Candidate, viewbox: Bbox): number {
  return holdsPoint(viewbox, place.lon, place.lat) ? score * IN_VIEW[name_kind === 'main' ? 'main' : 'other'] : score;
}

const textOf = ({ wanted }: SearchQuery): string => (typeof wanted === 'string' ? wanted : wanted.map(({ text }) => text).join(', '));
