/** Where an event happened: not the nearest name, but the one that its words govern. Names told in one breath give one place each. */
import type { Lookup, Place } from '../../gazetteer/types.ts';
import type { EventType } from '../model/codebook.ts';
import type { Location, LocationRole } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { between, locate } from './location.ts';
import { type Reading, sameClause } from './mentions.ts';
import { ANY_BEARING, offsetBefore } from './offset.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Mention } from './mention.ts';
import { traitsOf, type Traits } from './type-traits.ts';

/** What speaks for a name being the place of an event; the sum must reach `enough`. */
const WEIGHTS = {
  object: 3, // right after the trigger
  compound: 3, // right before it: "the Istanbul talks"
  objectReach: 4,
  cue: { at: 2.5, near: 2.5, around: 2.5, between: 2.5, across: 1.5, of: 1.5 },
  origin: { happens: 2.5, otherwise: -2.5 },
  destination: { leads: 1.5, otherwise: -1.5 },
  passiveSubject: 2,
  freeOrderSubject: 1,
  activeSubject: -1.5,
  sameClause: 1,
  otherClause: -1.2,
  perWord: -0.12,
  anywhere: 0.4, // share of the two penalties above that is left for events told of a place anywhere in the sentence
  country: -2.5,
  region: -0.3,
  institution: -0.8,
  enough: 0.5,
} as const;

type Placed = Mention & { readonly place: Place };

/** Names joined by "and" and commas: one group, one preposition. */
interface Group {
  readonly mentions: readonly Placed[];
  readonly first: number;
  readonly last: number;
}

/** One place of the event: its locations (primary first) and the words they were read from. */
export interface Situation {
  readonly locations: readonly Location[];
  readonly spans: readonly Span[];
  readonly mention: Placed;
  readonly score: number;
}

export function situate(
  reading: Reading,
  trigger: PhraseMatch<TriggerEntry>,
  type: EventType,
  lexicon: Lexicon,
  lookup: Lookup,
): readonly Situation[] {
  const traits = traitsOf(type);
  const groups = groupsOf(reading, lexicon);
  let best: { group: Group; score: number } | undefined;
  for (const group of groups) {
    const score = scoreOf(reading, trigger, groups, group, traits, lexicon);
    if (score >= WEIGHTS.enough && (best === undefined || score > best.score)) best = { group, score };
  }
  best ??= wholeCountry(reading, trigger, groups);
  if (best === undefined) return [];
  const { group, score } = best;
  const others = traits.hasDestination ? movementEnds(reading, groups, group, trigger, lexicon, lookup) : [];
  const role = roleOf(group.mentions[0]!, traits);
  const [a, b] = group.mentions;
  const other = a!.cue === 'between' ? b : routeEnd(reading, groups, group, traits);
  if (other !== undefined) return [{ locations: [between(a!, other, role), ...others], spans: [a!, other], mention: a!, score }];
  return group.mentions.map((mention) => ({
    locations: [locate(mention, role, offsetBefore(reading.sentence.tokens, mention.first, lexicon), lookup), ...others],
    spans: [mention],
    mention,
    score,
  }));
}

/** "Missiles struck airfields across Ukraine": where no finer place is told, the country is, off the pin map. */
function wholeCountry(
  reading: Reading,
  trigger: PhraseMatch<unknown>,
  groups: readonly Group[],
): { readonly group: Group; readonly score: number } | undefined {
  const group = groups.find(
    ({ mentions: [head], first }) =>
      head?.geo_precision === 6 &&
      head.kind === 'literal' &&
      (head.cue === 'at' || head.cue === 'across' || head.cue === 'around') &&
      sameClause(reading, first, trigger.first),
  );
  return group === undefined ? undefined : { group, score: 0 };
}

