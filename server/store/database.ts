/** One SQLite connection: opened, migrated, with its statements kept and its errors said in sentences. */
import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { asStoreError } from './faults.ts';
import { migrate } from './migrate.ts';

export type Parameters = Readonly<Record<string, SQLInputValue>>;
export type Row = Readonly<Record<string, unknown>>;

export interface DatabaseOptions {
  /** Milliseconds that a write waits for another process. */
  readonly busyTimeout: number;
}

const DEFAULTS: DatabaseOptions = { busyTimeout: 3_000 };

// WAL: readers never wait for a writer. FULL: what was acknowledged survives a power cut. secure_delete: what is taken down leaves no trace.
const PRAGMAS =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;';

export class Database {
  readonly path: string;
  readonly connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** Throws StoreError. `:memory:` is a database that nobody keeps. */
  constructor(path: string, { busyTimeout } = DEFAULTS) {
    this.path = path;
    this.connection = this.guarded(() => new DatabaseSync(path, { timeout: busyTimeout, enableForeignKeyConstraints: true }));
    try {
      this.guarded(() => this.connection.exec(PRAGMAS));
      this.guarded(() => migrate(this.connection));
    } catch (error) {
      this.connection.close();
      throw error;
    }
  }

  all(sql: string, parameters: Parameters = {}): readonly Row[] {
    return this.guarded(() => this.#prepared(sql).all(parameters));
  }

  get(sql: string, parameters: Parameters = {}): Row | undefined {
    return this.guarded(() => this.#prepared(sql).get(parameters));
  }

  /** The row id of what was inserted, and how many rows changed. */
  run(sql: string, parameters: Parameters = {}): { readonly lastInsertRowid: number | bigint; readonly changes: number | bigint } {
    return this.guarded(() => this.#prepared(sql).run(parameters));
  }

  /** All of it or nothing; the lock is taken at once, so that what is read inside stays true. */
  transaction<T>(work: () => T): T {
    this.guarded(() => this.connection.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      this.guarded(() => this.connection.exec('COMMIT'));
      return result;
    } catch (error) {
      if (this.connection.isTransaction) this.connection.exec('ROLLBACK'); // a full disk has rolled back by itself
      throw error;
    }
  }

  guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, this.path);
    }
  }

  close(): void {
    if (this.connection.isOpen) this.connection.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

const texts = new Map<string, string>();

/** The text of sql/NAME.sql, read once. */
export function sql(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
  texts.set(name, text);
  return text;
}
