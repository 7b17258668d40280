/** Tellings that changed → the incidents around them, and nothing beyond. */
import { APART, cluster, type Member } from '../merge/cluster.ts';
import { scoreOf } from '../merge/score.ts';
import type { Telling } from '../merge/telling.ts';
import { WEIGHTS } from '../merge/weights.ts';
import { type Database, sql } from './database.ts';
import { decisionsOn } from './decisions.ts';
import { keepIncident } from './keep-incident.ts';
import type { Retold } from './retell-report.ts';
import { tellingOfBody } from './telling-of-body.ts';

interface Node extends Member {
  readonly number: number;
  readonly telling: Telling;
  /** The event that a person decided about. */
  readonly pinned: string | null;
  readonly incident: string | null;
  /** Id of its oldest event. */
  readonly first: string;
}

export function regroupIncidents(database: Database, { tellings, incidents }: Retold): void {
  const changed = new Set(incidents);
  for (const component of componentsOf(database, tellings)) {
    const nodes = nodesOf(database, component);
    for (const group of cluster(nodes, relationAmong(database, nodes))) assign(database, group, tellings, changed);
  }
  for (const id of changed) keepIncident(database, id);
}

/** Everything that is linked to the numbers, directly or by others, in lists of what hangs together. */
function* componentsOf(database: Database, numbers: ReadonlySet<number>): Generator<readonly number[]> {
  const seen = new Set<number>();
  for (const start of numbers) {
    if (seen.has(start)) continue;
    seen.add(start);
    const component = [start];
    for (const number of component) // grows while it is walked
      for (const row of database.all(sql('links-of-telling'), { telling: number })) {
        const next = row['b'] as number;
        if (!seen.has(next)) component.push(next);
        seen.add(next);
      }
    yield component;
  }
}

const nodesOf = (database: Database, numbers: readonly number[]): readonly Node[] =>
  database.all(sql('tellings-among'), { tellings: JSON.stringify(numbers) }).map((row) => ({
    number: row['seq'] as number,
    key: row['key'] as string,
    telling: tellingOfBody(row),
    pinned: row['pinned'] as string | null,
    incident: row['incident_id'] as string | null,
    first: row['first_event'] as string,
  }));

/** A person's word first, then the weights, less where a report tells of both as two events. */
function relationAmong(database: Database, nodes: readonly Node[]): (a: Node, b: Node) => number {
  if (nodes.length === 1) return () => 0;
  const numbers = JSON.stringify(nodes.map(({ number }) => number));
  const apart = new Set(database.all(sql('told-apart-among'), { tellings: numbers }).map((row) => `${row['a']} ${row['b']}`));
  const isToldApart = (a: Node, b: Node): boolean => apart.has(`${Math.min(a.number, b.number)} ${Math.max(a.number, b.number)}`);
  const decided = decisionsOn(
    database,
    nodes.flatMap(({ pinned }) => pinned ?? []),
  );
  return (a, b) => {
    const verdict = a.pinned === null || b.pinned === null ? undefined : decided(a.pinned, b.pinned);
    if (verdict !== undefined) return verdict === 'together' ? Number.POSITIVE_INFINITY : APART;
    return scoreOf(a.telling, b.telling) + (isToldApart(a, b) ? WEIGHTS.told_apart : 0);
  };
}

/** An incident is named after its oldest event. */
function assign(database: Database, group: readonly Node[], touched: ReadonlySet<number>, changed: Set<string>): void {
  const id = group.map(({ first }) => first).sort()[0] as string;
  if (group.some(({ number }) => touched.has(number))) changed.add(id);
  for (const { number, incident } of group) {
    if (incident === id) continue;
    database.run(sql('set-incident'), { telling: number, incident_id: id });
    changed.add(id);
    if (incident !== null) changed.add(incident);
  }
}
