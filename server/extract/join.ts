/** A strike told four times in one report is one event: drafts that tell of the same thing become one, with all their evidence. */
import { type EventType, familyOf } from '../model/codebook.ts';
import { type Evidence, hasHappened } from '../model/event.ts';
import { overlapsInterval } from '../model/interval.ts';
import type { Draft } from './event-draft.ts';

/** An event told again and again is proved by this many spans; more would only cost time. */
const ENOUGH_EVIDENCE = 40;
/** "The attack" may point back over this many sentences. */
const LOOK_BACK = 6;

/** Events that a draft without a place is held against, from the newest back: enough for any report, and bounded for any text. */
const COMPARED = 50;

/** Drafts in the order of the text → events in the order of their first mention. */
export function joinDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const events: Draft[] = [];
  const byPlace = new Map<string, number[]>();
  for (const draft of drafts) {
    const place = placeOf(draft);
    const there = place === undefined ? undefined : (byPlace.get(place) ?? []);
    const at =
      there === undefined
        ? pointedBackTo(events, draft)
        : (there.findLast((index) => sameKind(events[index]!, draft) && compatible(events[index]!, draft)) ?? -1);
    if (at >= 0) events[at] = joined(events[at]!, draft);
    else {
      if (place !== undefined) byPlace.set(place, [...(there ?? []), events.length]);
      events.push(draft);
    }
  }
  return events;
}

/** The event that "the attack", told without a place, means: the last of its kind told shortly before. */
function pointedBackTo(events: readonly Draft[], draft: Draft): number {
  for (let at = events.length - 1; at >= Math.max(0, events.length - COMPARED); at--) {
    const event = events[at]!;
    const isRecent = draft.sentence - event.sentence <= LOOK_BACK && (draft.definite || draft.sentence === event.sentence);
    if (isRecent && placeOf(event) !== undefined && sameKind(event, draft) && compatible(event, draft)) return at;
  }
  return -1;
}

const placeOf = ({ locations }: Draft): string | undefined =>
  locations[0] && `${locations[0].gazetteer_id ?? `${locations[0].lat},${locations[0].lon}`}`;

/** The same type, or two of one family of which one says less than the other. */
function sameKind(a: Draft, b: Draft): boolean {
  if (a.type === b.type) return true;
  const [first, second] = [familyOf(a.type), familyOf(b.type)];
  if (first === 'strike' && second === 'strike') return a.type === 'strike.unspecified' || b.type === 'strike.unspecified';
  if (GENERIC.has(b.type)) return first === 'strike' || first === 'explosion';
  if (a.sentence === b.sentence && ((first === 'unrest' && second === 'unrest') || isBeatenBack(a.type, b.type))) return true;
  return (
    GENERIC.has(a.type) &&
    (second === 'strike' || second === 'explosion') &&
    (a.type !== 'infrastructure.damage' || a.sentence === b.sentence)
  );
}

/** An attack and its repulse, told in one sentence, are one event. */
const isBeatenBack = (a: EventType, b: EventType): boolean =>
  (b === 'ground.repelled' && (a === 'ground.assault' || a === 'ground.counterattack')) ||
  (a === 'ground.repelled' && b === 'ground.assault');

/** What a strike leaves behind: told of its place and day, it is the strike. */
const GENERIC: ReadonlySet<string> = new Set(['explosion.unattributed', 'infrastructure.damage']);
/** A protest told in one sentence is what became of it. */
const PLAIN_UNREST = 'unrest.protest';

/** Announcing such a thing is doing it. */
const ANNOUNCED: ReadonlySet<string> = new Set(['diplomacy', 'posture']);

/** What happened and what did not are two things; so are two days. */
function compatible(a: Draft, b: Draft): boolean {
  if (ANNOUNCED.has(familyOf(a.type)) && [a, b].every((one) => one.assertion === 'planned' || hasHappened(one))) return true;
  if (hasHappened(a) !== hasHappened(b) || (!hasHappened(a) && a.assertion !== b.assertion)) return false;
  if (a.date === undefined || b.date === undefined) return true;
  return overlapsInterval({ start: a.date.date_start, end: a.date.date_end }, { start: b.date.date_start, end: b.date.date_end });
}

/** Later counts replace earlier ones; the more exact type, date and place win. */
function joined(event: Draft, draft: Draft): Draft {
  const isStronger = event.assertion === 'reported' ? draft.assertion : event.assertion;
  return {
    ...event,
    sentence: draft.sentence,
    likelihood: Math.max(event.likelihood, draft.likelihood),
    type: moreExact(event, draft),
    assertion: isStronger,
    claimant: event.claimant ?? draft.claimant,
    actors: [
      ...event.actors,
      ...draft.actors.filter(
        ({ role, name }) => !event.actors.some((actor) => actor.role === role && (actor.name === name || role === 'initiator')),
      ),
    ],
    date: event.date ?? draft.date,
    weapon: [...new Set([...event.weapon, ...draft.weapon])],
    target_type: [...new Set([...event.target_type, ...draft.target_type])],
    ...latestHarm(event, draft),
    evidence: event.evidence.length < ENOUGH_EVIDENCE ? distinct([...event.evidence, ...draft.evidence]) : event.evidence,
  };
}

function moreExact({ type }: Draft, draft: Draft): EventType {
  if (type === PLAIN_UNREST && familyOf(draft.type) === 'unrest') return draft.type;
  if (type === 'ground.assault') return draft.type;
  if (GENERIC.has(type) && !GENERIC.has(draft.type)) return draft.type;
  return type === 'strike.unspecified' && familyOf(draft.type) === 'strike' ? draft.type : type;
}

/** Later counts replace earlier ones; once there is evidence enough, counts that could not be proved stay as they were. */
function latestHarm(event: Draft, draft: Draft): Pick<Draft, 'killed' | 'injured'> {
  if (event.evidence.length >= ENOUGH_EVIDENCE) return { killed: event.killed, injured: event.injured };
  return { killed: draft.killed ?? event.killed, injured: draft.injured ?? event.injured };
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ field, start, end }) => {
    const key = `${field} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
