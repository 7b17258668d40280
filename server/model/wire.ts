/** What travels between server and page: the only types that the client imports. Types only, no code. */
import type { Assertion, CodedEvent, Evidence, ReviewStatus, StoredEvent } from './event.ts';
import type { EventType, Family } from './codebook.ts';
import type { Extraction, Toponym } from './extraction.ts';
import type { Rejection } from './rejection.ts';
import type { StoredReport } from './report.ts';

export type { Assertion, CodedEvent, Evidence, EventType, Extraction, Family, Rejection, ReviewStatus, StoredEvent, StoredReport, Toponym };

/** Flat GeoJSON properties of an event: every key on every feature, in this order (the codebook's list). Lists are joined with ";". */
export interface EventProperties {
  readonly id: string;
  readonly incident_id: string | null;
  readonly type: EventType;
  readonly family: Family;
  readonly type_label: string;
  readonly assertion: Assertion;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly date_precision: number | null;
  readonly place: string | null;
  readonly place_verbatim: string | null;
  readonly relation: string | null;
  readonly location_role: string | null;
  readonly geo_precision: number | null;
  readonly uncertainty_m: number | null;
  readonly gazetteer_id: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly actor1: string | null;
  readonly actor1_role: string | null;
  readonly actor2: string | null;
  readonly actor2_role: string | null;
  readonly directed: boolean;
  readonly weapon: string | null;
  readonly target_type: string | null;
  readonly killed_low: number | null;
  readonly killed_best: number | null;
  readonly killed_high: number | null;
  readonly injured_low: number | null;
  readonly injured_best: number | null;
  readonly injured_high: number | null;
  readonly casualty_claimant: string | null;
  readonly outcome: string;
  /** False: no point is drawn; see event-areas, or the list of what has no place. */
  readonly placed: boolean;
  readonly bearing_deg: number | null;
  readonly date_text: string | null;
  readonly summary: string;
  readonly source_url: string | null;
  readonly source_name: string | null;
  readonly source_date: string | null;
  readonly source_count: number;
  readonly report_count: number;
  readonly confidence: number;
  readonly review_status: ReviewStatus;
  readonly method: string;
  readonly acled_event_type: string | null;
  readonly acled_sub_event_type: string | null;
  readonly plover_event: string | null;
  readonly cameo_root: string | null;
  readonly updated_at: string;
}

export interface PointGeometry {
  readonly type: 'Point';
  /** [lon, lat], 5 decimals. */
  readonly coordinates: readonly [number, number];
}

export interface AreaGeometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

export interface EventFeature<Geometry = PointGeometry | null> {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry;
  readonly properties: EventProperties;
  /** Present and true on events from the sample reports. */
  readonly sample?: true;
}

export interface EventCollection<Geometry = PointGeometry | null> {
  readonly type: 'FeatureCollection';
  readonly features: readonly EventFeature<Geometry>[];
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly timeStamp: string;
  readonly links: readonly Link[];
  readonly attribution: string;
}

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

/** A sentence of a report that is evidence, cut to 300 characters, with the highlights inside it. */
export interface Excerpt {
  readonly text: string;
  /** Offsets into `text` of this excerpt. */
  readonly evidence: readonly Evidence[];
}

/** GET /collections/events/items/{id}?shape=nested: what the popup and the event page show. */
export interface EventDetail {
  readonly feature: EventFeature;
  readonly event: StoredEvent;
  readonly excerpts: readonly Excerpt[];
  readonly source: {
    readonly report_id: string;
    readonly url: string | null;
    readonly publisher: string | null;
    readonly title: string | null;
    readonly published: string | null;
    readonly language: string;
    readonly sample: boolean;
  };
}

/** Answer to POST /reports and GET /reports/{id}. For the public `text` is null unless the source is free to publish. */
export interface ReportAnswer {
  readonly report: Omit<StoredReport, 'text'> & { readonly text: string | null };
  readonly events: readonly StoredEvent[];
  readonly rejected: readonly Rejection[];
  /** False when the same report was stored before. */
  readonly created: boolean;
}

/** Answer to POST /extract: one object of docs/extract.schema.json. */
export interface ExtractAnswer extends Extraction {
  readonly schema: 'geodispatch/1';
  readonly id: string;
}

/** Body of POST /reports: the report, and what the analyst decided of its events before saving (by position). */
export interface ReportBody {
  readonly text: string;
  readonly published?: string | null;
  readonly language?: string;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly title?: string | null;
  readonly review?: readonly { readonly position: number; readonly review_status: 'reviewed' | 'rejected' }[];
}

/** Body of PUT /events/{id}/review. */
export interface ReviewBody {
  readonly review_status: ReviewStatus;
}

/** GET /page: what the page needs to know of the server before it asks for anything else. */
export interface PageSettings {
  readonly version: string;
  /** Raster tile URL template, null for the built-in map only. */
  readonly tile_url: string | null;
  /** Whether this visitor may write (a desk on this machine). */
  readonly may_write: boolean;
  /** How many sample reports the store holds. */
  readonly sample_reports: number;
  /** How many reports in all. */
  readonly reports: number;
  /** Longest report accepted, in bytes. */
  readonly max_text: number;
  readonly attribution: string;
}

/** application/problem+json (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
}
