/** What events can be filtered by: every property of the flat feature, and its geometry. */
import { EVENT_TYPES, FAMILIES } from '../model/codebook.ts';
import { ASSERTIONS, REVIEW_STATUSES } from '../model/event.ts';
import type { EventProperties, IncidentProperties } from '../model/wire.ts';
import type { Queryable, Queryables } from './queryables.ts';

/** A property without its queryable does not compile. */
const PROPERTIES: Readonly<Record<keyof EventProperties, Queryable>> = {
  id: text('Identifier of the event'),
  incident_id: text('Incident that the event belongs to'),
  type: text('Type (codebook)', EVENT_TYPES),
  family: text('Family of the type', FAMILIES),
  type_label: text('Type in words'),
  assertion: text('What the report asserts', ASSERTIONS),
  date_start: { type: 'date', title: 'First day' },
  date_end: { type: 'date', title: 'Last day' },
  date_precision: number('Precision of the date', 'integer'),
  place: text('Place'),
  place_verbatim: text('Place as the report names it'),
  relation: text('How the event lies to the place'),
  location_role: text('Role of the place in the event'),
  geo_precision: number('Precision of the place', 'integer'),
  uncertainty_m: number('Uncertainty of the place, metres'),
  gazetteer_id: text('Identifier of the place'),
  country: text('Country, ISO 3166-1'),
  admin1: text('First-level unit'),
  admin2: text('Second-level unit'),
  actor1: text('First actor'),
  actor1_role: text('Role of the first actor'),
  actor2: text('Second actor'),
  actor2_role: text('Role of the second actor'),
  directed: { type: 'boolean', title: 'Whether one side acts on the other' },
  weapon: { ...text('Weapons'), separator: ';' },
  target_type: { ...text('What was hit'), separator: ';' },
  killed_low: number('Killed, at least', 'integer'),
  killed_best: number('Killed', 'integer'),
  killed_high: number('Killed, at most', 'integer'),
  injured_low: number('Injured, at least', 'integer'),
  injured_best: number('Injured', 'integer'),
  injured_high: number('Injured, at most', 'integer'),
  casualty_claimant: text('Who says so of the casualties'),
  outcome: text('Outcome'),
  placed: { type: 'boolean', title: 'Whether the event has a point' },
  bearing_deg: number('Direction of a movement, degrees'),
  date_text: text('Date as the report words it'),
  summary: text('Summary'),
  source_url: text('Address of the source'),
  source_name: text('Source'),
  source_date: { type: 'date', title: 'Day of publication' },
  source_count: number('Sources', 'integer'),
  report_count: number('Reports', 'integer'),
  confidence: number('Confidence, 0 to 1'),
  review_status: text('Review', REVIEW_STATUSES),
  method: text('How the event was coded'),
  acled_event_type: text('ACLED event type'),
  acled_sub_event_type: text('ACLED sub-event type'),
  plover_event: text('PLOVER event'),
  cameo_root: text('CAMEO root code'),
  updated_at: { type: 'date-time', title: 'Last change' },
};

export const EVENT_QUERYABLES: Queryables = { geometry: { type: 'geometry', title: 'Point or area' }, ...PROPERTIES };

const { incident_id, directed, casualty_claimant, bearing_deg, date_text, source_url, source_name, source_date, method, ...shared } =
  PROPERTIES;
const { acled_event_type, acled_sub_event_type, plover_event, cameo_root, ...common } = shared;

const INCIDENT_PROPERTIES: Readonly<Record<keyof IncidentProperties, Queryable>> = {
  ...common,
  id: text('Identifier of the incident'),
  event_count: number('Events', 'integer'),
  sources: { ...text('Publishers'), separator: ';' },
  first_published: { type: 'date', title: 'First publication' },
  last_published: { type: 'date', title: 'Last publication' },
};

export const INCIDENT_QUERYABLES: Queryables = { geometry: { type: 'geometry', title: 'Point' }, ...INCIDENT_PROPERTIES };

function text(title: string, values?: readonly string[]): Queryable {
  return { type: 'string', title, ...(values ? { values } : {}) };
}

function number(title: string, type: 'number' | 'integer' = 'number'): Queryable {
  return { type, title };
}
