/** =, <, IN, LIKE and IS NULL on columns → SQL. Undefined where SQL cannot tell. A comparison with NULL is in neither answer. */
import { dayOf } from './instants.ts';
import type { Column } from './sql-columns.ts';
import { EVERY_ROW, exactly, NO_ROW, type Piece, type SqlValue } from './sql-pieces.ts';
import { type Answers, columnOf, NO_FEATURE, type SqlScope } from './sql-scope.ts';
import { patternParts } from './text-values.ts';
import type { Comparison, Expression } from './tree.ts';
import { commonType, type ScalarType } from './value-types.ts';
import { isConstant, scalarOf } from './values.ts';

const KIND_OF_TYPE = { text: 'text', number: 'number', boolean: 'boolean', instant: 'day' } as const;

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { '=': '<>', '<>': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '<>': '<>', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

const NEVER: Answers = { whenTrue: NO_ROW, whenFalse: NO_ROW };

export function comparisonPieces(op: Comparison, left: Expression, right: Expression, scope: SqlScope): Answers | undefined {
  return comparisonOfType(commonType(left, right, scope.context), op, left, right, scope);
}

export function comparisonOfType(
  type: ScalarType,
  op: Comparison,
  left: Expression,
  right: Expression,
  scope: SqlScope,
): Answers | undefined {
  if (isConstant(left) && !isConstant(right)) return comparisonOfType(type, MIRRORED[op], right, left, scope);
  const column = columnOf(left, scope);
  if (!column || type === 'any' || column.kind !== KIND_OF_TYPE[type]) return undefined;
  const other = isConstant(right) ? constant(right, column.kind, scope) : columnOf(right, scope);
  if (other === null) return NEVER;
  if (other === undefined || (typeof other === 'object' && other.kind !== column.kind)) return undefined;
  const operand = typeof other === 'object' ? other.sql : scope.parameters.add(other);
  return { whenTrue: exactly(`${column.sql} ${op} ${operand}`), whenFalse: exactly(`${column.sql} ${OPPOSITE[op]} ${operand}`) };
}

/** What the column is compared with: a moment by its day. Null when it is unknown. */
function constant(expression: Expression, kind: Column['kind'], { context }: SqlScope): SqlValue | null {
  if (kind === 'boolean') {
    const value = scalarOf(expression, 'boolean', context)(NO_FEATURE);
    return value === null ? null : Number(value);
  }
  if (kind !== 'day') return scalarOf(expression, kind, context)(NO_FEATURE);
  const instant = scalarOf(expression, 'instant', context)(NO_FEATURE);
  return instant === null ? null : dayOf(instant);
}

const MOST_WORDS = 1_000; // of an IN that SQL is asked for

export function inPieces(value: Expression, list: Expression, scope: SqlScope): Answers | undefined {
  const column = columnOf(value, scope);
  if (list.kind !== 'list' || !column || list.items.length > MOST_WORDS || !list.items.every(isConstant)) return undefined;
  if (list.items.length === 0) return { whenTrue: NO_ROW, whenFalse: EVERY_ROW };
  const types = list.items.map((item) => commonType(value, item, scope.context));
  if (types.some((type) => type === 'any' || KIND_OF_TYPE[type] !== column.kind)) return undefined;
  const constants = list.items.map((item) => constant(item, column.kind, scope));
  const words = constants.filter((each) => each !== null).map((each) => scope.parameters.add(each));
  const among = (not: string): Piece => (words.length === 0 ? NO_ROW : exactly(`${column.sql} ${not}IN (${words.join(', ')})`));
  return { whenTrue: among(''), whenFalse: words.length < constants.length ? NO_ROW : among('NOT ') };
}

const LONGEST_PATTERN = 1_000; // characters: SQLite refuses patterns of 50,000 bytes
const MOST_STARS = 3; // each multiplies the time that SQLite takes for a text that does not match

/** GLOB minds the case, as LIKE in CQL2 does and in SQLite does not, and can use an index for what comes before the first wildcard. */
export function likePieces(value: Expression, pattern: Expression, scope: SqlScope): Answers | undefined {
  const column = columnOf(value, scope);
  const text = column?.kind === 'text' ? scalarOf(pattern, 'text', scope.context)(NO_FEATURE) : null;
  if (!column || text === null || text.length > LONGEST_PATTERN) return undefined;
  const parts = patternParts(text);
  if (parts.filter((part) => 'wild' in part && part.wild === '%').length > MOST_STARS) return undefined;
  const glob = parts.map((part) => ('wild' in part ? GLOB_WILD[part.wild] : part.character.replace(/[*?[]/, '[$&]')));
  const operand = scope.parameters.add(glob.join(''));
  return { whenTrue: exactly(`${column.sql} GLOB ${operand}`), whenFalse: exactly(`${column.sql} NOT GLOB ${operand}`) };
}

const GLOB_WILD = { '%': '*', _: '?' } as const;

export function isNullPieces(value: Expression, scope: SqlScope): Answers | undefined {
  const { points } = scope.columns;
  const isPoint = points !== undefined && value.kind === 'property' && value.name === points.property;
  const sql = isPoint ? points.lon : columnOf(value, scope)?.sql;
  return sql === undefined ? undefined : { whenTrue: exactly(`${sql} IS NULL`), whenFalse: exactly(`${sql} IS NOT NULL`) };
}
