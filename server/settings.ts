/** The settings: environment → one typed object. A wrong value ends the start with one sentence. */
import { resolve } from 'node:path';

export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Without a slash at its end; null: links are made from the request. */
  readonly baseUrl: URL | null;
  readonly trustProxy: boolean;
  /** Reading, too, needs a token. */
  readonly isPrivate: boolean;
  /** Requests a minute of one address; null: no limit. */
  readonly rateLimit: number | null;
  readonly log: 'auto' | 'requests' | 'faults';
  readonly samples: boolean;
  /** Template with {z}, {x} and {y}. */
  readonly tileUrl: string | null;
  /** Bytes. */
  readonly maxText: number;
  /** Null: no geocoder on the network is asked. */
  readonly geocoderUrl: URL | null;
  /** Set where geocoderUrl is. */
  readonly geocoderUserAgent: string | null;
  readonly geocoderProvider: 'openstreetmap';
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

interface Setting<Key extends keyof Settings> {
  readonly key: Key;
  /** What stands in the environment when nothing does; empty: not set. */
  readonly default: string;
  /** Undefined when the value is wrong. */
  readonly parse: (value: string) => Settings[Key] | undefined;
  readonly expected: string;
  readonly help: string;
}

type Table = { readonly [Name in string]: { [Key in keyof Settings]: Setting<Key> }[keyof Settings] };

const SETTINGS = {
  PORT: {
    key: 'port',
    default: '8080',
    parse: parsePort,
    expected: 'a whole number from 0 (any free port) to 65535',
    help: 'The port the server listens on.',
  },
  HOST: {
    key: 'host',
    default: '127.0.0.1',
    parse: parseHost,
    expected: 'an address or a host name without a port, such as 127.0.0.1 or 0.0.0.0',
    help: 'The address the server listens on; on anything but this machine itself, writing needs a token.',
  },
  DATA_DIR: {
    key: 'dataDir',
    default: './data',
    parse: (value) => resolve(value),
    expected: 'a folder',
    help: 'The folder that holds everything the server writes.',
  },
  BASE_URL: {
    key: 'baseUrl',
    default: '',
    parse: parseBaseUrl,
    expected: 'an absolute http or https address without query, such as https://example.org/geodispatch',
    help: 'The address readers use when a proxy stands in front; links are built from it, and with a public one writing needs a token.',
  },
  TRUST_PROXY: {
    key: 'trustProxy',
    default: 'off',
    parse: parseSwitch,
    expected: 'on or off',
    help: 'Whether the X-Forwarded-* headers of a proxy on this machine are believed.',
  },
  PRIVATE: {
    key: 'isPrivate',
    default: 'off',
    parse: parseSwitch,
    expected: 'on or off',
    help: 'Whether reading, too, needs a token (`token create`), but for the page itself and /health.',
  },
  RATE_LIMIT: {
    key: 'rateLimit',
    default: '1200',
    parse: parseRateLimit,
    expected: 'a whole number of requests a minute above 0, or off',
    help: 'How many requests a minute one address may send; a token may send five times as many, and this machine as many as it likes.',
  },
  LOG: {
    key: 'log',
    default: 'auto',
    parse: (value) => (value === 'auto' || value === 'requests' || value === 'faults' ? value : undefined),
    expected: 'auto, requests or faults',
    help: 'What is written to standard error, a JSON line each: every request, or faults and writes only; auto: every request where others can read.',
  },
  SAMPLES: {
    key: 'samples',
    default: 'on',
    parse: parseSwitch,
    expected: 'on or off',
    help: 'Whether an empty store is filled with the sample reports; off removes those that are there.',
  },
  TILE_URL: {
    key: 'tileUrl',
    default: '',
    parse: parseTileUrl,
    expected: 'an http or https address with {z}, {x} and {y} in it, such as https://tile.example.org/{z}/{x}/{y}.png',
    help: 'Raster tiles to lie under the built-in map; their server then sees what readers look at.',
  },
  MAX_TEXT: {
    key: 'maxText',
    default: '1000000',
    parse: parseSize,
    expected: 'a whole number of bytes above 0',
    help: 'The longest body the server accepts, in bytes.',
  },
  GEOCODER_URL: {
    key: 'geocoderUrl',
    default: '',
    parse: parseBaseUrl,
    expected: 'an absolute http or https address without query, such as https://nominatim.example.org',
    help: 'A geocoder that `resolve` asks for names the gazetteer lacks; its operator then sees those names.',
  },
  GEOCODER_USER_AGENT: {
    key: 'geocoderUserAgent',
    default: '',
    parse: parseUserAgent,
    expected: 'a name and a way to reach you in plain ASCII, such as "newsroom-map/1.0 (maps@example.org)"',
    help: 'Who asks it; has to be set where GEOCODER_URL is.',
  },
  GEOCODER_PROVIDER: {
    key: 'geocoderProvider',
    default: 'openstreetmap',
    parse: (value) => (value === 'openstreetmap' ? value : undefined),
    expected: 'openstreetmap (Nominatim and what speaks like it)',
    help: 'The language it speaks.',
  },
} satisfies Table as Table;

/** Throws SettingsError with a sentence that names the setting, what was found and what was expected. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = Object.entries(SETTINGS).map(([name, setting]) => {
    const found = env[name]?.trim() || setting.default;
    const value = found === '' ? null : setting.parse(found);
    if (value === undefined) throw new SettingsError(`The setting ${name} is "${found}"; expected ${setting.expected}.`);
    return [setting.key, value] as const;
  });
  const settings = Object.fromEntries(read) as unknown as Settings;
  if (settings.geocoderUrl !== null && settings.geocoderUserAgent === null)
    throw new SettingsError(
      `The setting GEOCODER_USER_AGENT is not set, and GEOCODER_URL is; expected ${SETTINGS['GEOCODER_USER_AGENT']?.expected}.`,
    );
  return settings;
}

/** The table for `--help`: a line per setting. */
export function settingsHelp(): string {
  const width = Math.max(...Object.keys(SETTINGS).map((name) => name.length)) + 2;
  const rows = Object.entries(SETTINGS).map(
    ([name, setting]) => `  ${name.padEnd(width)}${setting.help} Default: ${setting.default || 'not set'}.`,
  );
  return `${rows.join('\n')}\n`;
}

function parsePort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535 ? Number(value) : undefined;
}

function parseHost(value: string): string | undefined {
  return /^[\w.:%-]+$/.test(value) && !/^[^:]+:\d+$/.test(value) ? value : undefined;
}

function parseBaseUrl(value: string): URL | undefined {
  const url = webAddress(value);
  if (url === undefined || url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

function parseSwitch(value: string): boolean | undefined {
  return ({ on: true, off: false } as Readonly<Record<string, boolean>>)[value.toLowerCase()];
}

function parseRateLimit(value: string): number | null | undefined {
  if (value === 'off') return null;
  return /^\d{1,9}$/.test(value) && Number(value) > 0 ? Number(value) : undefined;
}

/** One line of printable ASCII, as a header may carry it. */
function parseUserAgent(value: string): string | undefined {
  return /^[ -~]{3,200}$/.test(value) ? value : undefined;
}

function parseTileUrl(value: string): string | undefined {
  return webAddress(value) && ['{z}', '{x}', '{y}'].every((part) => value.includes(part)) ? value : undefined;
}

function parseSize(value: string): number | undefined {
  return /^\d{1,12}$/.test(value) && Number(value) > 0 ? Number(value) : undefined;
}

function webAddress(value: string): URL | undefined {
  const url = URL.parse(value);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
