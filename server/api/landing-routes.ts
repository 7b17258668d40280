/** GET / for programs, /conformance and /functions: where a client of OGC API – Features begins. The page for people is at / too, see page-files.ts. */
import { readFileSync } from 'node:fs';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { CQL2_CONFORMANCE } from '../cql2/conformance.ts';
import { functionList } from '../cql2/functions.ts';
import type { AppParts } from './app-parts.ts';
import { baseAddress, link } from './base-address.ts';
import { LANDING_TEXT, LANDING_TITLE, landingPage } from './html/landing-page.ts';
import { type Page, sendPage, STYLE_PATH } from './html/layout.ts';
import { html } from './html/markup.ts';
import { formatOf, HTML_TYPE, JSON_TYPE, OPENAPI_TYPE } from './negotiate.ts';
import { F } from './parameters.ts';
import { readParameters, readQuery } from './query.ts';
import { route } from './route.ts';

const FEATURES = 'http://www.opengis.net/spec/ogcapi-features-';
const CONFORMANCE: readonly string[] = [
  ...['core', 'oas30', 'html', 'geojson'].map((name) => `${FEATURES}1/1.0/conf/${name}`),
  `${FEATURES}2/1.0/conf/crs`,
  ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map((name) => `${FEATURES}3/1.0/conf/${name}`),
  ...CQL2_CONFORMANCE,
];

const STYLE = readFileSync(new URL('./html/pages.css', import.meta.url), 'utf8');

export function landingRoutes({ settings }: AppParts): Router {
  const router = Router();

  /** A browser that asks for nothing in particular gets the map. */
  router.get('/', (request: Request, response: Response, next: NextFunction) => {
    response.vary('Accept');
    const isBrowser = request.accepts([JSON_TYPE, HTML_TYPE]) === HTML_TYPE;
    if (isBrowser && readQuery(request, ['f'])['f'] === undefined) return next();
    const format = formatOf(request, readParameters(request, [F]));
    const base = baseAddress(request, settings);
    return format === 'html' ? sendPage(response, landingPage(base)) : void response.json(landing(base));
  });

  const list = (path: string, data: object, page: (base: string) => Page): void =>
    route(router, path, {
      get: (request, response) => {
        const format = formatOf(request, readParameters(request, [F]));
        response.vary('Accept');
        return format === 'html' ? sendPage(response, page(baseAddress(request, settings))) : void response.json(data);
      },
    });
  list('/conformance', { conformsTo: CONFORMANCE }, conformancePage);
  list('/functions', functionList(), functionsPage);

  route(router, STYLE_PATH, {
    get: (_request, response) => void response.type('css').set('Cache-Control', 'public, max-age=3600').send(STYLE),
  });
  return router;
}

const landing = (base: string): object => ({
  title: LANDING_TITLE,
  description: LANDING_TEXT,
  links: [
    link(base, '/', 'self', JSON_TYPE),
    link(base, '/', 'alternate', HTML_TYPE, { f: 'html' }),
    { ...link(base, '/api', 'service-desc', OPENAPI_TYPE), title: 'OpenAPI 3.0' },
    { ...link(base, '/api', 'service-doc', HTML_TYPE, { f: 'html' }), title: 'Every address and parameter' },
    link(base, '/conformance', 'conformance', JSON_TYPE),
    link(base, '/collections', 'data', JSON_TYPE),
    link(base, '/functions', 'http://www.opengis.net/def/rel/ogc/1.0/functions', JSON_TYPE),
  ],
});

const conformancePage = (base: string): Page => ({
  base,
  title: 'Standards',
  formats: [[`${base}/conformance?f=json`, 'JSON']],
  body: html`<p>What of OGC API – Features and CQL2 is kept, by its conformance classes:</p>
<ul>${CONFORMANCE.map((uri) => html`<li><code>${uri}</code></li>`)}</ul>`,
});

const functionsPage = (base: string): Page => ({
  base,
  title: 'Functions of filters',
  formats: [[`${base}/functions?f=json`, 'JSON']],
  body: html`<dl>${functionList().functions.map(
    ({ name, description, args }) =>
      html`<dt><code>${name}(${args.map(({ title }) => title).join(', ')})</code></dt><dd>${description}</dd>`,
  )}</dl>`,
});
