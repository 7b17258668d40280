/** Incidents are read, merged and split by hand. */
import { InputError } from '../model/input-error.ts';
import { type Database, sql } from './database.ts';
import { type Decided, keepDecision } from './decisions.ts';
import { refreshIncidents } from './incidents.ts';
import { incidentOfRow } from './keep-incident.ts';
import { eventWithSource } from './read-events.ts';
import type { IncidentWithEvents } from './store.ts';

const MOST_EVENTS = 1_000;

/** By its own id or that of any of its events. */
export function readIncident(database: Database, id: string): IncidentWithEvents | undefined {
  const row = database.get(sql('incident-by-id'), { id });
  if (!row) return undefined;
  const incident = incidentOfRow(row);
  return { incident, events: database.all(sql('events-of-incident'), { id: incident.id, most: MOST_EVENTS }).map(eventWithSource) };
}

/** Undefined when one of them is not there. */
export function mergeIncidents(database: Database, ids: readonly string[], decided: Decided): IncidentWithEvents | undefined {
  const found = ids.map((id) => readIncident(database, id));
  if (found.some((each) => each === undefined)) return undefined;
  const incidents = [...new Map(found.flatMap((each) => (each ? [[each.incident.id, each] as const] : []))).values()];
  if (incidents.length < 2) return incidents[0]; // asked twice, done once
  if (new Set(incidents.map(({ incident }) => incident.sample)).size > 1)
    throw new InputError('One of these incidents is a sample; samples are kept apart from real reports.');
  const events = incidents.flatMap((each) => each.events);
  decide(database, events, [events.map(({ event }) => event.id)], decided);
  return readIncident(database, events[0]?.event.id ?? '');
}

/** Both parts, that which was asked for first. */
export function splitIncident(
  database: Database,
  id: string,
  eventIds: readonly string[],
  decided: Decided,
): readonly IncidentWithEvents[] | undefined {
  const found = readIncident(database, id);
  if (!found) return undefined;
  const ids = found.events.map(({ event }) => event.id);
  const stranger = eventIds.find((each) => !ids.includes(each));
  if (stranger !== undefined) throw new InputError(`The event "${stranger}" is not one of this incident; it has ${ids.join(', ')}.`);
  const rest = ids.filter((each) => !eventIds.includes(each));
  if (eventIds.length === 0 || rest.length === 0)
    throw new InputError('A split leaves events on both sides; name at least one event of the incident, and not all of them.');
  decide(database, found.events, [[...new Set(eventIds)], rest], decided);
  return [eventIds[0], rest[0]].flatMap((each) => readIncident(database, each ?? '') ?? []);
}

function decide(database: Database, events: IncidentWithEvents['events'], sides: readonly (readonly string[])[], decided: Decided): void {
  keepDecision(database, sides, decided);
  refreshIncidents(database, new Set(events.map(({ event }) => event.report_id)));
}
