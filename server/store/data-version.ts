/** A word that changes with every write, of this process or of another, and with every start: what answers were made from. */
import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

export class DataVersion {
  readonly #database: Database;
  readonly #start = randomUUID().slice(0, 8); // programs of different versions answer differently

  constructor(database: Database) {
    this.#database = database;
  }

  now(): string {
    const others = this.#database.get('PRAGMA data_version')?.['data_version'];
    const ours = this.#database.get('SELECT total_changes() AS changes')?.['changes'];
    return `${this.#start}.${others}.${ours}`;
  }
}
