/** How much speaks for a place being the one where something happened: grammar first, nearness last. */
import type { EventType } from '../model/codebook.ts';
import type { Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, sameClause } from './mentions.ts';
import { offsetBefore } from './offset.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Group, Placed } from './place-groups.ts';
import { traitsOf } from './type-traits.ts';
import { isVoice } from './voices.ts';

/** What speaks for a name being the place of an event; the sum must reach `enough`. */
export const WEIGHTS = {
  object: 3, // right after the trigger
  compound: 3, // right before it: "the Istanbul talks"
  objectReach: 4,
  cue: { at: 2.5, near: 2.5, around: 2.5, between: 2.5, across: 1.5, of: 1.5 },
  offset: 2.5, // "20 km south of X"
  origin: { happens: 2.5, driven: 1, otherwise: -2.5 },
  destination: { ends: 3, leads: 1.5, fled: 0.5, otherwise: -1.5 },
  passiveSubject: 2,
  freeOrderSubject: 1,
  activeSubject: -1.5,
  sameClause: 1,
  otherClause: -1.2,
  scene: 0.5, // "In Kherson, …": holds for the whole sentence
  where: 2.5, // "Bakhmut, where …"
  perWord: -0.12,
  anywhere: 0.4, // share of the penalties for distance that is left for events told of a place anywhere in the sentence
  crossing: -0.7, // words that tell of another event stand between
  country: -2.5,
  region: -0.3,
  water: -0.8,
  speaker: -3, // "said in Kyiv", "according to a group in London"
  institution: -0.8,
  enough: 0.5,
} as const;

/** Words at the beginning of a sentence within which a place sets the scene. */
const SCENE = 6;
/** The same for "15 km to the north-east of X". */
const SCENE_MAX = 12;
/** Words behind a scene within which somebody speaks there. */
const SPEAKER = 6;
/** Words between a place and "where" at most: a comma. */
const WHERE_GAP = 2;
const WHERE = /^(?:where|де|где|donde)$/;
const WATER: ReadonlySet<string> = new Set(['STM', 'RSV', 'LK', 'CNL', 'SEA', 'BAY', 'STRT', 'GULF']);

/** A trigger, told of an event of this type, and a place of its sentence. */
export interface Case {
  readonly reading: Reading;
  readonly trigger: PhraseMatch<TriggerEntry>;
  readonly type: EventType;
  readonly lexicon: Lexicon;
}

/** `isRoute`: the first of "the road from A to B". */
export function scorePlace(one: Case, group: Group, isRoute: boolean): number {
  const { reading, trigger, type, lexicon } = one;
  const head = group.mentions[0]!;
  const traits = traitsOf(type);
  const isBefore = group.last <= trigger.first;
  if (traits.subjectIsPlace) return isBefore && isCountryName(head) ? subjectCountry(head) : Number.NEGATIVE_INFINITY;
  if (head.kind === 'associative' && !(head.institution && head.cue !== undefined)) return Number.NEGATIVE_INFINITY;
  const distance = Math.max(0, isBefore ? trigger.first - group.last : group.first - trigger.end);
  const isInside = group.first >= trigger.first && group.first < trigger.end;
  const isCrossed = hasTriggerBetween(reading, group, trigger);
  const isAwayFrom = head.cue === 'from' && !traits.happensAtOrigin && !traits.drivesOut;
  const isReached = isInside || (!isBefore && distance <= WEIGHTS.objectReach && !isCrossed);
  const isObject = isReached && !isAwayFrom && !isFledTo(head, traits);
  const isCompound = group.last === trigger.first && trigger.value.form === 'noun';
  const isWhere = isAntecedent(reading, group, trigger);
  const isScene = isBefore && isSceneOf(one, group);
  const isFar = !(isWhere || isScene);
  const remoteness = traits.placeAnywhere || isScene ? WEIGHTS.anywhere : 1;
  return (
    (isRoute ? WEIGHTS.cue.between : isCompound ? 0 : cueScore(one, group)) +
    (isObject ? WEIGHTS.object : 0) +
    (isBefore && head.cue === undefined && !isWhere && !isCompound ? subjectScore(reading, group, trigger, lexicon) : 0) +
    (isCompound ? WEIGHTS.compound : 0) +
    (isWhere ? WEIGHTS.where : 0) +
    (isScene ? WEIGHTS.scene : 0) +
    (isFar && !sameClause(reading, head.first, trigger.first) ? WEIGHTS.otherClause * remoteness : WEIGHTS.sameClause) +
    (isWhere ? 0 : distance * WEIGHTS.perWord * remoteness) +
    (isFar && isCrossed ? WEIGHTS.crossing : 0) +
    (head.geo_precision === 6 ? WEIGHTS.country : head.geo_precision === 1 ? 0 : WEIGHTS.region) +
    (WATER.has(head.place.feature_code) ? WEIGHTS.water : 0) +
    (!traits.placeAnywhere && isVoice(reading, group.first, group.last, trigger.end) ? WEIGHTS.speaker : 0) +
    (head.institution ? WEIGHTS.institution : 0)
  );
}

