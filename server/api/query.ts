/** The query of a request, read strictly: what is not known, or given twice, is said and not guessed at. */
import type { Request } from 'express';
import { InputError } from '../model/input-error.ts';

export type Query = Readonly<Record<string, string | undefined>>;

/** Throws InputError that names the parameter and lists those that are known. */
export function readQuery(request: Request, known: readonly string[]): Query {
  const query: Record<string, string> = {};
  for (const [name, value] of parametersOf(request)) {
    if (!known.includes(name)) throw new InputError(`Unknown parameter "${name}"; known are ${known.join(', ')}.`);
    if (Object.hasOwn(query, name)) throw new InputError(`The parameter "${name}" is given twice; expected it once, lists with commas.`);
    query[name] = value;
  }
  return query;
}

/** As they were sent, in their order, the same name perhaps more than once. */
export const parametersOf = ({ originalUrl }: Request): URLSearchParams =>
  new URLSearchParams(originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?') + 1) : '');

/** Throws InputError for a format that is not known; only one is, under two names. */
export function requireJsonFormat({ f }: Query): void {
  if (f !== undefined && f !== 'json' && f !== 'geojson') throw new InputError(`"f" is "${f}"; expected json or geojson.`);
}
