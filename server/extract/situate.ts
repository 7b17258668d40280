/** Where an event happened: not the nearest name, but the one that its words govern. Names told in one breath give one place each. */
import { metresBetween } from '../../gazetteer/distance.ts';
import type { Lookup } from '../../gazetteer/types.ts';
import type { EventType } from '../model/codebook.ts';
import type { Location, LocationRole } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { between, locate } from './location.ts';
import { type Reading, sameClause } from './mentions.ts';
import { offsetBefore } from './offset.ts';
import type { PhraseMatch } from './phrases.ts';
import { type Group, type Placed, placeGroups } from './place-groups.ts';
import { type Case, scorePlace, WEIGHTS } from './place-score.ts';
import { type Traits, traitsOf } from './type-traits.ts';

/** One place of the event: its locations (primary first) and the words they were read from. */
export interface Situation {
  readonly locations: readonly Location[];
  readonly spans: readonly Span[];
  readonly mention: Placed;
  readonly score: number;
}

interface Scored {
  readonly group: Group;
  readonly score: number;
}

/** A finer place inside the region that was chosen may score this much less. */
const FINER_MAY_LACK = 3;
/** A settlement within this is of the region, metres, where their units do not tell. */
const IN_REGION = 200_000;
/** Words between the finer place and the region or the trigger. */
const BESIDE = 6;
/** Words between the trigger and the country it is told of, where no finer place is. */
const COUNTRY_REACH = 6;

export function situate(
  reading: Reading,
  trigger: PhraseMatch<TriggerEntry>,
  type: EventType,
  lexicon: Lexicon,
  lookup: Lookup,
): readonly Situation[] {
  const traits = traitsOf(type);
  const groups = placeGroups(reading, lexicon);
  const chosen = choose({ reading, trigger, type, lexicon }, groups, traits) ?? wholeCountry(reading, trigger, groups);
  if (chosen === undefined) return [];
  const { group, score } = chosen;
  const others = traits.moves ? movementEnds(reading, groups, group, trigger, lexicon, lookup) : [];
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

/** The group that most speaks for; where that is a region, the finer place in it that is told with it. */
function choose(one: Case, groups: readonly Group[], traits: Traits): Scored | undefined {
  const scored = groups
    .map((group) => ({ group, score: scorePlace(one, group, routeEnd(one.reading, groups, group, traits) !== undefined) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined || best.score < WEIGHTS.enough) return undefined;
  if (!isRegion(best.group)) return best;
  return (
    scored.find(
      ({ group, score }) =>
        score >= Math.max(WEIGHTS.enough, best.score - FINER_MAY_LACK) && isToldWith(one, group, best.group) && isWithin(group, best.group),
    ) ?? best
  );
}

/** In one clause, and beside the region or the trigger. */
function isToldWith({ reading, trigger }: Case, fine: Group, wide: Group): boolean {
  const gap = (a: { readonly first: number }, b: { readonly last: number }): number => Math.max(0, a.first - b.last);
  const beside = { first: trigger.first, last: trigger.end };
  const nearest = Math.min(Math.max(gap(fine, wide), gap(wide, fine)), Math.max(gap(fine, beside), gap(beside, fine)));
  return nearest <= BESIDE && sameClause(reading, fine.first, wide.first);
}

const isRegion = ({ mentions: [head] }: Group): boolean => (head?.geo_precision ?? 1) >= 3 && (head?.geo_precision ?? 1) <= 6;

function isWithin({ mentions: [fine] }: Group, { mentions: [wide] }: Group): boolean {
  if (fine === undefined || wide === undefined || (fine.geo_precision ?? 6) > 2 || !STAYS.has(fine.cue ?? '')) return false;
  if (wide.geo_precision === 6 || (wide.place.admin1 !== null && fine.place.admin1 !== null && wide.geo_precision !== 5))
    return wide.place.country === fine.place.country && (wide.geo_precision === 6 || wide.place.admin1 === fine.place.admin1);
  return metresBetween(fine.place, wide.place) <= IN_REGION;
}

/** Prepositions of where something is, not where it comes from or goes. */
const STAYS: ReadonlySet<string> = new Set(['at', 'near', 'around', 'between', 'of']);

/** "Missiles struck airfields across Ukraine": where no finer place is told, the country is, off the pin map. */
function wholeCountry(reading: Reading, trigger: PhraseMatch<unknown>, groups: readonly Group[]): Scored | undefined {
  const group = groups.find(({ mentions: [head], first, last }) => {
    if (head?.geo_precision !== 6 || head.kind !== 'literal' || !sameClause(reading, first, trigger.first)) return false;
    const isNear = first - trigger.end <= COUNTRY_REACH && trigger.first - last <= COUNTRY_REACH;
    return head.cue === 'across' || head.cue === 'around' || (head.cue === 'at' && isNear);
  });
  return group === undefined ? undefined : { group, score: 0 };
}

function roleOf({ cue }: Placed, traits: Traits): LocationRole {
  return traits.moves && (cue === 'to' || cue === 'towards') ? 'destination' : 'event';
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
