/** The formats of downloads and of `export`: one table, a file per format. */
import type { ExportFormat } from './format.ts';
import { writeGeojson } from './geojson.ts';
import { writeGeojsonLines, writeGeojsonSequence } from './geojson-lines.ts';
import { writeInWorker } from './in-worker.ts';
import type { WriterName } from './writers.ts';

export type { AboutExport, ExportFormat } from './format.ts';

const inWorker =
  (writer: WriterName): ExportFormat['write'] =>
  (batches, about) =>
    writeInWorker(writer, batches, about);

/** By the name that `f=` and `--format` take. */
export const FORMATS = {
  geojson: {
    title: 'GeoJSON',
    mediaType: 'application/geo+json',
    extension: 'geojson',
    nested: true,
    write: writeGeojson,
  },
  geojsonseq: {
    title: 'GeoJSON text sequence (RFC 8142)',
    mediaType: 'application/geo+json-seq',
    extension: 'geojsons',
    nested: true,
    write: writeGeojsonSequence,
  },
  geojsonl: {
    title: 'Newline-delimited GeoJSON',
    mediaType: 'application/x-ndjson',
    extension: 'geojsonl',
    nested: true,
    write: writeGeojsonLines,
  },
  csv: {
    title: 'CSV with WKT',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    nested: false,
    write: inWorker('csv'),
  },
  gpkg: {
    title: 'GeoPackage',
    mediaType: 'application/geopackage+sqlite3',
    extension: 'gpkg',
    nested: false,
    write: inWorker('gpkg'),
  },
  fgb: {
    title: 'FlatGeobuf, only events that have a point',
    mediaType: 'application/flatgeobuf',
    extension: 'fgb',
    nested: false,
    write: inWorker('fgb'),
  },
  kml: {
    title: 'KML',
    mediaType: 'application/vnd.google-earth.kml+xml',
    extension: 'kml',
    nested: false,
    write: inWorker('kml'),
  },
} as const satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
export const NESTED_FORMATS = FORMAT_NAMES.filter((name) => FORMATS[name].nested);

/** Undefined for a name that is not known. */
export const formatOf = (name: string): ExportFormat | undefined =>
  Object.hasOwn(FORMATS, name) ? FORMATS[name as FormatName] : undefined;
