/** What the parts of the compiler share. */
import { Cql2Error } from './cql2-error.ts';
import type { Filter } from './filter.ts';
import type { FilterFunction } from './functions.ts';
import type { Queryables } from './queryables.ts';
import type { Expression, Geometry } from './tree.ts';

/** A GeoJSON feature, or as much of one as filters look at. */
export interface FilteredFeature {
  readonly id?: string | number | undefined;
  readonly geometry?: Geometry | null;
  readonly properties: object | null;
}

/** An expression made ready: its value for a feature, null where it is unknown. */
export type Evaluate<T> = (feature: FilteredFeature) => T | null;

export interface Context {
  readonly filter: Filter;
  /** Undefined: any property may be asked for, and its values say of what type it is. */
  readonly queryables: Queryables | undefined;
  readonly functions: ReadonlyMap<string, FilterFunction>;
  /** Compiles a condition; here, so that values can hold conditions and conditions values. */
  readonly condition: (expression: Expression, context: Context) => Evaluate<boolean>;
}

/** Throws Cql2Error that points at an expression. */
export function fail(context: Context, expression: Expression, message: string): never {
  throw new Cql2Error(message, context.filter.whereIs(expression));
}
