/** What changed, counted and as a table. */
import type { EventChange, RecodedReport } from '../ingest/recode.ts';
import { textTable } from './text-table.ts';

const WORDS: Readonly<Record<EventChange['kind'], string>> = {
  unchanged: 'unchanged',
  changed: 'changed',
  new: 'new',
  gone: 'gone',
  kept: 'kept because of a person',
};

export class RecodeTally {
  reports = 0;
  readonly #events: Record<EventChange['kind'], number> = { unchanged: 0, changed: 0, new: 0, gone: 0, kept: 0 };
  readonly #fields = new Map<string, number>();
  readonly #kept: string[][] = [];

  add({ id, changes }: RecodedReport): void {
    this.reports += 1;
    for (const change of changes) {
      this.#events[change.kind] += 1;
      if (change.kind === 'kept') this.#kept.push([change.id, id, change.fields.join(', ') || 'added by hand', change.summary]);
      if (change.kind === 'changed') for (const field of change.fields) this.#fields.set(field, (this.#fields.get(field) ?? 0) + 1);
    }
  }

  line(): string {
    const { changed, new: added, gone } = this.#events;
    return `${this.reports} reports coded again: ${changed} events changed, ${added} new, ${gone} gone`;
  }

  /** Events by what became of them, then changes by field, then what stayed because of a person, one by one. */
  table(isDryRun: boolean): string {
    const events = (Object.keys(WORDS) as EventChange['kind'][]).map((kind) => [WORDS[kind], String(this.#events[kind])]);
    const fields = [...this.#fields].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name, count]) => [name, String(count)]);
    const tables = [
      textTable([`${this.reports} REPORTS${isDryRun ? ', NOTHING WRITTEN' : ''}`, 'EVENTS'], events),
      textTable(['CHANGED FIELD', 'EVENTS'], fields),
      textTable(['KEPT', 'REPORT', 'THE EXTRACTOR DIFFERS IN', 'EVENT'], this.#kept),
    ];
    return tables.filter((table) => table !== '').join('\n');
  }
}
