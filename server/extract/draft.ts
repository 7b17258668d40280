/** One trigger with its arguments → a draft of an event, or the reason why it is none. */
import type { Lookup } from '../../gazetteer/types.ts';
import { type EventType, familyOf } from '../model/codebook.ts';
import type { Actor, Assertion, Evidence, Location, TargetType, Weapon } from '../model/event.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Span } from '../model/span.ts';
import { type ActorFound, findActors } from './actors.ts';
import { judge } from './assertion.ts';
import type { Harm } from './casualties.ts';
import type { DateMention } from './dates.ts';
import type { Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, sameClause, spanOf } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';
import { situate, type Situation } from './situate.ts';
import { strikeBy, traitsOf } from './type-traits.ts';

/** An event while its report is still being read: counts, dates and further evidence may be added. */
export interface Draft {
  readonly type: EventType;
  readonly trigger: TriggerEntry;
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
  readonly evidence: readonly Evidence[];
}

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly rejected: readonly Rejection[];
}

/** Words on either side of the trigger in which weapons and targets are looked for when the clause holds none. */
const NEARBY = 8;

export function draftEvents(
  reading: Reading,
  trigger: PhraseMatch<TriggerEntry>,
  lexicon: Lexicon,
  lookup: Lookup,
  published: string | null,
): Drafted {
  const judged = judge(reading, trigger, published);
  const type = refinedType(reading, trigger);
  const situations = situate(reading, trigger, type, lexicon, lookup);
  const actors = findActors(reading, trigger, type, judged.claimant, lexicon);
  const missing = missingArgument(trigger.value, situations, actors);
  if (trigger.value.needs === 'object' && !isObject(trigger, situations)) return { drafts: [], rejected: [] };
  if (missing !== undefined) return { drafts: [], rejected: [{ ...spanOf(reading, trigger), ...missing }] };
  const date = dateFor(reading, trigger);
  const weapons = near(reading, reading.weapons, trigger);
  const targets = near(reading, reading.targets, trigger);
  const evidence: Evidence[] = [
    { field: 'type', ...spanOf(reading, trigger) },
    ...(date === undefined ? [] : [{ field: 'date' as const, start: date.start, end: date.end }]),
    ...actors.map(({ span }) => ({ field: 'actor' as const, ...span })),
    ...weapons.map((match) => ({ field: 'weapon' as const, ...spanOf(reading, match) })),
    ...targets.map((match) => ({ field: 'target' as const, ...spanOf(reading, match) })),
    ...(judged.by === undefined ? [] : [{ field: 'assertion' as const, ...spanOf(reading, judged.by) }]),
  ];
  const shared = {
    trigger: trigger.value,
    sentence: reading.number,
    paragraph: reading.sentence.paragraph,
    start: spanOf(reading, trigger).start,
    assertion: judged.assertion,
    claimant: actors.find(({ actor }) => actor.role === 'claimant')?.actor,
    actors: actors.map(({ actor }) => actor),
    date,
    weapon: unique(weapons.map(({ value }) => value)),
    target_type: unique(targets.map(({ value }) => value)),
    killed: undefined,
    injured: undefined,
    definite: lexicon.definite?.has(reading.sentence.tokens[trigger.first - 1]?.lower ?? '') ?? false,
  };
  const places: readonly (Situation | undefined)[] = situations.length > 0 ? situations : [undefined];
  return {
    rejected: [],
    drafts: places.map((place) => ({
      ...shared,
      ...withSubject(shared, type, place),
      locations: place?.locations ?? [],
      placeScore: place?.mention.score ?? 0,
      evidence: [...evidence, ...(place?.spans ?? []).map(placeEvidence)],
    })),
  };
}

/** Where the country that acts is the place, its government is the actor; else the type may still depend on who acts. */
function withSubject<T extends { readonly actors: readonly Actor[] }>(
  shared: T,
  type: EventType,
  place: Situation | undefined,
): T & { readonly type: EventType } {
  if (!traitsOf(type).subjectIsPlace || place === undefined) return { ...shared, type: typeByActor(type, shared.actors, place) };
  const { name, country } = place.mention.place;
  const government: Actor = { role: 'initiator', name: `Government of ${name}`, name_verbatim: place.mention.text, country, sector: 'GOV' };
  return { ...shared, type, actors: [government, ...shared.actors.filter(({ role }) => role !== 'initiator')] };
}

