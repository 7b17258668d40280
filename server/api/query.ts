/** The query of a request, read strictly: what is not known, or given twice, is said and not guessed at. */
import type { Request } from 'express';
import { InputError } from '../model/input-error.ts';
import type { Parameter } from './parameters.ts';

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

/** The same, each value held against its schema. Throws InputError that names the parameter, what was found and what was expected. */
export function readParameters(request: Request, parameters: readonly Parameter[]): Query {
  const query = readQuery(
    request,
    parameters.map(({ name }) => name),
  );
  const given = query['f'] === 'html' ? withoutEmpty(query) : query;
  for (const parameter of parameters) {
    const text = given[parameter.name];
    if (text !== undefined) checkValue(parameter, text);
  }
  return given;
}

/** The form of a page sends the fields that nobody filled in, too. */
const withoutEmpty = (query: Query): Query => Object.fromEntries(Object.entries(query).filter(([, text]) => text !== ''));

const LONGEST_FOUND = 200; // characters of a wrong value that are shown

function checkValue({ name, schema, read, expected }: Parameter, text: string): void {
  if (schema.safeParse(read ? read(text) : text).success) return;
  const shown = text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND).toWellFormed()}…` : text;
  throw new InputError(`"${name}" is "${shown}"; expected ${expected}.`);
}
