/** How the commands look up a name: the gazetteer, then the geocoder on the network where one is configured, then names spelled much like it. */
import type { RemoteGeocoder } from '../../gazetteer/remote.ts';
import type { Candidate, FindOptions } from '../../gazetteer/types.ts';
import { geocoderCacheFile } from '../import-paths.ts';
import type { Names } from '../open-names.ts';
import { readSettings } from '../settings.ts';
import { openNamesOfDataDir, sayOnStderr } from './open-lookup.ts';

export interface FoundName {
  readonly candidates: readonly Candidate[];
  /** Known names that are spelled much like it; only where there is no candidate. */
  readonly suggestions: readonly string[];
}

export interface NameFinder {
  find(name: string, options: FindOptions): Promise<FoundName>;
}

/** Throws WorkError when the gazetteer cannot be opened, SettingsError for a wrong setting. */
export async function openNameFinder(): Promise<NameFinder> {
  const names = openNamesOfDataDir();
  const remote = await openConfiguredRemote();
  return { find: (name, options) => findName(name, options, names, remote) };
}

async function findName(
  name: string,
  options: FindOptions,
  { lookup, overrides }: Names,
  remote: RemoteGeocoder | undefined,
): Promise<FoundName> {
  const candidates = lookup.find(name, options);
  if (candidates.length > 0) return { candidates, suggestions: [] };
  if (overrides.get(name)?.place_id === null) return { candidates, suggestions: [] }; // an analyst said that it is no place
  const found = (await remote?.geocode(name, options.country)) ?? [];
  return found.length > 0
    ? { candidates: found.slice(0, options.limit), suggestions: [] }
    : { candidates, suggestions: lookup.suggest(name) };
}

/** Loaded only where it is wanted: most never ask the network. */
async function openConfiguredRemote(): Promise<RemoteGeocoder | undefined> {
  const { geocoderUrl: url, geocoderUserAgent: userAgent, geocoderProvider: provider, dataDir } = readSettings(process.env);
  if (url === null || userAgent === null) return undefined;
  const { openRemote } = await import('../../gazetteer/remote.ts');
  return openRemote({ url, userAgent, provider, cacheFile: geocoderCacheFile(dataDir), say: sayOnStderr });
}
