/** Whether the server can do its work: store reachable and whole, gazetteer there. */
import type { AppParts } from './app-parts.ts';

const HEALTH = {
  every: 3_600_000, // milliseconds between two looks through the whole store
  retry: 60_000, // milliseconds until the next when one could not be taken
  wait: 1_000, // milliseconds that an answer waits for the first of them
} as const;

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly version: string;
  readonly store: 'ok' | 'failing';
  readonly reports: number | null;
  readonly events: number | null;
  /** Of the store's file, looked through in another thread. */
  readonly integrity: 'whole' | 'damaged' | 'not checked yet';
  readonly integrity_checked_at: string | null;
  readonly gazetteer: 'ok' | 'failing';
  readonly places: number;
}

type Checked = Pick<Health, 'integrity' | 'integrity_checked_at'>;

export class HealthWatch {
  readonly #parts: AppParts;
  #last: Checked = { integrity: 'not checked yet', integrity_checked_at: null };
  #due = 0;
  #running: Promise<void> | undefined;

  constructor(parts: AppParts) {
    this.#parts = parts;
  }

  async now(): Promise<Health> {
    const { store, lookup, version } = this.#parts;
    const counts = await store.counts().catch(() => null);
    const places = lookup.places({}, { limit: 1 }).matched;
    await this.#check();
    const good = { store: counts !== null, integrity: this.#last.integrity !== 'damaged', gazetteer: places > 0 };
    return {
      status: Object.values(good).every(Boolean) ? 'ok' : 'failing',
      version,
      store: good.store ? 'ok' : 'failing',
      reports: counts?.reports ?? null,
      events: counts?.events ?? null,
      ...this.#last,
      gazetteer: good.gazetteer ? 'ok' : 'failing',
      places,
    };
  }

  /** Starts a look when one is due; waits for none but the first, and not for long. */
  async #check(): Promise<void> {
    const isFirst = this.#last.integrity_checked_at === null;
    if (this.#running === undefined && performance.now() >= this.#due) {
      this.#due = performance.now() + HEALTH.every;
      this.#running = this.#look().finally(() => {
        this.#running = undefined;
      });
    }
    if (isFirst && this.#running !== undefined) await Promise.race([this.#running, pause(HEALTH.wait)]);
  }

  async #look(): Promise<void> {
    const { store, clock } = this.#parts;
    const faults = await store.quickCheck().catch(() => null); // busy or unreachable: said by `store`
    if (faults === null) {
      this.#due = performance.now() + HEALTH.retry;
      return;
    }
    this.#last = { integrity: faults.length === 0 ? 'whole' : 'damaged', integrity_checked_at: clock().toISOString() };
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
