/** One name in, its candidates out: a line of `resolve --jsonl`. Never throws: a bad line is answered with its error. */
import type { Candidate, FindOptions } from '../../gazetteer/types.ts';
import { InputError } from '../model/input-error.ts';
import { type AnsweredLine, answered, faultOf, refused } from './answered-line.ts';
import { type JsonObject, parseObject } from './json-line.ts';
import type { NameFinder } from './name-finder.ts';

/** A candidate as it is written: the place's own fields, then how it was found. */
export interface FlatCandidate {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly feature_code: string;
  readonly population: number | null;
  readonly score: number;
  readonly match_method: string;
}

/** A name without candidates is answered with the known names that are spelled much like it. */
export async function answerResolve(line: string, limit: number, finder: NameFinder): Promise<AnsweredLine> {
  let name = '';
  try {
    const input = parseObject(line);
    name = readName(input);
    const { candidates, suggestions } = await finder.find(name, { ...readCountry(input), ...readNear(input), limit });
    return answered({ name, candidates: candidates.map(flatCandidate), ...(candidates.length === 0 && { suggestions }) });
  } catch (error) {
    return resolveFault(name, faultOf(error));
  }
}

export const resolveFault = (name: string, error: string): AnsweredLine => refused({ name, candidates: [], error });

export function flatCandidate({ place, score, match_method }: Candidate): FlatCandidate {
  const { id, name, lat, lon, country, feature_code, population } = place;
  return { id, name, lat, lon, country, feature_code, population, score, match_method };
}

/** ISO 3166-1 alpha-2 in either case; throws what is wrong. */
export function parseCountry(text: string): string {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  throw new InputError(`The country "${text}" is not a two-letter ISO 3166-1 code such as UA.`);
}

/** [lon, lat] in degrees, GeoJSON order; throws what is wrong. */
export function parseNear(pair: readonly unknown[]): { readonly lat: number; readonly lon: number } {
  const [lon, lat] = pair;
  const good = pair.length === 2 && typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  if (!good) throw new InputError('The point is not a pair of longitude (-180 to 180) and latitude (-90 to 90), in this order.');
  return { lat, lon };
}

function readName(input: JsonObject): string {
  const name = input['name'];
  if (typeof name !== 'string') throw new InputError('"name" is missing or not a string.');
  if (name.trim() === '') throw new InputError('"name" is empty.');
  return name;
}

function readCountry(input: JsonObject): FindOptions {
  const country = input['country'];
  if (country === undefined || country === null) return {};
  if (typeof country !== 'string') throw new InputError('"country" is not a string.');
  return { country: parseCountry(country) };
}

function readNear(input: JsonObject): FindOptions {
  const near = input['near'];
  if (near === undefined || near === null) return {};
  if (!Array.isArray(near)) throw new InputError('"near" is not an array [lon, lat].');
  return { near: parseNear(near) };
}
