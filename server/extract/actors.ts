/** Who did it, to whom: the parties named around a trigger, in the order the sentence gives them. */
import type { EventType } from '../model/codebook.ts';
import type { Actor, ActorRole } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { ActorEntry, Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, sameClause, spanOf } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';

export interface ActorFound {
  readonly actor: Actor;
  readonly span: Span;
}

/** Those who fight; a government that speaks is no initiator of a strike. */
const ARMED: ReadonlySet<string> = new Set(['MIL', 'REB', 'PRM', 'UAF', 'COP']);
/** Words looked back over for "by" or "against". */
const CUE_REACH = 3;

export function findActors(
  reading: Reading,
  trigger: PhraseMatch<TriggerEntry>,
  type: EventType,
  claimant: PhraseMatch<ActorEntry> | undefined,
  lexicon: Lexicon,
): readonly ActorFound[] {
  const fighting = /^(?:strike|ground|movement|territory|civilian|explosion|air_defence|detention|infrastructure)/.test(type);
  const inClause = reading.actors.filter(
    (actor) => actor !== claimant && (ARMED.has(actor.value.sector) || !fighting) && sameClause(reading, actor.first, trigger.first),
  );
  const found: ActorFound[] = [];
  const add = (match: PhraseMatch<ActorEntry> | undefined, role: ActorRole): void => {
    if (
      match !== undefined &&
      !found.some(({ actor }) => actor.name === match.value.name && (actor.role === role || actor.role !== 'claimant'))
    )
      found.push(actorOf(reading, match, role));
  };
  const isObject = (actor: PhraseMatch<ActorEntry>): boolean => actor.first > trigger.first && actor.first < trigger.end; // "harassing enemy helicopters"
  const targets = inClause.filter((actor) => isObject(actor) || cueOf(reading, actor, lexicon) === 'target');
  const rest = inClause.filter((actor) => !targets.includes(actor));
  // "the attacker is the actor" (codebook, rule 4): who beats back stands before the verb
  const swap = type === 'ground.repelled' || type === 'air_defence.intercept';
  const pushed = type === 'movement.withdrawal' ? pushedBack(reading, inClause, trigger, lexicon) : undefined;
  const initiator = pushed ?? initiatorOf(reading, rest, trigger, lexicon);
  add(initiator, swap && type === 'ground.repelled' && initiator !== undefined && initiator.first < trigger.first ? 'target' : 'initiator');
  for (const target of targets) if (target !== pushed) add(target, swap && type === 'ground.repelled' ? 'initiator' : 'target');
  add(claimant, 'claimant');
  return found;
}

/** "Our troops pushed the enemy back": it is the object that withdraws. */
function pushedBack(
  reading: Reading,
  actors: readonly PhraseMatch<ActorEntry>[],
  trigger: PhraseMatch<TriggerEntry>,
  lexicon: Lexicon,
): PhraseMatch<ActorEntry> | undefined {
  const within = actors.find((actor) => actor.first > trigger.first && actor.first < trigger.end); // "forced Russian units back"
  if (within !== undefined) return within;
  return actors.find(
    (actor) =>
      actor.first > trigger.first &&
      actor.first - trigger.end < CUE_REACH &&
      cueOf(reading, actor, lexicon) !== 'agent' &&
      actors.some((other) => other.end <= trigger.first && other.value.country !== actor.value.country),
  );
}

/** Before the verb, or after it with "by"; a verb in the passive has its doer after "by" only. */
function initiatorOf(
  reading: Reading,
  actors: readonly PhraseMatch<ActorEntry>[],
  trigger: PhraseMatch<TriggerEntry>,
  lexicon: Lexicon,
): PhraseMatch<ActorEntry> | undefined {
  const agent = actors.find((actor) => actor.first >= trigger.first && cueOf(reading, actor, lexicon) === 'agent');
  const within = actors.find((actor) => actor.first < trigger.end && actor.end > trigger.first);
  // a verb may stand before its subject; after a noun whoever follows without "by" is somebody else
  const follows = (actor: PhraseMatch<ActorEntry>): boolean =>
    trigger.value.form === 'verb' && actor.first >= trigger.end && actor.first - trigger.end <= CUE_REACH;
  return agent ?? within ?? actors.findLast((actor) => actor.end <= trigger.first) ?? actors.find(follows);
}

/** The preposition nearest before the actor decides: "chosen as a target by the army" is "by". */
function cueOf(
  { sentence }: Reading,
  actor: PhraseMatch<unknown>,
  { agentCues, targetCues, placeFillers }: Lexicon,
): 'agent' | 'target' | undefined {
  for (let at = actor.first - 1; at >= Math.max(0, actor.first - CUE_REACH); at--) {
    const word = sentence.tokens[at]!.lower;
    if (agentCues?.has(word)) return 'agent';
    if (targetCues?.has(word)) return 'target';
    if (!placeFillers.has(word)) return undefined;
  }
  return undefined;
}

function actorOf(reading: Reading, match: PhraseMatch<ActorEntry>, role: ActorRole): ActorFound {
  const span = spanOf(reading, match);
  const { name, country, sector } = match.value;
  return { span, actor: { role, name, name_verbatim: reading.text.slice(span.start, span.end), country, sector } };
}
