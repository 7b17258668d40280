/** Pieces of SQL conditions, which are true or not: what they say is "this row is sure to be", never "it is not". */

export type SqlValue = string | number;

/** Rows for which a condition of the filter may be true (or false): all of them, and where `exact` no others. */
export interface Piece {
  readonly sql: string;
  readonly exact: boolean;
}

export const EVERY_ROW: Piece = { sql: '1', exact: true };
export const NO_ROW: Piece = { sql: '0', exact: true };
/** Where SQL cannot tell: every row may be. */
export const ANY_ROW: Piece = { sql: '1', exact: false };

export const exactly = (sql: string): Piece => ({ sql, exact: true });
export const atLeast = (sql: string): Piece => ({ sql, exact: false });

export function both(pieces: readonly Piece[]): Piece {
  if (pieces.some((piece) => piece.sql === '0')) return NO_ROW;
  const telling = pieces.filter((piece) => piece.sql !== '1');
  const exact = pieces.every((piece) => piece.exact);
  return telling.length === 0 ? { sql: '1', exact } : { sql: bracketed(telling, ' AND '), exact };
}

export function either(pieces: readonly Piece[]): Piece {
  if (pieces.some((piece) => piece.sql === '1' && piece.exact)) return EVERY_ROW;
  if (pieces.some((piece) => piece.sql === '1')) return ANY_ROW;
  const telling = pieces.filter((piece) => piece.sql !== '0');
  const exact = pieces.every((piece) => piece.exact);
  return telling.length === 0 ? NO_ROW : { sql: bracketed(telling, ' OR '), exact };
}

/** In pairs of pairs: SQLite takes a row of a thousand for a tree a thousand deep, and refuses it. */
function bracketed(pieces: readonly Piece[], word: string): string {
  if (pieces.length === 1) return (pieces[0] as Piece).sql;
  if (pieces.length <= 8) return `(${pieces.map((piece) => piece.sql).join(word)})`;
  const half = Math.ceil(pieces.length / 2);
  return `(${bracketed(pieces.slice(0, half), word)}${word}${bracketed(pieces.slice(half), word)})`;
}

/** Values go into SQL by name only. */
export class SqlParameters {
  readonly #prefix: string;
  readonly #values: SqlValue[] = [];

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** How the value is written in SQL. */
  add(value: SqlValue): string {
    this.#values.push(value);
    return `:${this.#prefix}${this.#values.length - 1}`;
  }

  /** Those that a condition names, and no others: SQLite takes none that it does not know. */
  usedIn(sql: string): Readonly<Record<string, SqlValue>> {
    const names = new Set(sql.match(new RegExp(`(?<=:)${this.#prefix}\\d+`, 'g')));
    return Object.fromEntries([...names].map((name) => [name, this.#values[Number(name.slice(this.#prefix.length))] as SqlValue]));
  }
}
