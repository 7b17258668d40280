/** One trigger with its arguments → a draft of an event, or the reason why it is none. */
import type { Lookup } from '../../gazetteer/types.ts';
import type { EventType } from '../model/codebook.ts';
import type { Actor, Evidence } from '../model/event.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Span } from '../model/span.ts';
import { type ActorFound, findActors } from './actors.ts';
import { judge } from './assertion.ts';
import { dateFor } from './date-of-event.ts';
import type { Draft } from './event-draft.ts';
import type { JudgedTrigger } from './judge-triggers.ts';
import type { Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, sameClause, spanOf } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';
import { situate, type Situation } from './situate.ts';
import { strikeBy, traitsOf } from './type-traits.ts';

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly rejected: readonly Rejection[];
}

/** Words on either side of the trigger in which weapons and targets are looked for when the clause holds none. */
const NEARBY = 8;

export function draftEvents(reading: Reading, trigger: JudgedTrigger, lexicon: Lexicon, lookup: Lookup, published: string | null): Drafted {
  const judged = judge(reading, trigger, published);
  const type = refinedType(reading, trigger);
  const situations = situate(reading, trigger, type, lexicon, lookup);
  const actors = findActors(reading, trigger, type, judged.claimant, lexicon);
  const missing = missingArgument(trigger, situations, actors);
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
    likelihood: trigger.likelihood,
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
    needsPlace: trigger.value.needs === 'place',
    definite: lexicon.definite?.has(reading.sentence.tokens[trigger.first - 1]?.lower ?? '') ?? false,
  };
  const places: readonly (Situation | undefined)[] = situations.length > 0 ? situations : [undefined];
  return {
    rejected: [],
    drafts: places.map((place) => ({
      ...shared,
      ...withSubject(shared, type, place, reading),
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
  reading: Reading,
): T & { readonly type: EventType } {
  if (!traitsOf(type).subjectIsPlace || place === undefined)
    return { ...shared, type: typeByActor(type, shared.actors, place, countriesOf(reading)) };
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

/** Countries whose parties the sentence names. */
const countriesOf = ({ actors }: Reading): readonly (string | null)[] => actors.map(({ value }) => value.country);

/** Who takes a place decides whether it is captured or recaptured (codebook, rule 1). */
function typeByActor(
  type: EventType,
  actors: readonly Actor[],
  place: Situation | undefined,
  named: readonly (string | null)[],
): EventType {
  if (type !== 'territory.capture' && type !== 'territory.recapture') return type;
  const taker = actors.find(({ role }) => role === 'initiator');
  const country = place?.locations[0]?.country ?? null;
  if (taker !== undefined && IRREGULAR.has(taker.sector)) return 'territory.capture';
  const isHome =
    taker?.sector === 'MIL' && taker.country === null && named.every((party) => party === null || party === (country ?? party));
  if (isHome) return 'territory.recapture'; // an army told of without its country is the country's own, where no other country's is named
  if (taker === undefined && actors.some(({ role, sector }) => role === 'target' && IRREGULAR.has(sector))) return 'territory.recapture';
  if (taker?.country == null || country === null || taker.sector === 'UNK') return type;
  return taker.country === country && taker.sector !== 'REB' ? 'territory.recapture' : 'territory.capture';
}

/** Whoever these take a place from or lose it to is no recognised government. */
const IRREGULAR: ReadonlySet<string> = new Set(['REB', 'UAF']);

/** Words between a verb and its object at most: "took the port city of". */
const OBJECT_REACH = 4;

function isObject(trigger: PhraseMatch<unknown>, [place]: readonly Situation[]): boolean {
  if (place === undefined || (place.mention.cue !== undefined && place.mention.cue !== 'of')) return false;
  return place.mention.first >= trigger.end && place.mention.first - trigger.end <= OBJECT_REACH;
}

/** What the entry of the lexicon wants and the clause does not give. */
function missingArgument(
  { value: { needs, type }, ...trigger }: PhraseMatch<TriggerEntry>,
  situations: readonly Situation[],
  actors: readonly ActorFound[],
): Pick<Rejection, 'code' | 'reason'> | undefined {
  const hasPlace = situations.some(({ locations }) => (locations[0]?.geo_precision ?? 6) < 6);
  const isNear = situations.every(({ locations }) => locations[0]?.relation === 'near' || locations[0]?.relation === 'direction_of');
  const isThere = situations.length > 0 && situations.every(({ mention }) => mention.cue === 'at' && mention.first >= trigger.end);
  const hasForces = actors.some(({ actor }) => actor.role !== 'claimant' && actor.sector !== 'GOV' && actor.sector !== 'CVL');
  if (needs === 'place' && hasPlace && isNear)
    return { code: 'only_near', reason: 'Something or somebody was taken near a place; that the place itself changed hands is not said.' };
  if (needs === 'place' && isThere && (type === 'territory.capture' || type === 'territory.recapture'))
    return { code: 'taken_there', reason: 'Something or somebody was taken at a place; that the place itself changed hands is not said.' };
  if (needs === 'forces_or_place' && !hasForces && !hasPlace)
    return { code: 'no_forces', reason: 'The words may tell of a movement, but neither armed forces nor a place are named with them.' };
  if (needs === 'forces_and_place' && !(hasForces && hasPlace && !isNear))
    return { code: 'no_forces', reason: 'Somebody came into a place; that forces took it is not said.' };
  if (needs === 'forces' && !hasForces) return { code: 'no_forces', reason: 'No armed forces are named with these words.' };
  return undefined;
}

/** Matches of the trigger's clause, and those right beside it. */
function near<T>(reading: Reading, matches: readonly PhraseMatch<T>[], trigger: PhraseMatch<unknown>): readonly PhraseMatch<T>[] {
  return matches.filter(({ first }) => sameClause(reading, first, trigger.first) || Math.abs(first - trigger.first) <= NEARBY);
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** How surely the words must tell of such an event for it to be worth keeping without a place. */
const SURE_WITHOUT_PLACE = 0.8;

export const keepsWithoutPlace = (draft: Draft): boolean => draft.trigger.strength >= SURE_WITHOUT_PLACE && !draft.needsPlace;
