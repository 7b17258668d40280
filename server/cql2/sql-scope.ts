/** What the parts of the SQL back end share. */
import type { Context, FilteredFeature } from './context.ts';
import type { Column, SqlColumns } from './sql-columns.ts';
import type { Piece, SqlParameters } from './sql-pieces.ts';
import type { Expression } from './tree.ts';

export interface SqlScope {
  readonly context: Context;
  readonly columns: SqlColumns;
  readonly parameters: SqlParameters;
}

/** For which rows a condition may be true, and for which false. */
export interface Answers {
  readonly whenTrue: Piece;
  readonly whenFalse: Piece;
}

export function columnOf(expression: Expression, { columns }: SqlScope): Column | undefined {
  if (expression.kind !== 'property' || !Object.hasOwn(columns.columns, expression.name)) return undefined;
  return columns.columns[expression.name];
}

/** What expressions without a property are evaluated on. */
export const NO_FEATURE: FilteredFeature = { properties: null };
