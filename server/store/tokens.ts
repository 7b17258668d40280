/** Tokens as they are kept. */
import { InputError } from '../model/input-error.ts';
import type { StoredToken } from '../model/token.ts';
import { type Database, type Row, sql } from './database.ts';

/** Throws InputError for a name that another token in use has. */
export function addToken(database: Database, token: StoredToken): void {
  database.transaction(() => {
    if (database.get(sql('token-name-taken'), { name: token.name }))
      throw new InputError(`There is a token named "${token.name}" already; revoke it first, or choose another name.`);
    database.run(sql('insert-token'), { ...token });
  });
}

export const readTokens = (database: Database): readonly StoredToken[] => database.all(sql('tokens')).map(tokenOfRow);

export function readToken(database: Database, id: string): StoredToken | undefined {
  const row = database.get(sql('token-by-id'), { id });
  return row && tokenOfRow(row);
}

/** False when there is no such token in use. */
export const revokeToken = (database: Database, id: string, at: string): boolean =>
  database.transaction(() => Number(database.run(sql('revoke-token'), { id, at }).changes) > 0);

const tokenOfRow = (row: Row): StoredToken => ({ ...row }) as unknown as StoredToken;
