/** The parameters of /search and /reverse, read as Nominatim reads them: what is not known is ignored, of what is given twice the first counts. */
import type { Bbox } from '../model/bbox.ts';
import { InputError } from '../model/input-error.ts';
import type { Position } from '../model/geometry.ts';
import type { Level } from './point-search.ts';

export const FORMATS = ['json', 'jsonv2', 'geojson', 'geocodejson'] as const;
export type Format = (typeof FORMATS)[number];

/** What an answer is to hold. */
export interface Shape {
  readonly format: Format;
  readonly address: boolean;
  readonly names: boolean;
}

/** The keys of a structured search, the most specific first. */
export const STRUCTURED = ['city', 'county', 'state', 'country'] as const;
export type StructuredKey = (typeof STRUCTURED)[number];

export interface StructuredPart {
  readonly key: StructuredKey;
  readonly text: string;
}

export interface SearchQuery {
  /** A text, or the parts of a structured search. */
  readonly wanted: string | readonly StructuredPart[];
  readonly limit: number;
  /** ISO 3166-1 alpha-2, upper case; null: any. */
  readonly countries: readonly string[] | null;
  readonly viewbox: Bbox | null;
  /** Whether what lies outside of the view box is left out. */
  readonly bounded: boolean;
  readonly autocomplete: boolean;
}

export interface ReverseQuery {
  readonly point: Position;
  readonly level: Level;
}

const LIMITS = { usual: 10, most: 50, longest: 500, countries: 20 }; // longest: UTF-16 units of a text
const ZOOM = { usual: 18, country: 4, state: 9, city: 13 }; // the last three: up to and including

/** Throws InputError. `usually` is what stands for an absent addressdetails. */
export function readShape(given: URLSearchParams, usually: { readonly address: boolean }): Shape {
  const format = given.get('format') || 'jsonv2';
  if (!isFormat(format)) throw new InputError(`"format" is "${shown(format)}"; expected ${FORMATS.join(', ')}.`);
  return { format, address: flag(given, 'addressdetails', usually.address), names: flag(given, 'namedetails', false) };
}

/** Throws InputError. */
export function readSearch(given: URLSearchParams): SearchQuery {
  return {
    wanted: readWanted(given),
    limit: readLimit(given.get('limit')),
    countries: readCountries(given.get('countrycodes')),
    viewbox: readViewbox(given.get('viewbox')),
    bounded: flag(given, 'bounded', false),
    autocomplete: flag(given, 'autocomplete', false),
  };
}

/** Throws InputError. */
export function readReverse(given: URLSearchParams): ReverseQuery {
  const point = { lat: degrees(given, 'lat', 90), lon: degrees(given, 'lon', 180) };
  const zoom = given.get('zoom') || String(ZOOM.usual);
  if (!isNumber(zoom)) throw new InputError(`"zoom" is "${shown(zoom)}"; expected a number from 0 (country) to ${ZOOM.usual}.`);
  return { point, level: levelOf(Number(zoom)) };
}

function levelOf(zoom: number): Level {
  if (zoom <= ZOOM.country) return 'country';
  if (zoom <= ZOOM.state) return 'state';
  return zoom <= ZOOM.city ? 'city' : 'nearest';
}

function readWanted(given: URLSearchParams): SearchQuery['wanted'] {
  const q = textOf(given, 'q');
  if (q !== '') return q;
  const parts = STRUCTURED.map((key) => ({ key, text: textOf(given, key) })).filter(({ text }) => text !== '');
  if (parts.length > 0) return parts;
  throw new InputError(`There is nothing to search for; expected "q", or one or more of ${STRUCTURED.join(', ')}.`);
}

function textOf(given: URLSearchParams, name: string): string {
  const text = given.get(name)?.trim() ?? '';
  if (text.length > LIMITS.longest) throw new InputError(`"${name}" has ${text.length} characters; expected at most ${LIMITS.longest}.`);
  return text;
}

function readLimit(limit: string | null): number {
  if (limit === null || limit === '') return LIMITS.usual;
  if (!/^0*[1-9]\d*$/.test(limit)) throw new InputError(`"limit" is "${shown(limit)}"; expected a whole number from 1 to ${LIMITS.most}.`);
  return Math.min(LIMITS.most, Number(limit));
}

function readCountries(list: string | null): SearchQuery['countries'] {
  if (list === null || list.trim() === '') return null;
  const codes = list.split(',').map((code) => code.trim().toUpperCase());
  if (codes.length > LIMITS.countries || !codes.every((code) => /^[A-Z]{2}$/.test(code)))
    throw new InputError(
      `"countrycodes" is "${shown(list)}"; expected at most ${LIMITS.countries} codes of two letters with commas, such as ua,pl.`,
    );
  return [...new Set(codes)];
}

/** Any two corners that lie opposite each other: x1,y1,x2,y2 in degrees. */
function readViewbox(text: string | null): Bbox | null {
  if (text === null || text.trim() === '') return null;
  const numbers = text.split(',').map((part) => (isNumber(part.trim()) ? Number(part) : Number.NaN));
  const [x1, y1, x2, y2] = numbers as [number, number, number, number];
  if (numbers.length !== 4 || numbers.some(Number.isNaN) || Math.max(Math.abs(y1), Math.abs(y2)) > 90)
    throw new InputError(
      `"viewbox" is "${shown(text)}"; expected 4 numbers, longitude,latitude,longitude,latitude of two corners in degrees.`,
    );
  return { west: Math.min(x1, x2), south: Math.min(y1, y2), east: Math.max(x1, x2), north: Math.max(y1, y2) };
}

function degrees(given: URLSearchParams, name: string, most: number): number {
  const text = given.get(name)?.trim() ?? '';
  const expected = `expected degrees from -${most} to ${most}`;
  if (text === '') throw new InputError(`The parameter "${name}" is missing; ${expected}.`);
  if (!isNumber(text) || Math.abs(Number(text)) > most) throw new InputError(`"${name}" is "${shown(text)}"; ${expected}.`);
  return Number(text);
}

/** Python's clients send True, browsers send 1. */
function flag(given: URLSearchParams, name: string, usually: boolean): boolean {
  const value = given.get(name);
  return value === null || value === '' ? usually : !/^(0|false|no|off)$/i.test(value);
}

const isNumber = (text: string): boolean => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);
const shown = (text: string): string => text.slice(0, 60);
