/**
 * A geocoder on the network for names that the gazetteer lacks: node-geocoder behind a throttle, a cache and guards. Off unless it is configured.
 * A server that is down, slow or hostile costs nothing but the answer.
 */
import { setTimeout as pause } from 'node:timers/promises';
import NodeGeocoder from 'node-geocoder';
import { countryAt } from './borders.ts';
import { spellingKey } from './normalize.ts';
import { cleanRows, type RemoteRow } from './remote-answer.ts';
import { RemoteCache } from './remote-cache.ts';
import { requestJson } from './remote-request.ts';
import type { Candidate, Place } from './types.ts';

export interface RemoteGeocoder {
  /** Best first, empty when nothing is known or no answer came. Never rejects. `country`: ISO 3166-1 alpha-2. */
  geocode(name: string, country?: string): Promise<readonly Candidate[]>;
}

/** The providers of node-geocoder whose server can be chosen. */
export const REMOTE_PROVIDERS = ['openstreetmap'] as const;
export type RemoteProvider = (typeof REMOTE_PROVIDERS)[number];

export interface RemoteOptions {
  /** The address that `/search` is put behind. */
  readonly url: URL;
  /** Who asks, as the terms of public servers want it. */
  readonly userAgent: string;
  readonly provider: RemoteProvider;
  readonly cacheFile: string;
  /** Hears in a sentence why an answer was not used. */
  readonly say: (sentence: string) => void;
  readonly limits?: Partial<typeof REMOTE_LIMITS>;
}

export const REMOTE_LIMITS = {
  interval: 1_000 as number, // milliseconds between an answer and the start of the next request
  timeout: 5_000 as number, // milliseconds
  longest: 1_000_000 as number, // bytes of an answer
  most: 5 as number, // places of an answer
  failures: 3 as number, // in a row, after which nothing is asked for a while
  rest: 60_000 as number, // milliseconds of that while
};

/** How likely the first of a server's places is right; the others share what is left. */
const SCORE = { first: 0.5, others: 0.3 };

export function openRemote(options: RemoteOptions): RemoteGeocoder {
  return new GuardedGeocoder(options);
}

/** One row of node-geocoder's answer, as far as it is used. */
type Entry = NodeGeocoder.Entry;

class GuardedGeocoder implements RemoteGeocoder {
  readonly #options: RemoteOptions;
  readonly #limits: typeof REMOTE_LIMITS;
  readonly #cache: RemoteCache;
  readonly #client: NodeGeocoder.Geocoder;
  #queue: Promise<unknown> = Promise.resolve();
  #mayStart = 0;
  #failures = 0;