/** "Belgium", not "Belgian": a country's own name as subject. */
const isCountryName = ({ place, text }: Placed): boolean => place.feature_code === 'PCLI' && /^[^a-zа-яіїєґ]/u.test(text);
const subjectCountry = ({ kind, text, place }: Placed): number =>
  kind === 'literal' || text === place.name || place.name.endsWith(text) ? 1 : 0.8;

function cueScore({ reading, type, lexicon }: Case, group: Group): number {
  const { cue, first } = group.mentions[0]!;
  const traits = traitsOf(type);
  if (offsetBefore(reading.sentence.tokens, first, lexicon) !== undefined) return WEIGHTS.offset;
  if (cue === undefined) return 0;
  if (cue === 'from')
    return traits.happensAtOrigin ? WEIGHTS.origin.happens : traits.drivesOut ? WEIGHTS.origin.driven : WEIGHTS.origin.otherwise;
  if (cue === 'to' || cue === 'towards') return destinationScore(cue, traits);
  return WEIGHTS.cue[cue];
}

function destinationScore(
  cue: 'to' | 'towards',
  { endsAtDestination, happensAtOrigin, hasDestination }: ReturnType<typeof traitsOf>,
): number {
  if (endsAtDestination && cue === 'to') return WEIGHTS.destination.ends;
  if (happensAtOrigin) return WEIGHTS.destination.fled;
  return hasDestination ? WEIGHTS.destination.leads : WEIGHTS.destination.otherwise;
}

/** Where people flee or withdraw to is not where it happens, however near it stands. */
const isFledTo = ({ cue }: Placed, { happensAtOrigin }: ReturnType<typeof traitsOf>): boolean =>
  happensAtOrigin && (cue === 'to' || cue === 'towards');

/** "Odesa was shelled" against "Odesa shelled": the subject of a passive is the place, of an active verb the actor. */
function subjectScore({ sentence }: Reading, group: Group, trigger: PhraseMatch<unknown>, { passive, freeWordOrder }: Lexicon): number {
  if (freeWordOrder === true) return WEIGHTS.freeOrderSubject;
  const words = sentence.tokens.slice(group.last, trigger.end).map(({ lower }) => lower);
  return words.some((word) => passive?.has(word)) ? WEIGHTS.passiveSubject : WEIGHTS.activeSubject;
}

/** "Bakhmut, where paratroopers counter-attacked": the clause of the trigger begins with "where", right behind the place. */
function isAntecedent({ sentence: { tokens }, clauses }: Reading, group: Group, { first }: PhraseMatch<unknown>): boolean {
  for (let at = group.last; at <= Math.min(group.last + WHERE_GAP, first - 1); at++)
    if (WHERE.test(tokens[at]!.lower)) return clauses[at] === clauses[first] || first - at <= SCENE;
  return false;
}

/** "In Kherson, …", "In the steppe north of Tokmak, …": a place that the sentence begins with holds for all of it, unless somebody speaks there. */
function isSceneOf({ reading, lexicon }: Case, { mentions, first, last }: Group): boolean {
  const { cue } = mentions[0]!;
  const isOffset = offsetBefore(reading.sentence.tokens, first, lexicon) !== undefined;
  if (first > SCENE_MAX || (!isOffset && (first > SCENE || cue === undefined || cue === 'from' || cue === 'to' || cue === 'towards')))
    return false;
  const { sentence, assertions, triggers } = reading;
  if (!prepositionsOf(lexicon).has(sentence.tokens[0]!.lower)) return false;
  if (triggers.some(({ end }) => end <= first) || sentence.tokens.slice(0, first).some(({ text }) => text === ',')) return false;
  return !assertions.some(({ value, first: at }) => value === 'claimed' && at >= last && at - last <= SPEAKER);
}

/** Words that a scene may begin with: "In Kherson", not "Residents of Kherson". */
function prepositionsOf({ placeCues }: Lexicon): ReadonlySet<string> {
  const known = prepositions.get(placeCues);
  if (known !== undefined) return known;
  const made = new Set(Object.values(placeCues).flatMap((phrases) => phrases.flatMap((phrase) => phrase.split(' ', 1)[0]!.split('|'))));
  prepositions.set(placeCues, made);
  return made;
}

const prepositions = new WeakMap<Lexicon['placeCues'], ReadonlySet<string>>();

const hasTriggerBetween = ({ triggers }: Reading, group: Group, { first, end }: PhraseMatch<unknown>): boolean =>
  triggers.some((other) => (other.first >= group.last && other.end <= first) || (other.first >= end && other.end <= group.first));