function scoreOf(
  reading: Reading,
  trigger: PhraseMatch<TriggerEntry>,
  groups: readonly Group[],
  group: Group,
  traits: Traits,
  lexicon: Lexicon,
): number {
  const [head] = group.mentions;
  if (head === undefined) return Number.NEGATIVE_INFINITY;
  const isSubject = group.last <= trigger.first;
  if (traits.subjectIsPlace)
    return isSubject && head.place.feature_code === 'PCLI' && /^[^a-zа-яіїєґ]/u.test(head.text)
      ? subjectCountry(head)
      : Number.NEGATIVE_INFINITY;
  if (head.kind === 'associative' && !(head.institution && head.cue !== undefined)) return Number.NEGATIVE_INFINITY;
  const distance = Math.max(0, isSubject ? trigger.first - group.last : group.first - trigger.end);
  const remoteness = traits.placeAnywhere ? WEIGHTS.anywhere : 1;
  const isInside = group.first >= trigger.first && group.first < trigger.end;
  return (
    (routeEnd(reading, groups, group, traits) === undefined ? cueScore(head, traits) : WEIGHTS.cue.between) +
    (isInside || (!isSubject && distance <= WEIGHTS.objectReach) ? WEIGHTS.object : 0) +
    (isSubject && head.cue === undefined ? subjectScore(reading, group, trigger, lexicon) : 0) +
    (group.last === trigger.first && trigger.value.form === 'noun' ? WEIGHTS.compound : 0) +
    (sameClause(reading, head.first, trigger.first) ? WEIGHTS.sameClause : WEIGHTS.otherClause * remoteness) +
    distance * WEIGHTS.perWord * remoteness +
    (head.geo_precision === 6 ? WEIGHTS.country : head.geo_precision === 1 ? 0 : WEIGHTS.region) +
    (head.institution ? WEIGHTS.institution : 0)
  );
}

/** "Belgium", not "Belgian": a country's own name as subject. */
const subjectCountry = ({ kind, text, place }: Placed): number =>
  kind === 'literal' || text === place.name || place.name.endsWith(text) ? 1 : 0.8;

function cueScore({ cue }: Placed, traits: Traits): number {
  if (cue === undefined) return 0;
  if (cue === 'from') return traits.happensAtOrigin ? WEIGHTS.origin.happens : WEIGHTS.origin.otherwise;
  if (cue === 'to' || cue === 'towards') return traits.hasDestination ? WEIGHTS.destination.leads : WEIGHTS.destination.otherwise;
  return WEIGHTS.cue[cue];
}

/** "Odesa was shelled" against "Odesa shelled": the subject of a passive is the place, of an active verb the actor. */
function subjectScore({ sentence }: Reading, group: Group, trigger: PhraseMatch<unknown>, { passive, freeWordOrder }: Lexicon): number {
  if (freeWordOrder === true) return WEIGHTS.freeOrderSubject;
  const words = sentence.tokens.slice(group.last, trigger.end).map(({ lower }) => lower);
  return words.some((word) => passive?.has(word)) ? WEIGHTS.passiveSubject : WEIGHTS.activeSubject;
}

function roleOf({ cue }: Placed, traits: Traits): LocationRole {
  return traits.hasDestination && (cue === 'to' || cue === 'towards') ? 'destination' : 'event';
}

/** "The road from A to B was shelled": between the two, unless something moves along it. */
function routeEnd({ sentence }: Reading, groups: readonly Group[], from: Group, traits: Traits): Placed | undefined {
  const [head] = from.mentions;
  const to = groups[groups.indexOf(from) + 1]?.mentions[0];
  return !traits.hasDestination &&
    head?.cue === 'from' &&
    to?.cue === 'to' &&
    to.first - head.last === 1 &&
    ROUTE.test(
      sentence.tokens
        .slice(Math.max(0, head.first - 3), head.first)
        .map(({ lower }) => lower)
        .join(' '),
    )
    ? to
    : undefined;
}

const ROUTE = /(?:road|route|highway|railway|line|motorway|дорог|трас|шлях|шосе|carretera|ruta|autopista)/;

