/** CQL2 → a predicate over a GeoJSON feature. */
import { condition } from './conditions.ts';
import type { Context, Evaluate, FilteredFeature } from './context.ts';
import { Cql2Error, quoted } from './cql2-error.ts';
import type { Filter } from './filter.ts';
import { type FilterFunction, FUNCTIONS } from './functions.ts';
import { parseJson } from './parse-json.ts';
import { parseText } from './parse-text.ts';
import type { Queryables } from './queryables.ts';

export type FilterLang = 'cql2-text' | 'cql2-json';

export interface CompileOptions {
  /** The properties there are; without them any property may be asked for, and one that a feature has not is null. */
  readonly queryables?: Queryables;
  readonly functions?: readonly FilterFunction[];
}

/**
 * A function that says whether a feature is in the filter: a filter that is unknown of a feature does not hold.
 * `filter` is a text, or for cql2-json also what JSON.parse made of it. Throws Cql2Error.
 */
export function compile(
  filter: unknown,
  { lang = 'cql2-text', ...options }: CompileOptions & { readonly lang?: FilterLang } = {},
): (feature: FilteredFeature) => boolean {
  const evaluate = compileFilter(readFilter(filter, lang), options);
  return (feature) => evaluate(feature) === true;
}

/** Throws Cql2Error. */
export function readFilter(filter: unknown, lang: FilterLang): Filter {
  if (lang === 'cql2-json') return parseJson(filter);
  if (lang !== 'cql2-text') throw new Cql2Error(`its language is ${quoted(String(lang))}; expected cql2-text or cql2-json.`, null);
  if (typeof filter !== 'string') throw new Cql2Error('it is no text.', null);
  return parseText(filter);
}

/** The same for a filter that was read, with the third value: null is unknown. Throws Cql2Error. */
export function compileFilter(filter: Filter, options: CompileOptions = {}): Evaluate<boolean> {
  return condition(filter.tree, contextOf(filter, options));
}

export function contextOf(filter: Filter, { queryables, functions = FUNCTIONS }: CompileOptions): Context {
  return { filter, queryables, functions: new Map(functions.map((each) => [each.name.toLowerCase(), each])), condition };
}
