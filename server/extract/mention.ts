/** A place name of a report, before and after it is known which place it names. */
import type { Candidate, MatchMethod, Place } from '../../gazetteer/types.ts';
import type { GeoPrecision } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { Cue } from './place-cue.ts';

/** A place name in the text, by tokens and by characters. */
export interface Mention extends Span {
  /** Number of the sentence. */
  readonly sentence: number;
  /** Token numbers in the sentence, end exclusive. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly kind: 'literal' | 'associative';
  readonly place: Place | null;
  readonly geo_precision: GeoPrecision | null;
  readonly score: number;
  readonly match_method: MatchMethod;
  /** The preposition before it. */
  readonly cue: Cue | undefined;
  /** Part of an institution's name ("the Mykolaiv regional administration"): a building of it stands there. */
  readonly institution: boolean;
}

/** A name by its tokens (end exclusive) and characters, as it is found. */
export interface FoundName extends Span {
  readonly first: number;
  readonly last: number;
  readonly candidates: readonly Candidate[];
  readonly probability: number;
  /** Takes the place of names that overlap it. */
  readonly isFirm?: boolean;
  /** "The south" of the home country. */
  readonly isGreatRegion?: boolean;
}

/** A name with everything that it may mean. */
export type NameSpan = Omit<Mention, 'place' | 'geo_precision' | 'score' | 'match_method'> & {
  /** None for a street or a venue that the gazetteer does not know: a name of a place all the same. */
  readonly candidates: readonly Candidate[];
  /** 0–1: how likely the words name a place at all. */
  readonly probability: number;
  readonly wanted?: 'settlement' | 'region';
};
