/**
 * "In Kharkiv, paratroopers landed. A missile hit the police building." The second sentence names no place: it goes on about the first one's. So does
 * a second act of one sentence: "taken, lost in a counter-attack and taken again".
 */
import { familyOf } from '../model/codebook.ts';
import type { Lookup } from '../../gazetteer/types.ts';
import type { Draft } from './event-draft.ts';
import { locate } from './location.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './mentions.ts';
import type { Placed } from './place-groups.ts';
import { isVoice } from './voices.ts';

/** Kinds of event whose place is not the one told of before: governments act, and the web has no place. */
const ELSEWHERE: ReadonlySet<string> = new Set(['diplomacy', 'posture', 'cyber', 'other']);
/** How much less sure the place is than where it is named: in the same sentence, and in one before. */
const SURENESS = { sentence: 0.65, before: 0.6 } as const;
/** Sentences of a caption at most. */
const CAPTION = 3;
/** Sentences that a place holds on while no other is named. */
const HOLDS = 3;
/** "The attack" points back over this many sentences to one told before; joining the two gives it the place. */
const POINTS_BACK = 6;

/** Gives drafts without a place the place of their own sentence's nearest event, else of the one told last in the paragraph while nothing else was named. */
export function samePlace(drafts: readonly Draft[], readings: readonly Reading[], lookup: Lookup): readonly Draft[] {
  const bySentence = Map.groupBy(drafts, ({ sentence }) => sentence);
  const only = readings.length <= CAPTION ? onlyPlace(readings) : undefined;
  let last: Draft | undefined;
  return drafts.map((draft) => {
    if (!goesOn(draft) || pointsBack(draft, bySentence)) {
      if (isPlaced(draft)) last = draft;
      return draft;
    }
    const lender = besides(draft, bySentence.get(draft.sentence) ?? []) ?? before(draft, last, readings);
    const borrowed = lender === undefined ? inScene(draft, only ?? sceneBefore(draft, readings), lookup) : placedAt(draft, lender);
    if (isPlaced(borrowed)) last = borrowed;
    return borrowed;
  });
}

const isPlaced = ({ locations: [place] }: Draft): boolean => place !== undefined && place.geo_precision <= 5;
const goesOn = (draft: Draft): boolean => draft.locations.length === 0 && !ELSEWHERE.has(familyOf(draft.type));

function pointsBack(draft: Draft, bySentence: ReadonlyMap<number, readonly Draft[]>): boolean {
  if (!draft.definite) return false;
  for (let number = draft.sentence - POINTS_BACK; number <= draft.sentence; number++)
    if (
      bySentence.get(number)?.some((one) => one.start < draft.start && isPlaced(one) && familyOf(one.type) === familyOf(draft.type)) ===
      true
    )
      return true;
  return false;
}

/** The one place that a caption names, wherever it stands: "Kharkiv. Shelling damages on School 134." */
function onlyPlace(readings: readonly Reading[]): Placed | undefined {
  if (readings.some(({ unknownPlace }) => unknownPlace)) return undefined;
  const named = readings.flatMap((reading) =>
    reading.toponyms.filter(({ kind, first, last }) => kind === 'literal' && !isVoice(reading, first, last)),
  );
  const [one] = named;
  const isOne = one !== undefined && new Set(named.map(({ place }) => place?.id)).size === 1;
  return isOne && one.place !== null && one.geo_precision !== 6 && one.cue !== 'from' && one.cue !== 'to'
    ? { ...one, place: one.place }
    : undefined;
}

/** The one place that the sentence before told of, where it told of no event. */
function sceneBefore({ sentence, paragraph }: Draft, readings: readonly Reading[]): Placed | undefined {
  const [reading, own] = [readings[sentence - 1], readings[sentence]];
  if (reading === undefined || own === undefined || reading.sentence.paragraph !== paragraph) return undefined;
  if (own.unknownPlace || reading.unknownPlace || namesOther(own, true, undefined)) return undefined;
  const scenes = reading.toponyms.filter((mention) => isScene(mention, false) && !isVoice(reading, mention.first, mention.last));
  const [one] = scenes;
  return scenes.length === 1 && one?.place != null && STAYS.has(one.cue ?? '') ? { ...one, place: one.place } : undefined;
}

const STAYS: ReadonlySet<string> = new Set(['at', 'near', 'around']);

function inScene(draft: Draft, only: Placed | undefined, lookup: Lookup): Draft {
  if (only === undefined) return draft;
  const place = locate({ ...only, score: Math.min(SURENESS.before, only.score) }, 'event', undefined, lookup);
  return {
    ...draft,
    locations: [place],
    placeScore: place.match_score,
    evidence: [...draft.evidence, { field: 'place', start: only.start, end: only.end }],
  };
}

/** The nearest event of the same sentence that has a place. */
const besides = ({ start }: Draft, sentence: readonly Draft[]): Draft | undefined =>
  sentence
    .filter(isPlaced)
    .reduce<Draft | undefined>((best, one) => (best === undefined || distance(one, start) < distance(best, start) ? one : best), undefined);
const distance = (draft: Draft, start: number): number => Math.abs(draft.start - start);

/** The event told last, when it is of the same paragraph and no other place has been named since. */
function before(draft: Draft, last: Draft | undefined, readings: readonly Reading[]): Draft | undefined {
  if (last === undefined || draft.paragraph !== last.paragraph || draft.sentence - last.sentence > HOLDS) return undefined;
  const place = last.locations[0]?.gazetteer_id;
  for (let number = last.sentence + 1; number <= draft.sentence; number++)
    if (readings[number]?.unknownPlace === true || namesOther(readings[number], number === draft.sentence, place)) return undefined;
  return last;
}

/** Whether a sentence names where the report may be now: nothing that something comes from, no speaker's place, and no country but for what is told with it. */
const namesOther = (reading: Reading | undefined, isOwn: boolean, known: string | null | undefined): boolean =>
  reading?.toponyms.some(
    (mention) =>
      mention.place?.id !== known &&
      ((isScene(mention, isOwn) && !isVoice(reading, mention.first, mention.last)) || (isOwn && isLocalVoice(mention))),
  ) === true;

/** "The mayor of Melitopol reported that soldiers …": of there, and not of the place told of before; capitals stand for their governments. */
const isLocalVoice = ({ kind, place, geo_precision }: Mention): boolean =>
  kind === 'associative' && geo_precision === 1 && place !== null && !/^PPL[AC]$/.test(place.feature_code);

const isScene = ({ kind, place, geo_precision, cue }: Mention, isOwn: boolean): boolean =>
  kind === 'literal' && place !== null && cue !== 'from' && (geo_precision !== 6 || (isOwn && cue !== undefined && COUNTRY_CUES.has(cue)));

/** What is told at, across or of going to a country is told of no place in another. */
const COUNTRY_CUES: ReadonlySet<string> = new Set(['at', 'across', 'to']);

function placedAt(draft: Draft, lender: Draft): Draft {
  const [place] = lender.locations;
  if (place === undefined) return draft;
  const sureness = lender.sentence === draft.sentence ? SURENESS.sentence : SURENESS.before;
  const evidence = lender.evidence.find(({ field }) => field === 'place');
  return {
    ...draft,
    locations: [{ ...place, match_method: 'context', match_score: Math.min(sureness, place.match_score) }],
    placeScore: Math.min(sureness, lender.placeScore),
    evidence: evidence === undefined ? draft.evidence : [...draft.evidence, evidence],
  };
}
