/** Rows of the database ↔ the types of the model. */
import { primaryLocation, type StoredEvent } from '../model/event.ts';
import { publicView } from '../model/harm.ts';
import { areaKeyOf, placingOf } from '../model/placing.ts';
import type { Rejection } from '../model/rejection.ts';
import type { ReportSource, StoredReport } from '../model/report.ts';
import type { Parameters, Row } from './database.ts';

export function rowOfReport(report: StoredReport, rejected: readonly Rejection[]): Parameters {
  return { ...report, sample: Number(report.sample), free_text: Number(report.free_text), rejected: JSON.stringify(rejected) };
}

/** What an event is found by: taken from its public view, so that no box finds more than the feature says. */
export function rowOfEvent(event: StoredEvent, sample: boolean): Parameters {
  const location = primaryLocation(publicView(event));
  const placing = placingOf(location);
  const { id, report_id, position, revision, type, assertion, review_status, date_start, date_end } = event;
  return {
    ...{ id, report_id, position, revision, type, assertion, review_status, date_start, date_end, placing },
    area_key: placing === 'area' && location ? areaKeyOf(location) : null,
    lon: placing === 'placed' ? (location?.lon ?? null) : null,
    lat: placing === 'placed' ? (location?.lat ?? null) : null,
    sample: Number(sample),
  };
}

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

export const eventOfRow = (row: Row): StoredEvent => JSON.parse(row['body'] as string) as StoredEvent;

export const isErased = (row: Row): boolean => row['removed_at'] !== null;

interface ReportRow extends Omit<StoredReport, 'sample' | 'free_text'> {
  readonly sample: 0 | 1;
  readonly free_text: 0 | 1;
}
