/** What comes out of one report. */
import type { MatchMethod, Place } from '../../gazetteer/types.ts';
import type { CodedEvent, GeoPrecision } from './event.ts';
import type { Rejection } from './rejection.ts';
import type { Span } from './span.ts';

/** The version of the bulk format, docs/extract.schema.json. */
export const EXTRACT_SCHEMA = 'geodispatch/1';

/** A span of text that names a place, found or not found in the gazetteer. */
export interface Toponym extends Span {
  readonly text: string;
  /** Associative: a demonym, an adjective, part of an organisation's name; no event happens there. */
  readonly kind: 'literal' | 'associative';
  readonly place: Place | null;
  readonly geo_precision: GeoPrecision | null;
  readonly score: number;
  readonly match_method?: MatchMethod;
}

export interface Extraction {
  /** BCP 47, as given or detected. */
  readonly language: string;
  /** YYYY-MM-DD as given or as found in the text; null when neither. */
  readonly published: string | null;
  /** In the order of the text. */
  readonly toponyms: readonly Toponym[];
  /** In the order of the text. */
  readonly events: readonly CodedEvent[];
  readonly rejected: readonly Rejection[];
}

/** What the caller knows of the report beside its text. */
export interface ExtractOptions {
  /** YYYY-MM-DD: the day that "yesterday" is counted from. Never guessed: null leaves dates open. */
  readonly published?: string | null;
  /** BCP 47; detected when not given. */
  readonly language?: string;
  /** ISO 3166-1 alpha-2: the country of the outlet, whose own places it names without saying where they are; nothing is assumed when not given. */
  readonly country?: string;
}
