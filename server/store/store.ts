/**
 * Where reports and events are kept. Everything is asynchronous, so that a store in another process or on another machine is a second
 * implementation and not a rewrite; test/store/contract.ts is what each has to pass.
 */
import type { CodedEvent, Correction, ReviewStatus, StoredEvent } from '../model/event.ts';
import type { EventFilter } from '../model/filter.ts';
import type { Incident, Support } from '../model/incident.ts';
import type { Rejection } from '../model/rejection.ts';
import type { ReportSource, StoredReport } from '../model/report.ts';
import type { StoredToken } from '../model/token.ts';

/** A report with everything that was read from it. */
export interface CodedReport {
  readonly report: StoredReport;
  readonly events: readonly StoredEvent[];
  readonly rejected: readonly Rejection[];
  /** Who brought it; absent where nobody is known. */
  readonly added_by?: string;
}

/** Who writes, and which revision of the event was before their eyes. */
export interface Writer {
  readonly actor: string;
  /** Another one by now throws StaleRevision. */
  readonly revision?: number;
}

/** One step in the history of an event. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly change: string;
  /** The name of a token, or "desk"; null: the program by itself. */
  readonly actor: string | null;
  /** Null in a tombstone, and when the report was taken down. */
  readonly event: CodedEvent | null;
}

/** One event with the report it comes from, without its text: what a feature is made of. */
export interface EventWithSource {
  readonly event: StoredEvent;
  readonly report: ReportSource;
  /** Of its incident; absent for an event that is in none. */
  readonly support?: Support;
}

/** One incident with the events it is made of, oldest first. */
export interface IncidentWithEvents {
  readonly incident: Incident;
  readonly events: readonly EventWithSource[];
}

/** One event with the whole report it comes from. */
export interface EventWithReport extends EventWithSource {
  readonly report: StoredReport;
}

/** What a new coding makes of a report. */
export interface Recoding {
  readonly published: string | null;
  readonly language: string;
  readonly rejected: readonly Rejection[];
  /** All that stay, in the order of the text, with the name of the new revision; null for one that is as it was. */
  readonly events: readonly { readonly event: StoredEvent; readonly change: string | null }[];
  /** Ids of those that become tombstones. */
  readonly gone: readonly string[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** How many match in all, exactly; null where that would have to be counted by looking at each. */
  readonly matched: number | null;
  /** Pass it back as `after` for the next page; null on the last one. */
  readonly next: string | null;
}

/** A page of GeoJSON features as they leave the server: texts with commas between them, in UTF-8. */
export interface FeaturePage {
  readonly features: Uint8Array;
  readonly returned: number;
  readonly matched: number | null;
  /** Pass it back as `after`; a page that took too long is shorter than asked for and still has a next one. */
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
    actor?: string,
  ): Promise<CodedReport & { readonly created: boolean }>;
  /** Undefined when there never was one; throws ReportGone when it was taken down. */
  report(id: string): Promise<CodedReport | undefined>;
  reportByHash(sha256: string): Promise<CodedReport | undefined>;
  /** Ids of the reports that are there, in their order, a page at a time; `since` (YYYY-MM-DD): taken in on that day or later. */
  reportIds(page: { readonly after: string; readonly limit: number; readonly since?: string }): Promise<readonly string[]>;
  /**
   * Writes a new coding of a report in one transaction. `plan` sees what is stored at that moment and must not wait for anything.
   * Undefined when there is no such report; throws ReportGone when it was taken down.
   */
  recodeReport(id: string, at: string, plan: (known: CodedReport) => Recoding): Promise<CodedReport | undefined>;
  /** Takes a report down: the text is erased, its events become tombstones. False when there is none. */
  removeReport(id: string, actor?: string): Promise<boolean>;
  /**
   * Adds an event that a person wrote to a report that is there; its place among the others follows from its words. The same event again is
   * answered with what is stored (`created: false`); undefined when there is no such report. Throws ReportGone.
   */
  addEvent(event: StoredEvent, actor: string): Promise<(EventWithReport & { readonly created: boolean }) | undefined>;

