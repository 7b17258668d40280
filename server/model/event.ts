/**
 * An event is what one report says happened: one act at one place in one span of time. Field names are those of the
 * published format (docs/extract.schema.json) all the way through, so that no layer translates.
 * Coordinates WGS 84 degrees, distances metres, bearings degrees clockwise from north, dates YYYY-MM-DD local to the place.
 */
import type { MatchMethod } from '../../gazetteer/types.ts';
import type { EventType } from './codebook.ts';
import type { Span } from './span.ts';

export const ASSERTIONS = ['reported', 'claimed', 'confirmed', 'denied', 'planned', 'hypothetical', 'negated', 'historical'] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** The assertions that say it happened; the others are kept but never counted as things that happened. */
export const HAPPENED: readonly Assertion[] = ['reported', 'claimed', 'confirmed'];

export const hasHappened = ({ assertion }: { readonly assertion: Assertion }): boolean => HAPPENED.includes(assertion);

export const OUTCOMES = ['succeeded', 'repelled', 'intercepted', 'ongoing', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** In the order in which a location becomes the primary one. */
export const LOCATION_ROLES = ['event', 'target', 'destination', 'origin', 'mentioned'] as const;
export type LocationRole = (typeof LOCATION_ROLES)[number];

export const RELATIONS = ['at', 'near', 'between', 'direction_of', 'along', 'area'] as const;
export type Relation = (typeof RELATIONS)[number];

/** UCDP's scale: 1 exact or settlement, 2 near it, 3 second-level unit, 4 first-level unit, 5 larger region, 6 country, 7 sea or air. */
export type GeoPrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** UCDP's scale: 1 day, 2 two to six days, 3 week, 4 up to a month, 5 up to a year. */
export type DatePrecision = 1 | 2 | 3 | 4 | 5;

export interface Location {
  readonly role: LocationRole;
  readonly lon: number;
  readonly lat: number;
  readonly geo_precision: GeoPrecision;
  /** Radius that holds the true point in 90 % of cases; null for a country. */
  readonly uncertainty_m: number | null;
  readonly name: string;
  readonly name_verbatim: string;
  readonly gazetteer_id: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly feature_code: string | null;
  readonly relation: Relation;
  readonly bearing_deg: number | null;
  readonly distance_m: number | null;
  /** The place that the relation is measured from. */
  readonly anchor_id: string | null;
  readonly match_method: MatchMethod;
  readonly match_score: number;
}

export const ACTOR_ROLES = ['initiator', 'target', 'participant', 'claimant'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** Military, government, rebels, paramilitary, police, civilians, unidentified armed forces, unknown (PLOVER's sectors). */
export const SECTORS = ['MIL', 'GOV', 'REB', 'PRM', 'COP', 'CVL', 'UAF', 'UNK'] as const;
export type Sector = (typeof SECTORS)[number];

export interface Actor {
  readonly role: ActorRole;
  readonly name: string;
  readonly name_verbatim: string;
  readonly country: string | null;
  readonly sector: Sector;
}

/** Persons. Null is "not said", which is not 0; "at least seven" is { low: 7, best: 7, high: null }. */
export interface Count {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

export const EVIDENCE_FIELDS = ['type', 'place', 'date', 'actor', 'killed', 'injured', 'weapon', 'target', 'assertion'] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** The words of the report that a field was read from. */
export interface Evidence extends Span {
  readonly field: EvidenceField;
}

/** What other vocabularies call the event; null where they have no such class or where nothing has happened. */
export interface Crosswalk {
  readonly acled_event_type: string | null;
  readonly acled_sub_event_type: string | null;
  readonly plover_event: string | null;
  readonly cameo_root: string | null;
}

export const WEAPONS = [
  'ballistic_missile',
  'cruise_missile',
  'sam',
  'mlrs',
  'artillery',
  'mortar',
  'tank',
  'aircraft',
  'helicopter',
  'glide_bomb',
  'cluster_munition',
  'incendiary',
  'drone',
  'loitering_munition',
  'small_arms',
  'mine',
  'ied',
  'naval',
  'chemical',
  'unknown',
] as const;
export type Weapon = (typeof WEAPONS)[number];

export const TARGET_TYPES = [
  'residential',
  'industrial',
  'administrative',
  'healthcare',
  'education',
  'military',
  'commercial',
  'religious',
  'energy',
  'water',
  'transport',
  'bridge',
  'port',
  'airfield',
  'depot',
  'command_post',
  'cultural',
  'media',
  'agricultural',
  'undefined',
] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

/** What the extractor says of one event. */
export interface CodedEvent {
  readonly type: EventType;
  readonly assertion: Assertion;
  readonly outcome: Outcome;
  /** Both or neither; equal for one day. */
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly date_precision: DatePrecision | null;
  /** The words the date was read from, null when it was taken from elsewhere. */
  readonly date_text: string | null;
  /** The rule that resolved the date; `open` when nothing did. */
  readonly date_rule: string;
  readonly time_start: string | null;
  readonly time_zone: string | null;
  /** Primary first. */
  readonly locations: readonly Location[];
  readonly actors: readonly Actor[];
  /** False: the order of the actors means nothing. */
  readonly directed: boolean;
  readonly killed: Count | null;
  readonly injured: Count | null;
  readonly casualty_claimant: string | null;
  readonly weapon: readonly Weapon[];
  readonly target_type: readonly TargetType[];
  /** At most 280 characters: our own words or a short quotation. */
  readonly summary: string;
  /** Never empty; always holds one of field `type`. */
  readonly evidence: readonly Evidence[];
  /** 0–1. */
  readonly confidence: number;
  readonly rule_id: string;
  readonly vocabulary_version: string;
  readonly extractor_version: string;
  readonly crosswalk: Crosswalk;
}

export const REVIEW_STATUSES = ['machine', 'reviewed', 'verified', 'disputed', 'rejected', 'retracted'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** An event that is kept: the coded event with its identity and its history. */
export interface StoredEvent extends CodedEvent {
  /** ULID; never reused, never changed by a revision or a new extractor. */
  readonly id: string;
  readonly report_id: string;
  /** Place in the report's list of events, from 0. */
  readonly position: number;
  readonly incident_id: string | null;
  readonly revision: number;
  /** Instants, RFC 3339 in UTC. */
  readonly coded_at: string;
  readonly revised_at: string;
  readonly review_status: ReviewStatus;
  readonly method: 'rule' | 'model' | 'human' | 'import';
  /** What a person has set right: no extractor changes it any more. */
  readonly corrected_fields: readonly CorrectableField[];
}

export type CorrectableField =
  | 'type'
  | 'assertion'
  | 'outcome'
  | 'date_start'
  | 'date_end'
  | 'date_precision'
  | 'date_text'
  | 'date_rule'
  | 'locations'
  | 'actors'
  | 'directed'
  | 'killed'
  | 'injured'
  | 'weapon'
  | 'target_type'
  | 'summary';

export type Correction = Partial<Pick<CodedEvent, CorrectableField>>;

/** The location an event is drawn and filtered by: locations are kept primary first. */
export const primaryLocation = (event: CodedEvent): Location | undefined =>
  event.locations.find((location) => location.role !== 'mentioned');