const placeEvidence = ({ start, end }: Span): Evidence => ({ field: 'place', start, end });

/** A named weapon beats the generic word (codebook, rule 2). */
function refinedType(reading: Reading, trigger: PhraseMatch<TriggerEntry>): EventType {
  const { type } = trigger.value;
  if (type !== 'strike.unspecified') return type;
  return strikeBy(near(reading, reading.weapons, trigger).map(({ value }) => value)) ?? type;
}

/** Who takes a place decides whether it is captured or recaptured (codebook, rule 1). */
function typeByActor(type: EventType, actors: readonly Actor[], place: Situation | undefined): EventType {
  if (type !== 'territory.capture' && type !== 'territory.recapture') return type;
  const taker = actors.find(({ role }) => role === 'initiator');
  const country = place?.locations[0]?.country ?? null;
  if (taker?.country == null || country === null || taker.sector === 'UNK') return type;
  return taker.country === country && taker.sector !== 'REB' ? 'territory.recapture' : 'territory.capture';
}

/** Words between a verb and its object at most: "took the port city of". */
const OBJECT_REACH = 4;

function isObject(trigger: PhraseMatch<unknown>, [place]: readonly Situation[]): boolean {
  if (place === undefined || (place.mention.cue !== undefined && place.mention.cue !== 'of')) return false;
  return place.mention.first >= trigger.end && place.mention.first - trigger.end <= OBJECT_REACH;
}

/** What the entry of the lexicon wants and the clause does not give. */
function missingArgument(
  { needs }: TriggerEntry,
  situations: readonly Situation[],
  actors: readonly ActorFound[],
): Pick<Rejection, 'code' | 'reason'> | undefined {
  const hasPlace = situations.some(({ locations }) => (locations[0]?.geo_precision ?? 6) < 6);
  const isNear = situations.every(({ locations }) => locations[0]?.relation === 'near' || locations[0]?.relation === 'direction_of');
  const hasForces = actors.some(({ actor }) => actor.role !== 'claimant' && actor.sector !== 'GOV' && actor.sector !== 'CVL');
  if (needs === 'place' && hasPlace && isNear)
    return { code: 'only_near', reason: 'Something or somebody was taken near a place; that the place itself changed hands is not said.' };
  if (needs === 'place' && !hasPlace)
    return { code: 'no_place', reason: 'The words may tell of a change of control, but name no settlement or region that changed hands.' };
  if (needs === 'forces_or_place' && !hasForces && !hasPlace)
    return { code: 'no_forces', reason: 'The words may tell of a movement, but neither armed forces nor a place are named with them.' };
  if (needs === 'forces' && !hasForces) return { code: 'no_forces', reason: 'No armed forces are named with these words.' };
  return undefined;
}

/** The nearest expression of time of the clause, else of the sentence. */
function dateFor(reading: Reading, trigger: PhraseMatch<unknown>): DateMention | undefined {
  const byDistance = [...reading.dates].sort((a, b) => Math.abs(a.first - trigger.first) - Math.abs(b.first - trigger.first));
  return byDistance.find(({ first }) => sameClause(reading, first, trigger.first)) ?? byDistance[0];
}

/** Matches of the trigger's clause, and those right beside it. */
function near<T>(reading: Reading, matches: readonly PhraseMatch<T>[], trigger: PhraseMatch<unknown>): readonly PhraseMatch<T>[] {
  return matches.filter(({ first }) => sameClause(reading, first, trigger.first) || Math.abs(first - trigger.first) <= NEARBY);
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Families whose events need no place to be worth keeping. */
export const keepsWithoutPlace = (draft: Draft): boolean => draft.trigger.strength >= 0.85 && familyOf(draft.type) !== 'territory';