  /** Events of a filter in the order of their ids, a page at a time (keyset: page 1,000 costs what page 1 costs). */
  events(
    filter: EventFilter,
    page: { readonly limit: number; readonly after?: string | null; readonly offset?: number },
  ): Promise<Page<EventWithSource>>;
  /**
   * The same, or incidents, as features that hold nothing the public may not read. `outlineOf`: an area's key (placing.ts) → its outline
   * as JSON, for the collection event-areas.
   */
  features(
    filter: EventFilter,
    page: { readonly limit: number; readonly after?: string | null; readonly offset?: number },
    outlineOf?: (areaKey: string) => string,
  ): Promise<FeaturePage>;
  /** A word that changes with every write, and with every start of the program: equal words, equal answers. */
  version(): Promise<string>;
  /** All events of a filter, streaming, in the order of their ids. */
  eachEvent(filter: EventFilter): AsyncIterable<EventWithSource>;
  /** Undefined when there never was one; throws EventGone when it was deleted. */
  event(id: string): Promise<EventWithReport | undefined>;
  /** Writes a new revision with this status; undefined when there is no such event. What is so already stays as it is. */
  reviewEvent(id: string, status: ReviewStatus, at: string, writer?: Writer): Promise<EventWithReport | undefined>;
  /**
   * Writes a new revision with what a person set right, which no later coding changes; undefined when there is no such event. What was set
   * right so already stays as it is.
   */
  correctEvent(id: string, correction: Correction, at: string, writer?: Writer): Promise<EventWithReport | undefined>;
  /**
   * Incidents of a filter in the order of their ids, a page at a time. They follow every write: a report added, taken down or coded
   * again, an event reviewed or corrected.
   */
  incidents(
    filter: EventFilter,
    page: { readonly limit: number; readonly after?: string | null; readonly offset?: number },
  ): Promise<Page<Incident>>;
  /** By its own id or that of any of its events; undefined when there is none. Of very many events the oldest 1,000 are given. */
  incident(id: string): Promise<IncidentWithEvents | undefined>;
  /** Says that these incidents are one, now and when events are added; undefined when one of them is not there. Throws InputError. */
  mergeIncidents(ids: readonly string[], at: string, actor?: string): Promise<IncidentWithEvents | undefined>;
  /** Says that these events of an incident are not of one with the rest; answers both parts. Throws InputError. */
  splitIncident(id: string, eventIds: readonly string[], at: string, actor?: string): Promise<readonly IncidentWithEvents[] | undefined>;
  /** The keys (placing.ts) of all areas that events are told of: what a box has to be compared with. */
  areaKeys(): Promise<readonly string[]>;
  /** Every revision of an event, oldest first. */
  revisions(id: string): Promise<readonly Revision[]>;

  /** Reports that are there (not taken down), how many of them are samples, and events. */
  counts(): Promise<{ readonly reports: number; readonly samples: number; readonly events: number }>;
  /** Removes the sample reports altogether and remembers that they are not wanted; answers how many went. */
  removeSamples(): Promise<number>;
  /** Remembers that all samples are there. */
  samplesLoaded(): Promise<void>;
  /** Whether samples may be loaded: nothing else is stored, they were not loaded to the end before, and nobody removed them. */
  wantsSamples(): Promise<boolean>;

  /** Throws InputError for a name that another token in use has. */
  addToken(token: StoredToken): Promise<void>;
  /** All there ever were, oldest first. */
  tokens(): Promise<readonly StoredToken[]>;
  token(id: string): Promise<StoredToken | undefined>;
  /** False when there is no such token in use. */
  revokeToken(id: string, at: string): Promise<boolean>;

  /** Writes a consistent copy to a file while the store goes on working. */
  backup(path: string): Promise<void>;
  /** As `check`, less thorough, while the store goes on working. */
  quickCheck(): Promise<readonly string[]>;
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

/** The event has another revision than the writer had seen. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
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
