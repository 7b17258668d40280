/**
 * The SQL back end: what of a filter an index or a column can serve becomes a condition with named parameters, the rest stays a predicate
 * over its candidates. Each part of the filter is asked two questions, for which rows may it be true and for which false, so that
 * three-valued logic needs no NULL in SQL: rows of which it is unknown are in neither answer.
 */
import { condition } from './conditions.ts';
import type { Context, FilteredFeature } from './context.ts';
import { type CompileOptions, contextOf } from './evaluate.ts';
import type { Filter } from './filter.ts';
import { comparisonPieces, inPieces, isNullPieces, likePieces } from './sql-comparisons.ts';
import type { SqlColumns, Vocabulary } from './sql-columns.ts';
import { ANY_ROW, both, either, EVERY_ROW, exactly, NO_ROW, type Piece, SqlParameters, type SqlValue } from './sql-pieces.ts';
import { spatialPieces } from './sql-points.ts';
import { type Answers, NO_FEATURE, type SqlScope } from './sql-scope.ts';
import { settled, temporalPieces } from './sql-temporal.ts';
import { allOf } from './three-valued.ts';
import { COMPARISONS, type Expression, isOneOf, type Operation, partsOf, SPATIAL, TEMPORAL } from './tree.ts';
import { isConstant } from './values.ts';

export interface SqlFilter {
  /** A condition; true for every row that is in the filter. */
  readonly sql: string;
  readonly params: Readonly<Record<string, SqlValue>>;
  /** What its rows' features have still to hold; null when the condition says it all. */
  readonly rest: ((feature: FilteredFeature) => boolean) | null;
}

export interface SqlOptions extends CompileOptions {
  readonly columns: SqlColumns;
  /** What the names of the parameters begin with. */
  readonly prefix?: string;
}

const MOST_PARAMETERS = 1_000; // SQLite takes 32,766, but is slow to plan conditions of thousands

/** Throws Cql2Error where compile does. */
export function toSql(filter: Filter, { columns, prefix = 'cql', ...options }: SqlOptions): SqlFilter {
  const context = contextOf(filter, options);
  condition(filter.tree, context);
  const scope: SqlScope = { context, columns, parameters: new SqlParameters(prefix) };
  const parts = conjunctsOf(filter.tree).map((part) => ({ part, whenTrue: answersOf(part, scope).whenTrue }));
  const { sql } = both(parts.map(({ whenTrue }) => whenTrue));
  const params = scope.parameters.usedIn(sql);
  if (Object.keys(params).length > MOST_PARAMETERS) return onlyPredicate(filter.tree, context);
  const rest = parts.filter(({ whenTrue }) => !whenTrue.exact).map(({ part }) => condition(part, context));
  const holds = rest.length === 0 ? null : allOf(rest);
  return {
    sql,
    params,
    rest: holds && ((feature) => holds(feature) === true),
  };
}

function onlyPredicate(tree: Expression, context: Context): SqlFilter {
  const holds = condition(tree, context);
  return { sql: '1', params: {}, rest: (feature) => holds(feature) === true };
}

const conjunctsOf = (tree: Expression): readonly Expression[] =>
  tree.kind === 'operation' && tree.op === 'and' ? tree.args.flatMap(conjunctsOf) : [tree];

function answersOf(expression: Expression, scope: SqlScope): Answers {
  if (isConstant(expression)) return settled(condition(expression, scope.context)(NO_FEATURE));
  const vocabulary = vocabularyOf(expression, scope.columns.vocabularies);
  if (vocabulary) return byVocabulary(expression, vocabulary, scope);
  if (expression.kind !== 'operation') return UNTOLD;
  const { op, args } = expression;
  if (op === 'not') return swapped(answersOf(args[0] as Expression, scope));
  if (op === 'and') return conjunction(args.map((each) => answersOf(each, scope)));
  if (op === 'or') return swapped(conjunction(args.map((each) => swapped(answersOf(each, scope)))));
  return ofPredicate(expression, scope) ?? UNTOLD;
}

const UNTOLD: Answers = { whenTrue: ANY_ROW, whenFalse: ANY_ROW };

const swapped = ({ whenTrue, whenFalse }: Answers): Answers => ({ whenTrue: whenFalse, whenFalse: whenTrue });

const conjunction = (parts: readonly Answers[]): Answers => ({
  whenTrue: both(parts.map((part) => part.whenTrue)),
  whenFalse: either(parts.map((part) => part.whenFalse)),
});

function ofPredicate({ op, args }: Operation, scope: SqlScope): Answers | undefined {
  const [first, second, third] = args as readonly [Expression, Expression, Expression];
  if (isOneOf(COMPARISONS, op)) return comparisonPieces(op, first, second, scope);
  if (op === 'like') return likePieces(first, second, scope);
  if (op === 'isNull') return isNullPieces(first, scope);
  if (op === 'in') return inPieces(first, second, scope);
  if (op === 'between') {
    const bounds = [comparisonPieces('>=', first, second, scope), comparisonPieces('<=', first, third, scope)];
    return conjunction(bounds.map((bound) => bound ?? UNTOLD));
  }
  if (isOneOf(SPATIAL, op)) return spatialPieces(op, first, second, scope);
  return isOneOf(TEMPORAL, op) ? temporalPieces(op, first, second, scope) : undefined;
}

/** The vocabulary that alone decides an expression. */
function vocabularyOf(expression: Expression, vocabularies: readonly Vocabulary[]): Vocabulary | undefined {
  const names = propertiesIn(expression);
  return vocabularies.find(({ values }) => names.size > 0 && [...names].every((name) => Object.hasOwn(values[0]?.properties ?? {}, name)));
}

function propertiesIn(expression: Expression, names = new Set<string>()): ReadonlySet<string> {
  if (expression.kind === 'property') names.add(expression.name);
  for (const part of partsOf(expression)) propertiesIn(part, names);
  return names;
}

/** The predicate itself is asked, once for each word. */
function byVocabulary(expression: Expression, { sql, values }: Vocabulary, { context, parameters }: SqlScope): Answers {
  const holds = condition(expression, context);
  const words = (answer: boolean) => values.filter(({ properties }) => holds({ properties }) === answer).map(({ value }) => value);
  const isOneOfWords = (found: readonly string[]): Piece => {
    if (found.length === 0) return NO_ROW;
    if (found.length === values.length) return EVERY_ROW;
    return exactly(`${sql} IN (${found.map((word) => parameters.add(word)).join(', ')})`);
  };
  return { whenTrue: isOneOfWords(words(true)), whenFalse: isOneOfWords(words(false)) };
}
