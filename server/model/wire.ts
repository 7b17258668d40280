/** What travels between server and page: the only types that the client imports. Types only, no code. */
import type { Assertion, CodedEvent, Evidence, ReviewStatus, StoredEvent } from './event.ts';
import type { EventType, Family } from './codebook.ts';
import type { Extraction, Toponym } from './extraction.ts';
import type { Rejection } from './rejection.ts';
import type { StoredReport } from './report.ts';

export type { Assertion, CodedEvent, Evidence, EventType, Extraction, Family, Rejection, ReviewStatus, StoredEvent, StoredReport, Toponym };
export type { CorrectionBody, EventBody, EventHistory, MergeBody, PlaceBody, ReportBody, ReviewBody, SplitBody } from './wire-bodies.ts';

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

/** Properties of an event that an incident has none of: they are of one report. */
type OfOneReport =
  | 'incident_id'
  | 'directed'
  | 'casualty_claimant'
  | 'bearing_deg'
  | 'date_text'
  | 'source_url'
  | 'source_name'
  | 'source_date'
  | 'method'
  | 'acled_event_type'
  | 'acled_sub_event_type'
  | 'plover_event'
  | 'cameo_root';

/** Flat GeoJSON properties of an incident: every key on every feature. Lists are joined with ";". */
export interface IncidentProperties extends Omit<EventProperties, OfOneReport> {
  readonly event_count: number;
  /** Publishers. */
  readonly sources: string | null;
  readonly first_published: string | null;
  readonly last_published: string | null;
}

export interface IncidentFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: PointGeometry | null;
  readonly properties: IncidentProperties;
  readonly sample?: true;
}

/** GET /collections/incidents/items/{id}?shape=nested, and the answer to a merge: the incident with its events. */
export interface IncidentDetail {
  readonly feature: IncidentFeature;
  readonly events: readonly EventFeature[];
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
  /** For editors: who brought it. */
  readonly added_by?: string;
}

/** Answer to POST /extract: one object of docs/extract.schema.json. */
export interface ExtractAnswer extends Extraction {
  readonly schema: 'geodispatch/1';
  readonly id: string;
}

/** GET /page: what the page needs to know of the server before it asks for anything else. */
export interface PageSettings {
  readonly version: string;
  /** Raster tile URL template, null for the built-in map only. */
  readonly tile_url: string | null;
  /** Whether this visitor may read: false where reading, too, needs a token and none was sent. */
  readonly may_read: boolean;
  /** Whether this visitor may write: at the desk of this machine, or with an editor's token. */
  readonly may_write: boolean;
  /** Whether this visitor may take reports down and remove the samples. */
  readonly may_remove: boolean;
  /** The name of the token that was sent; null without one. */
  readonly signed_in_as: string | null;
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
  /** What the log of the server calls the request. */
  readonly request_id?: string;
}
