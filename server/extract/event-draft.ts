/** What is known of an event while its report is still being read. */
import type { EventType } from '../model/codebook.ts';
import type { Actor, Assertion, Evidence, Location, TargetType, Weapon } from '../model/event.ts';
import type { Harm } from './casualties.ts';
import type { DateMention } from './date-mention.ts';
import type { TriggerEntry } from './lexicon/lexicon.ts';

/** An event while its report is still being read: counts, dates and further evidence may be added. */
export interface Draft {
  readonly type: EventType;
  readonly trigger: TriggerEntry;
  /** How likely its words tell of its type, 0–1 (judge-triggers.ts). */
  readonly likelihood: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Offset of the trigger, for the order of the text. */
  readonly start: number;
  readonly assertion: Assertion;
  readonly claimant: Actor | undefined;
  readonly locations: readonly Location[];
  readonly placeScore: number;
  readonly actors: readonly Actor[];
  readonly date: DateMention | undefined;
  readonly weapon: readonly Weapon[];
  readonly target_type: readonly TargetType[];
  readonly killed: Harm | undefined;
  readonly injured: Harm | undefined;
  /** "the attack": points back to something told before. */
  readonly definite: boolean;
  /** Told only where a place is found for it in the end. */
  readonly needsPlace: boolean;
  readonly evidence: readonly Evidence[];
}
