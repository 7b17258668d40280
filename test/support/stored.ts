/** Reports and events as they are kept, with what a test does not care about filled in. */
import { createHash } from 'node:crypto';
import type { CodedEvent, StoredEvent } from '../../server/model/event.ts';
import { newId } from '../../server/model/id.ts';
import type { StoredReport } from '../../server/model/report.ts';

const AT = '2022-04-01T12:00:00.000Z';

export function storedReport(change: Partial<StoredReport> = {}): StoredReport {
  const text = change.text ?? `Report ${newId()}.`;
  return {
    id: newId(),
    sha256: createHash('sha256').update(text).digest('hex'),
    external_id: null,
    text,
    published: '2022-03-30',
    language: 'en',
    url: null,
    publisher: null,
    title: null,
    sample: false,
    free_text: false,
    retrieved_at: AT,
    ...change,
  };
}

export function storedEvent(event: CodedEvent, reportId: string, change: Partial<StoredEvent> = {}): StoredEvent {
  return {
    ...event,
    id: newId(),
    report_id: reportId,
    position: 0,
    incident_id: null,
    revision: 1,
    coded_at: AT,
    revised_at: AT,
    review_status: 'machine',
    method: 'rule',
    corrected_fields: [],
    ...change,
  };
}
