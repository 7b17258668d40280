/** Rows of the database ↔ the types of the model. */
import { sketchOf } from '../merge/sketch.ts';
import { type Location, primaryLocation, type StoredEvent } from '../model/event.ts';
import { publicView } from '../model/harm.ts';
import { areaKeyOf, placingOf } from '../model/placing.ts';
import { actorProperties, harmProperties, placeProperties } from '../model/properties.ts';
import type { Support } from '../model/incident.ts';
import type { Rejection } from '../model/rejection.ts';
import type { ReportSource, StoredReport } from '../model/report.ts';
import type { Parameters, Row } from './database.ts';

export function rowOfReport(report: StoredReport, rejected: readonly Rejection[]): Parameters {
  return {
    ...report,
    sample: Number(report.sample),
    free_text: Number(report.free_text),
    rejected: JSON.stringify(rejected),
    sketch: sketchOf(report.text),
  };
}

/** What an event is found by: taken from its public view, so that no box finds more than the feature says. */
export function rowOfEvent(event: StoredEvent, sample: boolean): Parameters {
  const shown = publicView(event);
  const { id, report_id, position, revision } = event;
  return { id, report_id, position, revision, ...columnsOf(shown, primaryLocation(shown)), sample: Number(sample) };
}

/** Columns that events and incidents have in common; each says what the feature's property of that name says. */
export function columnsOf(told: Pick<StoredEvent, SharedField>, location: Location | undefined): Parameters {
  const placing = placingOf(location);
  const { type, assertion, review_status, date_start, date_end, date_precision, confidence } = told;
  const { place, country, admin1, geo_precision } = placeProperties(location);
  const { actor1, actor2 } = actorProperties(told.actors);
  return {
    ...{ type, assertion, review_status, date_start, date_end, date_precision, confidence, placing },
    ...{ place, country, admin1, geo_precision, actor1, actor2 },
    area_key: placing === 'area' && location ? areaKeyOf(location) : null,
    lon: placing === 'placed' ? (location?.lon ?? null) : null,
    lat: placing === 'placed' ? (location?.lat ?? null) : null,
    ...harmProperties(told),
  };
}

type SharedField =
  | 'type'
  | 'assertion'
  | 'review_status'
  | 'date_start'
  | 'date_end'
  | 'date_precision'
  | 'confidence'
  | 'killed'
  | 'injured'
  | 'actors';

export function sourceOfRow(row: Row): ReportSource {
  const { id, sha256, external_id, published, language, url, publisher, title, sample, free_text, retrieved_at } =
    row as unknown as ReportRow;
  return {
    id,
    sha256,
    external_id,
    published,
    language,
    url,
    publisher,
    title,
    sample: sample === 1,
    free_text: free_text === 1,
    retrieved_at,
  };
}

export const reportOfRow = (row: Row): StoredReport => ({ ...sourceOfRow(row), text: row['text'] as string });

export const rejectedOfRow = (row: Row): readonly Rejection[] => JSON.parse(row['rejected'] as string) as readonly Rejection[];

/** Its place in the report and its incident stand beside the body: they change without a new revision. */
export function eventOfRow(row: Row): StoredEvent {
  const event = JSON.parse(row['body'] as string) as StoredEvent;
  const { position = event.position, incident_id = null } = row as { readonly position?: number; readonly incident_id?: string | null };
  return { ...event, position, incident_id, corrected_fields: event.corrected_fields ?? [] }; // older events have no such field
}

export function supportOfRow(row: Row): { readonly support?: Support } {
  const { report_count, source_count } = row as { readonly report_count?: number | null; readonly source_count?: number | null };
  return report_count == null || source_count == null ? {} : { support: { report_count, source_count } };
}

export const isErased = (row: Row): boolean => row['removed_at'] !== null;

interface ReportRow extends Omit<StoredReport, 'sample' | 'free_text'> {
  readonly sample: 0 | 1;
  readonly free_text: 0 | 1;
}