  constructor(options: RemoteOptions) {
    this.#options = options;
    this.#limits = { ...REMOTE_LIMITS, ...options.limits };
    this.#cache = new RemoteCache(options.cacheFile, this.#limits.most);
    this.#client = NodeGeocoder({
      provider: options.provider,
      osmServer: options.url.href.replace(/\/$/, ''),
      fetch: (address) => this.#fetch(String(address)) as unknown as ReturnType<NonNullable<NodeGeocoder.BaseOptions['fetch']>>,
    });
  }

  /** One request after the other; who asks for a name that is being asked for gets it from the cache. */
  geocode(name: string, country = ''): Promise<readonly Candidate[]> {
    const key = spellingKey(name);
    if (key === '') return Promise.resolve([]);
    const answer = this.#queue.then(() => this.#answer(name, country, `${this.#options.url.href} ${country} ${key}`));
    this.#queue = answer;
    return answer;
  }

  async #answer(name: string, country: string, key: string): Promise<readonly Candidate[]> {
    try {
      const known = this.#cache.get(key);
      const rows = known ?? (await this.#ask(name, country));
      if (rows === undefined) return [];
      if (known === undefined) this.#cache.set(key, rows);
      return rows.map(candidateOf);
    } catch (error) {
      this.#options.say(`The answer of ${this.#options.url.host} to "${name}" could not be kept: ${(error as Error).message}.`);
      return [];
    }
  }

  /** Undefined when no usable answer came. */
  async #ask(name: string, country: string): Promise<readonly RemoteRow[] | undefined> {
    const wait = this.#mayStart - performance.now();
    if (this.#failures >= this.#limits.failures && wait > 0) return undefined;
    if (wait > 0) await pause(wait);
    this.#mayStart = performance.now() + this.#limits.interval;
    try {
      const query = { q: name, limit: this.#limits.most, ...(country === '' ? {} : { countrycodes: country.toLowerCase() }) };
      const entries = await this.#client.geocode(query as unknown as NodeGeocoder.Query);
      this.#failures = 0;
      this.#mayStart = performance.now() + this.#limits.interval; // from the answer on: a request that was slow to arrive must not have the next one on its heels
      return rowsOf(entries);
    } catch (error) {
      this.#fail(name, error as Error);
      return undefined;
    }
  }

  #fail(name: string, error: Error): void {
    const { host } = this.#options.url;
    this.#failures++;
    const isResting = this.#failures >= this.#limits.failures;
    if (isResting) this.#mayStart = performance.now() + this.#limits.rest;
    const rest = isResting ? ` It is left alone for ${this.#limits.rest / 1000} seconds.` : '';
    this.#options.say(`The answer of ${host} to "${name}" is not used: ${error.message || 'it cannot be reached'}.${rest}`);
  }

  /**
   * node-geocoder's own fetch names a browser as its user agent. The address it hands over cannot be relied on either: it keeps the endpoint on a prototype
   * that all its clients share, so that the last one made decides for all. Only the question is taken from it.
   */
  async #fetch(address: string): Promise<{ text(): Promise<string> }> {
    const url = new URL(`${this.#options.url.href.replace(/\/$/, '')}/search`);
    url.search = new URL(address).search;
    url.searchParams.delete('osmServer'); // it sends its own options along
    const { userAgent } = this.#options;
    const rows = cleanRows(await requestJson(url, userAgent, this.#limits), this.#limits.most);
    return { text: () => Promise.resolve(JSON.stringify(rows)) };
  }
}

/** node-geocoder's entries lack the name and the kind of a place; the rows they were made from stand beside them. */
function rowsOf(entries: readonly Entry[]): readonly RemoteRow[] {
  const { raw } = entries as unknown as { readonly raw: readonly RemoteRow[] };
  return raw;
}

function candidateOf(row: RemoteRow, at: number, rows: readonly RemoteRow[]): Candidate {
  return {
    place: placeOf(row),
    match_method: 'remote',
    name_kind: 'main',
    score: at === 0 ? SCORE.first : Math.round((1000 * SCORE.others) / (rows.length - 1)) / 1000,
  };
}

function placeOf(row: RemoteRow): Place {
  const lat = Number(row.lat);
  const lon = Number(row.lon);
  return {
    id: `osm:${row.osm_type}/${row.osm_id}`,
    name: row.name,
    ...{ lat, lon },
    country: countryAt(row.address.country_code.toUpperCase(), lat, lon) || null,
    admin1: row.address.state || null,
    feature_code: FEATURES[`${row.class}/${row.type}`] ?? FEATURES[row.class] ?? 'LCTY',
    population: null,
  };
}

/** OpenStreetMap's key and value, or key alone → GeoNames' feature code; LCTY is a locality of no said kind. */
const FEATURES: Readonly<Record<string, string>> = {
  place: 'PPL',
  'place/suburb': 'PPLX',
  'place/neighbourhood': 'PPLX',
  'place/quarter': 'PPLX',
  'place/state': 'ADM1',
  'place/region': 'RGN',
  'place/country': 'PCLI',
  'place/island': 'ISL',
  'boundary/administrative': 'PPL',
  'aeroway/aerodrome': 'AIRP',
  'waterway/river': 'STM',
  'natural/water': 'LK',
  'power/plant': 'PS',
  railway: 'RSTN',
  military: 'MILB',
};
