/** The formats that have to look into every feature: they are written in a thread of their own (in-worker.ts). */
import { writeCsv } from './csv.ts';
import { writeFlatgeobuf } from './flatgeobuf.ts';
import type { ExportFormat } from './format.ts';
import { writeGeopackage } from './geopackage.ts';
import { writeKml } from './kml.ts';

export const WRITERS = {
  csv: writeCsv,
  gpkg: writeGeopackage,
  fgb: writeFlatgeobuf,
  kml: writeKml,
} as const satisfies Record<string, ExportFormat['write']>;

export type WriterName = keyof typeof WRITERS;
