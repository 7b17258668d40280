/** What a person merged and split: kept for ever, respected by every grouping thereafter. */
import { InputError } from '../model/input-error.ts';
import { type Database, sql } from './database.ts';

export type Verdict = 'together' | 'apart';

/** When, and by whom. */
export interface Decided {
  readonly at: string;
  readonly actor: string | undefined;
}

const MOST_EVENTS = 200; // of one decision: each is compared with each
const MERGED = 0; // the side of all events of a merge

/** A merge has one side, a split two. Throws InputError. */
export function keepDecision(database: Database, sides: readonly (readonly string[])[], { at, actor }: Decided): void {
  const count = sides.flat().length;
  if (count > MOST_EVENTS)
    throw new InputError(`The incidents have ${count} events; at most ${MOST_EVENTS} can be merged or split by hand.`);
  const isMerge = sides.length === 1;
  const decision = database.run(sql('insert-decision'), { at, kind: isMerge ? 'merge' : 'split', actor: actor ?? null }).lastInsertRowid;
  for (const [n, side] of sides.entries())
    for (const event_id of side) database.run(sql('insert-decision-event'), { decision, event_id, side: isMerge ? MERGED : n + 1 });
}

/** The verdict on a pair: that of the latest decision that names both; undefined where none does. */
export function decisionsOn(database: Database, events: readonly string[]): (a: string, b: string) => Verdict | undefined {
  if (events.length === 0) return () => undefined;
  const decisions = new Map<number, Map<string, number>>();
  for (const row of database.all(sql('decisions-on-events'), { events: JSON.stringify(events) })) {
    const decision = row['decision'] as number;
    const sides = decisions.get(decision) ?? new Map<string, number>();
    decisions.set(decision, sides.set(row['event_id'] as string, row['side'] as number));
  }
  const latestFirst = [...decisions.values()].reverse();
  return (a, b) => {
    for (const sides of latestFirst) {
      const [one, other] = [sides.get(a), sides.get(b)];
      if (one === undefined || other === undefined) continue;
      if (one !== other) return 'apart';
      if (one === MERGED) return 'together';
    }
    return undefined;
  };
}