/** Where a movement came from and where it goes, beside the place it is told of. */
function movementEnds(
  reading: Reading,
  groups: readonly Group[],
  chosen: Group,
  trigger: PhraseMatch<unknown>,
  lexicon: Lexicon,
  lookup: Lookup,
): readonly Location[] {
  return groups.flatMap((group) => {
    const [mention] = group.mentions;
    if (group === chosen || mention === undefined || !sameClause(reading, group.first, trigger.first)) return [];
    const role = mention.cue === 'from' ? 'origin' : mention.cue === 'to' || mention.cue === 'towards' ? 'destination' : undefined;
    return role === undefined ? [] : [locate(mention, role, offsetBefore(reading.sentence.tokens, mention.first, lexicon), lookup)];
  });
}

/** Neighbouring names with nothing but commas, "and" and prepositions between them. */
function groupsOf({ toponyms, sentence }: Reading, lexicon: Lexicon): readonly Group[] {
  const groups: { mentions: Placed[]; first: number; last: number }[] = [];
  for (const mention of toponyms) {
    if (mention.place === null) continue;
    const placed = mention as Placed;
    const open = groups.at(-1);
    const words = open === undefined ? [] : sentence.tokens.slice(open.last, mention.first).map(({ lower }) => lower);
    const joined =
      open !== undefined &&
      words.length <= MAX_JOINT &&
      words.length > 0 &&
      words.some((word) => JOINTS.has(word)) &&
      words.every((word) => JOINTS.has(word) || ANY_BEARING.test(word) || lexicon.placeFillers.has(word) || CUE_WORDS.has(word));
    if (open !== undefined && joined && qualifies(open.mentions.at(-1)!, placed, words, lexicon)) open.last = mention.last;
    else if (open !== undefined && joined && open.mentions[0]!.kind === mention.kind && !isMove(placed, open.mentions[0]!)) {
      open.mentions.push(placed);
      open.last = mention.last;
    } else groups.push({ mentions: [placed], first: mention.first, last: mention.last });
  }
  return groups.map(({ mentions, first, last }) => ({ mentions: withSharedCue(mentions), first, last }));
}

const MAX_JOINT = 8;
const JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', 'та', 'і', 'й', 'и', 'или', 'або', 'y', 'e', 'o', '&']);
const CUE_WORDS: ReadonlySet<string> = new Set([
  'in',
  'near',
  'at',
  'around',
  'of',
  'also',
  'well',
  'other',
  'such',
  'as',
  'at',
  'в',
  'у',
  'на',
  'біля',
  'під',
  'под',
  'возле',
  'en',
  'cerca',
  'de',
]);

/** "from A and to B" is not one breath. */
const isMove = (mention: Placed, head: Placed): boolean =>
  (mention.cue === 'from' || mention.cue === 'to' || mention.cue === 'towards') && mention.cue !== head.cue;

/** "Bucha, Kyiv Oblast": the second name says where the first one is. */
function qualifies(inner: Placed, outer: Placed, words: readonly string[], lexicon: Lexicon): boolean {
  if (words[0] === ',' && (outer.cue === 'near' || outer.cue === 'around') && inner.cue !== outer.cue) return true; // "Chornobaivka, near Kherson"
  if (words.includes('of') && words.some((word) => ANY_BEARING.test(word))) return true; // "Voznesensk, north-west of Mykolaiv"
  const isLarger = (outer.geo_precision ?? 1) >= 4 && (inner.geo_precision ?? 1) < (outer.geo_precision ?? 1);
  return (
    isLarger &&
    words.every((word) => word === ',' || CUE_WORDS.has(word) || lexicon.placeFillers.has(word)) &&
    (outer.place.country === inner.place.country || outer.place.country === null)
  );
}

const withSharedCue = (mentions: readonly Placed[]): readonly Placed[] =>
  mentions.map((mention) => (mention.cue === undefined ? { ...mention, cue: mentions[0]!.cue } : mention));
