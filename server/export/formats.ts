/** The formats of downloads and of `export`: one table, a file per format. */
import type { ExportFormat } from './format.ts';
import { writeGeojson } from './geojson.ts';

export type { AboutExport, ExportFormat } from './format.ts';

export const FORMATS = {
  geojson: { mediaType: 'application/geo+json', extension: 'geojson', write: writeGeojson },
} as const satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof FORMATS;
