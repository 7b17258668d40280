/**
 * Where reports and events are kept. Everything is asynchronous, so that a store in another process or on another machine is a second
 * implementation and not a rewrite; test/store/contract.ts is what each has to pass.
 */
import type { CodedEvent, ReviewStatus, StoredEvent } from '../model/event.ts';
import type { EventFilter } from '../model/filter.ts';
import type { Rejection } from '../model/rejection.ts';
import type { ReportSource, StoredReport } from '../model/report.ts';

/** A report with everything that was read from it. */
export interface CodedReport {
  readonly report: StoredReport;
  readonly events: readonly StoredEvent[];
  readonly rejected: readonly Rejection[];
}

/** One event with the report it comes from, without its text: what a feature is made of. */
export interface EventWithSource {
  readonly event: StoredEvent;
  readonly report: ReportSource;
}

/** One event with the whole report it comes from. */
export interface EventWithReport extends EventWithSource {
  readonly report: StoredReport;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** How many match in all, exactly. */
  readonly matched: number;
  /** Pass it back as `after` for the next page; null on the last one. */
  readonly next: string | null;
}

export interface EventStore {
  /**
   * Keeps a report and its events in one transaction. A report whose sha256 is already there is left as it is and answered with
   * `created: false`; one that was taken down throws ReportGone.
   */
  addReport(
    report: StoredReport,
    events: readonly StoredEvent[],
    rejected: readonly Rejection[],
  ): Promise<CodedReport & { readonly created: boolean }>;
  /** Undefined when there never was one; throws ReportGone when it was taken down. */
  report(id: string): Promise<CodedReport | undefined>;
  reportByHash(sha256: string): Promise<CodedReport | undefined>;
  /** Takes a report down: the text is erased, its events become tombstones. False when there is none. */
  removeReport(id: string): Promise<boolean>;

  /** Events of a filter in the order of their ids, a page at a time (keyset: page 1,000 costs what page 1 costs). */
  events(
    filter: EventFilter,
    page: { readonly limit: number; readonly after?: string | null; readonly offset?: number },
  ): Promise<Page<EventWithSource>>;
  /** All events of a filter, streaming, in the order of their ids. */
  eachEvent(filter: EventFilter): AsyncIterable<EventWithSource>;
  /** Undefined when there never was one; throws EventGone when it was deleted. */
  event(id: string): Promise<EventWithReport | undefined>;
  /** Writes a new revision with this status; undefined when there is no such event. */
  reviewEvent(id: string, status: ReviewStatus, at: string): Promise<EventWithReport | undefined>;
  /** The keys (placing.ts) of all areas that events are told of: what a box has to be compared with. */
  areaKeys(): Promise<readonly string[]>;
  /** Every revision of an event, oldest first. */
  revisions(
    id: string,
  ): Promise<readonly { readonly revision: number; readonly at: string; readonly change: string; readonly event: CodedEvent | null }[]>;

  /** Reports that are there (not taken down), how many of them are samples, and events. */
  counts(): Promise<{ readonly reports: number; readonly samples: number; readonly events: number }>;
  /** Removes the sample reports altogether and remembers that they are not wanted; answers how many went. */
  removeSamples(): Promise<number>;
  /** Remembers that all samples are there. */
  samplesLoaded(): Promise<void>;
  /** Whether samples may be loaded: nothing else is stored, they were not loaded to the end before, and nobody removed them. */
  wantsSamples(): Promise<boolean>;

  /** Writes a consistent copy to a file while the store goes on working. */
  backup(path: string): Promise<void>;
  /** Empty when the store is whole, else what is wrong. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export class ReportGone extends Error {
  override readonly name = 'ReportGone';
}

export class EventGone extends Error {
  override readonly name = 'EventGone';
}

/** The database could not do what was asked: one sentence for a person. Nothing was half-written. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

export type StoreFault = 'busy' | 'full' | 'read-only' | 'damaged' | 'newer' | 'unreachable' | 'failed';
