/**
 * Where things lie. The code runs in two layouts, a clone (server/paths.ts) and the published package
 * (dist/package/server/paths.js); what is built and what belongs to the package is found from the nearest package.json in both.
 */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder that holds package.json. */
export const PACKAGE_ROOT = dirname(findPackageJSON('.', import.meta.url) ?? import.meta.dirname);

/** Everything that `build` makes: gazetteer, base map, page. Never edited, never in git. */
export const DIST_FOLDER = join(PACKAGE_ROOT, 'dist');

/** The compiled page, its index.html and assets. */
export const CLIENT_FOLDER = join(DIST_FOLDER, 'client');

/** Land, borders and labels of the offline base map. */
export const BASE_MAP_FOLDER = join(DIST_FOLDER, 'basemap');

/** The version of the package, as in package.json. */
export const VERSION = (JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version;
