/** Every address with its parameters and its body: what the fuzz goes through. A route that is missing here fails a test of its own. */

export interface FuzzedRoute {
  readonly path: string;
  /** A request that is good, from which one thing at a time is made bad. */
  readonly query?: Readonly<Record<string, string>>;
  readonly parameters?: readonly string[];
  /** Takes the last of what is given twice, as Nominatim does. */
  readonly isLenient?: true;
  /** Starts a thread for each answer: every tenth value will do, its parameters are read as those of its neighbours. */
  readonly isCostly?: true;
  readonly write?: {
    readonly method: 'POST' | 'PUT' | 'DELETE';
    readonly body?: Readonly<Record<string, unknown>>;
    readonly keys?: readonly string[];
  };
}

const ID = '01FZJFY8G0T898D9RWNP0PPGR3';
const PAGE = ['limit', 'after', 'offset', 'f', 'crs', 'bbox', 'bbox-crs', 'datetime', 'filter', 'filter-lang', 'filter-crs'];
const FILTERS = [
  'bbox',
  'datetime',
  'type',
  'assertion',
  'review_status',
  'samples',
  'q',
  'country',
  'admin1',
  'actor',
  'family',
  'placed',
];
const SEARCH = ['q', 'city', 'country', 'format', 'limit', 'countrycodes', 'viewbox', 'bounded', 'accept-language'];

const SEEN = {
  type: 'ground.clash',
  assertion: 'reported',
  date_start: '2022-03-29',
  date_end: '2022-03-29',
  place: { lon: 32, lat: 46.5 },
};

export const ROUTES: readonly FuzzedRoute[] = [
  { path: '/', parameters: ['f'] },
  { path: '/page' },
  { path: '/health' },
  { path: '/metrics' },
  ...['/collections', '/conformance', '/functions', '/api'].map((path) => ({ path, parameters: ['f'] })),
  { path: '/pages.css' },
  ...['events', 'event-areas', 'incidents', 'places', 'regions', "x'--", '__proto__'].flatMap((id) => [
    { path: `/collections/${id}`, parameters: ['f'] },
    { path: `/collections/${id}/queryables`, parameters: ['f'] },
    { path: `/collections/${id}/items`, parameters: [...PAGE, ...FILTERS, 'shape'] },
    { path: `/collections/${id}/items/${ID}`, parameters: ['f', 'shape', 'crs'] },
  ]),
  ...['geojson', 'geojsons', 'geojsonl', 'csv', 'gpkg', 'fgb', 'kml'].map((extension) => ({
    path: `/download/events.${extension}`,
    parameters: [...FILTERS, 'shape', 'filter'],
    isCostly: true as const,
  })),
  { path: '/download/events.qml' },
  { path: '/download/events', parameters: [...FILTERS, 'shape', 'f'], isCostly: true },
  ...['/search', '/search.php', '/autocomplete'].map((path) => ({
    path,
    query: { q: 'Posad' },
    parameters: SEARCH,
    isLenient: true as const,
  })),
  ...['/reverse', '/reverse.php'].map((path) => ({
    ...{
      path,
      query: { lat: '46.5', lon: '32' },
      parameters: ['lat', 'lon', 'zoom', 'format', 'accept-language'],
      isLenient: true as const,
    },
  })),
  { path: '/overrides', parameters: ['name'] },
  { path: '/overrides', write: { method: 'DELETE' }, parameters: ['name'] },
  {
    path: '/overrides',
    write: { method: 'PUT', body: { name: 'Mykolaiv', place_id: null, note: null }, keys: ['name', 'place_id', 'note'] },
  },
  { path: '/samples', write: { method: 'DELETE' } },
  { path: `/reports/${ID}` },
  { path: `/reports/${ID}`, write: { method: 'DELETE' } },
  { path: `/events/${ID}` },
  { path: `/events/${ID}/history` },
  {
    path: '/extract',
    write: {
      method: 'POST',
      body: { text: 'strike.missile @ Posad @ 2022-03-29.' },
      keys: ['id', 'text', 'published', 'language', 'url', 'publisher', 'title'],
    },
  },
  {
    path: '/reports',
    write: {
      method: 'POST',
      body: { text: 'strike.missile @ Posad @ 2022-03-29.' },
      keys: ['id', 'text', 'published', 'language', 'url', 'publisher', 'title', 'review'],
    },
  },
  {
    path: '/events',
    write: {
      method: 'POST',
      body: { ...SEEN, report: { text: 'Seen.' } },
      keys: [
        'report_id',
        'report',
        'quote',
        'type',
        'assertion',
        'date_start',
        'date_end',
        'place',
        'killed',
        'injured',
        'weapon',
        'target_type',
        'summary',
      ],
    },
  },
  { path: '/events/EVENT/review', write: { method: 'PUT', body: { review_status: 'verified' }, keys: ['review_status'] } },
  {
    path: '/events/EVENT/correction',
    write: { method: 'PUT', body: SEEN, keys: ['type', 'assertion', 'date_start', 'date_end', 'place'] },
  },
  { path: '/incidents/merge', write: { method: 'POST', body: { incidents: [ID, ID] }, keys: ['incidents'] } },
  { path: '/incidents/EVENT/split', write: { method: 'POST', body: { events: [ID] }, keys: ['events'] } },
];
