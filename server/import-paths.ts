/** Where imports lie in DATA_DIR. */
import { join } from 'node:path';

/** The compiled index with the imports, and the overrides. */
export const mergedFolder = (dataDir: string): string => join(dataDir, 'gazetteer');

/** What was imported, a file each. */
export const importsFolder = (dataDir: string): string => join(mergedFolder(dataDir), 'imports');

export const overridesFile = (dataDir: string): string => join(mergedFolder(dataDir), 'overrides.jsonl');

/** Answers of the remote geocoder. */
export const geocoderCacheFile = (dataDir: string): string => join(dataDir, 'geocoder-cache.jsonl');

/** Begins the names of what is in the making; the number of the process follows. */
export const UNFINISHED = '.unfinished-';
