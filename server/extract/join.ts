/** A strike told four times in one report is one event: drafts that tell of the same thing become one, with all their evidence. */
import { familyOf } from '../model/codebook.ts';
import type { Evidence } from '../model/event.ts';
import { overlapsInterval } from '../model/interval.ts';
import type { Draft } from './draft.ts';

/** An event told again and again is proved by this many spans; more would only cost time. */
const ENOUGH_EVIDENCE = 40;
/** "The attack" may point back over this many sentences. */
const LOOK_BACK = 6;

/** Drafts in the order of the text → events in the order of their first mention. */
export function joinDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const events: Draft[] = [];
  for (const draft of drafts) {
    const at = events.findLastIndex((event) => tellsOfTheSame(event, draft));
    if (at < 0) events.push(draft);
    else events[at] = joined(events[at]!, draft);
  }
  return events;
}

function tellsOfTheSame(event: Draft, draft: Draft): boolean {
  if (!sameKind(event, draft) || !compatible(event, draft)) return false;
  const here = placeOf(draft);
  if (here !== undefined) return here === placeOf(event);
  return (
    draft.sentence - event.sentence <= LOOK_BACK && (draft.definite || draft.sentence === event.sentence) && placeOf(event) !== undefined
  );
}

const placeOf = ({ locations }: Draft): string | undefined =>
  locations[0] && `${locations[0].gazetteer_id ?? `${locations[0].lat},${locations[0].lon}`}`;

/** The same type, or two of one family of which one says less than the other. */
function sameKind(a: Draft, b: Draft): boolean {
  if (a.type === b.type) return true;
  const [first, second] = [familyOf(a.type), familyOf(b.type)];
  if (first === 'strike' && second === 'strike') return a.type === 'strike.unspecified' || b.type === 'strike.unspecified';
  return (
    (first === 'explosion' && second === 'strike') ||
    (first === 'strike' && (b.type === 'explosion.unattributed' || b.type === 'infrastructure.damage'))
  );
}

const HAPPENED: ReadonlySet<string> = new Set(['reported', 'claimed', 'confirmed']);

/** Announcing such a thing is doing it. */
const ANNOUNCED: ReadonlySet<string> = new Set(['diplomacy', 'posture']);

/** What happened and what did not are two things; so are two days. */
function compatible(a: Draft, b: Draft): boolean {
  if (ANNOUNCED.has(familyOf(a.type)) && [a.assertion, b.assertion].every((one) => one === 'planned' || HAPPENED.has(one))) return true;
  if (HAPPENED.has(a.assertion) !== HAPPENED.has(b.assertion) || (!HAPPENED.has(a.assertion) && a.assertion !== b.assertion)) return false;
  if (a.date === undefined || b.date === undefined) return true;
  return overlapsInterval({ start: a.date.date_start, end: a.date.date_end }, { start: b.date.date_start, end: b.date.date_end });
}

/** Later counts replace earlier ones; the more exact type, date and place win. */
function joined(event: Draft, draft: Draft): Draft {
  const generic = event.type === 'strike.unspecified' || event.type === 'explosion.unattributed';
  const isStronger = event.assertion === 'reported' ? draft.assertion : event.assertion;
  return {
    ...event,
    sentence: draft.sentence,
    type: generic && familyOf(draft.type) === 'strike' ? draft.type : event.type,
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
