/** The one place where the steps meet: report → extract → identities → store. */
import type { Lookup } from '../../gazetteer/types.ts';
import { contentHash } from '../model/content-hash.ts';
import type { CodedEvent, ReviewStatus, StoredEvent } from '../model/event.ts';
import type { ExtractOptions, Extraction } from '../model/extraction.ts';
import { withoutTellingQuotes } from '../model/harm.ts';
import { newId } from '../model/id.ts';
import type { ReportInput, StoredReport } from '../model/report.ts';
import type { CodedReport, EventStore } from '../store/store.ts';
import { InputError } from '../model/input-error.ts';
import { methodOf } from './method-of.ts';

export { checked } from './checked.ts';
export { type HandWritten, handEvent } from './hand-event.ts';
export { checkReport, REPORT_KEYS } from './report-input.ts';

export interface IngestDeps {
  readonly store: EventStore;
  readonly lookup: Lookup;
  readonly extract: (text: string, lookup: Lookup, options?: ExtractOptions) => Extraction;
  readonly clock: () => Date;
}

/** What an analyst decided of an event before it was stored. */
export interface Decision {
  /** Place in the list of the report's events, from 0. */
  readonly position: number;
  readonly review_status: ReviewStatus;
}

export interface IngestOptions {
  /** One of our own sample reports. */
  readonly sample?: boolean;
  /** The publisher allows the whole text to be shown. */
  readonly freeText?: boolean;
  readonly decisions?: readonly Decision[];
  /** Whom the history names. */
  readonly actor?: string;
}

export type Ingested = CodedReport & { readonly created: boolean };

/**
 * Stores a report with its events in one transaction. The same content again is answered with what is stored (`created: false`),
 * and decisions then become new revisions. Throws ReportGone for a report that was taken down, StoreError when nothing could be kept,
 * InputError when a decision names an event that the report does not hold.
 */
export async function ingestReport(input: ReportInput, deps: IngestDeps, options: IngestOptions = {}): Promise<Ingested> {
  const sha256 = contentHash(input);
  const known = await deps.store.reportByHash(sha256);
  const kept = known ? { ...known, created: false } : await addReport(input, sha256, deps, options);
  return kept.created ? kept : decideAgain(kept, deps, options);
}

async function addReport(input: ReportInput, sha256: string, deps: IngestDeps, options: IngestOptions): Promise<Ingested> {
  const { report, events, rejected } = codeReport(input, deps, options, sha256);
  return deps.store.addReport(report, events, rejected, options.actor);
}

/** What would be stored of a report, with identities of its own; nothing is stored. */
export function codeReport(
  input: ReportInput,
  deps: Omit<IngestDeps, 'store'>,
  options: IngestOptions = {},
  sha256: string = contentHash(input),
): CodedReport {
  const now = deps.clock();
  const extraction = deps.extract(input.text, deps.lookup, {
    published: input.published ?? null,
    ...(input.language === undefined ? {} : { language: input.language }),
  });
  const decisions = decisionsByPosition(options.decisions ?? [], extraction.events.length);
  const report = storedReport(input, extraction, sha256, now, options);
  const coded = withoutTellingQuotes(extraction.events, input.text);
  const events = coded.map((event, position) => storedEvent(event, report.id, position, now, decisions.get(position) ?? 'machine'));
  return { report, events, rejected: extraction.rejected };
}

async function decideAgain(kept: Ingested, deps: IngestDeps, { decisions = [], actor }: IngestOptions): Promise<Ingested> {
  const writer = actor === undefined ? undefined : { actor };
  const wanted = decisionsByPosition(decisions, kept.events.length);
  const at = deps.clock().toISOString();
  const changed = kept.events.filter((event) => wanted.has(event.position) && wanted.get(event.position) !== event.review_status);
  for (const event of changed) await deps.store.reviewEvent(event.id, wanted.get(event.position) ?? event.review_status, at, writer);
  if (changed.length === 0) return kept;
  return { ...((await deps.store.report(kept.report.id)) ?? kept), created: false };
}

function decisionsByPosition(decisions: readonly Decision[], events: number): ReadonlyMap<number, ReviewStatus> {
  const beyond = decisions.find((decision) => decision.position >= events);
  if (beyond)
    throw new InputError(`The review names the event at position ${beyond.position}; this report has ${events} events, counted from 0.`);
  return new Map(decisions.map((decision) => [decision.position, decision.review_status]));
}

function storedReport(input: ReportInput, extraction: Extraction, sha256: string, now: Date, options: IngestOptions): StoredReport {
  return {
    id: newId(now),
    sha256,
    external_id: input.id ?? null,
    text: input.text,
    published: extraction.published,
    language: extraction.language,
    url: input.url ?? null,
    publisher: input.publisher ?? null,
    title: input.title ?? null,
    sample: options.sample ?? false,
    free_text: options.freeText ?? false,
    retrieved_at: now.toISOString(),
  };
}

function storedEvent(event: CodedEvent, reportId: string, position: number, now: Date, status: ReviewStatus): StoredEvent {
  const at = now.toISOString();
  return {
    ...event,
    id: newId(now),
    report_id: reportId,
    position,
    incident_id: null,
    revision: 1,
    coded_at: at,
    revised_at: at,
    review_status: status,
    method: methodOf(event),
    corrected_fields: [],
  };
}
