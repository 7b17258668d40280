/** Names that belong together: told in one breath ("Odesa and Mykolaiv"), or one saying where the other lies ("Bucha, Kyiv Oblast"). */
import { metresBetween } from '../../gazetteer/distance.ts';
import type { Place } from '../../gazetteer/types.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './mentions.ts';
import { ANY_BEARING } from './offset.ts';
import type { Token } from './tokens.ts';

export type Placed = Mention & { readonly place: Place };

/** Names joined by "and" and commas: one group, one preposition. */
export interface Group {
  readonly mentions: readonly Placed[];
  readonly first: number;
  readonly last: number;
}

/** Words between two names of a group at most. */
const MAX_JOINT = 8;
/** Words between a name and "in Y" at most, where the name is only part of a site's: "the Nika grain terminal in Mykolaiv". */
const MAX_SITE = 4;
/** Larger settlements are named for themselves; a smaller one that does not lie in the region named with it is a namesake of the one that is meant. */
const WELL_KNOWN = 100_000;
/** Shorter words are hardly nouns. */
const NOUN = 4;
/** How sure a place is that stands for one nearby which the gazetteer does not know: too little for a pin. */
const UNSURE = 0.5;
/** A place this near to another one with the same words before it is that place under another name, metres. */
const SAME = 5_000;

const JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', 'та', 'і', 'й', 'и', 'или', 'або', 'y', 'e', 'o', '&']);
const PAIRINGS: ReadonlySet<string> = new Set([',', '-', '–', '—', '(', '/']);
const CUE_WORDS: ReadonlySet<string> = new Set(
  'in inside within near at around of on also well other such as в у на біля під под возле близ поблизу неподалік en cerca de'.split(' '),
);
/** What a name in front makes a site of its own: it is not the town of that name. */
const SITES =
  /^(?:highway|road|street|avenue|square|bridge|hotel|terminal|plant|station|port|factory|mill|market|mall|centre|center|park|school|university|hospital|church|cathedral|monastery|theatre|theater|stadium|airport|airfield|base|barracks|depot|refinery|dam|reservoir|grain|power|thermal|nuclear|hydroelectric|railway|train|bus|shopping|industrial|oil|gas|fuel|steel|works|steelworks|combine|complex|building|house|café|cafe|restaurant|bar|district|national|state|regional|technical|medical|polytechnic|town|city|village|council|hall|skyway|office|library|museum|lyceum|college)$/;

/** The groups of a sentence in the order of the text. */
export function placeGroups({ toponyms, sentence }: Reading, lexicon: Lexicon): readonly Group[] {
  const groups: { mentions: Placed[]; first: number; last: number }[] = [];
  for (const [at, mention] of toponyms.entries()) {
    if (mention.place === null) continue;
    const placed = withGenitive(standIn(mention as Placed, toponyms[at - 1], sentence.tokens), sentence.tokens, lexicon);
    const open = groups.at(-1);
    const inner = open?.mentions.at(-1);
    const between = open === undefined ? [] : sentence.tokens.slice(open.last, mention.first);
    const bond =
      open === undefined || inner === undefined ? undefined : bondOf(inner, placed, between, open.mentions[0]!, sentence.tokens, lexicon);
    if (open === undefined || inner === undefined || bond === undefined)
      groups.push({ mentions: [placed], first: mention.first, last: mention.last });
    else {
      open.last = mention.last;
      if (bond === 'and') open.mentions.push(placed);
      if (bond === 'second' || bond === 'unsure')
        open.mentions[open.mentions.length - 1] = {
          ...placed,
          cue: placed.cue ?? inner.cue,
          ...(bond === 'unsure' ? { score: UNSURE } : {}),
        };
    }
  }
  return groups.map(({ mentions, first, last }) => ({ mentions: withSharedCue(mentions), first, last }));
}

/** "пляж Затоки": where case does what "of" does elsewhere, a name right behind a common noun hangs on it. */
function withGenitive(mention: Placed, tokens: readonly Token[], { freeWordOrder }: Lexicon): Placed {
  const before = tokens[mention.first - 1];
  const isGenitive =
    freeWordOrder === true && mention.cue === undefined && before?.kind === 'word' && !before.capital && before.text.length >= NOUN;
  return isGenitive ? { ...mention, cue: 'of' } : mention;
}

/** "Klymentove village, Sumy", of which the gazetteer does not know Klymentove: near Sumy, but no pin there. */
const standIn = (mention: Placed, before: Mention | undefined, tokens: readonly Token[]): Placed =>
  before?.place === null &&
  mention.geo_precision === 1 &&
  tokens[mention.first - 1]?.text === ',' &&
  mention.first - before.last <= MAX_SITE
    ? { ...mention, score: Math.min(UNSURE, mention.score) }
    : mention;

/** How a name follows on the one before: another place, or one place of which the first or the second name is the exact one; undefined when the two have nothing to do with each other. */
function bondOf(
  inner: Placed,
  next: Placed,
  between: readonly Token[],
  head: Placed,
  tokens: readonly Token[],
  lexicon: Lexicon,
): 'and' | 'first' | 'second' | 'unsure' | undefined {
  const words = between.map(({ lower }) => lower);
  const isLink = (word: string): boolean =>
    PAIRINGS.has(word) || CUE_WORDS.has(word) || lexicon.placeFillers.has(word) || ANY_BEARING.test(word);
  if (head.kind !== next.kind || words.length > MAX_JOINT) return undefined;
  if (words.length === 1 && words[0] === "'s") return isFiner(next, inner) ? 'second' : undefined; // "Ukraine's Donetsk"
  if (words.length > 0 && words.every(isLink) && !isList(tokens, next)) {
    const pair = pairOf(inner, next, words);
    if (pair !== undefined) return pair;
  }
  if (isPartOfSite(between, next))
    return isFiner(inner, next) || isCapitalOf(next, inner) ? 'first' : link(between) === ',' ? undefined : 'second';
  if (!words.some((word) => JOINTS.has(word)) || !words.every((word) => JOINTS.has(word) || isLink(word)) || isMove(next, head))
    return undefined;
  return 'and';
}

/** "Bucha, Kyiv Oblast"; "Kyiv Oblast, Bucha"; "Chornobaivka, near Kherson"; "Voznesensk, north-west of Mykolaiv"; "Ozerne (Озерне)". */
function pairOf(inner: Placed, next: Placed, words: readonly string[]): 'first' | 'second' | 'unsure' | undefined {
  const parts = words.some((word) => PAIRINGS.has(word));
  if (words[0] === ',' && (next.cue === 'near' || next.cue === 'around') && inner.cue !== next.cue)
    return isFiner(next, inner) ? 'second' : 'first';
  if (parts && words.includes('of') && words.some((word) => ANY_BEARING.test(word))) return 'first';
  if (isFiner(inner, next)) return 'first';
  if (isFiner(next, inner) && (parts || next.cue !== undefined)) return 'second';
  if (parts && isCapitalOf(next, inner)) return 'first';
  if (words[0] === ',' && isNamesake(inner, next)) return next.geo_precision === 4 ? 'second' : 'unsure';
  return words.includes('(') && metresBetween(inner.place, next.place) <= SAME ? 'first' : undefined;
}

/** Whether one place lies in the other, larger one, as far as their regions tell. */
function isFiner(inner: Placed, outer: Placed): boolean {
  const [fine, wide] = [inner.geo_precision ?? 1, outer.geo_precision ?? 1];
  if (wide < 3 || fine >= wide || wide === 7) return false;
  if (inner.place.country !== outer.place.country && outer.place.country !== null) return false;
  return wide > 4 || outer.place.admin1 === null || inner.place.admin1 === null || inner.place.admin1 === outer.place.admin1;
}

/** "Davydiv Brid, Kherson": a smaller place of the region whose capital follows, which stands for the region. */
const isCapitalOf = (capital: Placed, place: Placed): boolean =>
  /^PPL[AC]$/.test(capital.place.feature_code) &&
  !/^PPL[AC]$/.test(place.place.feature_code) &&
  capital.place.country === place.place.country &&
  capital.place.admin1 !== null &&
  capital.place.admin1 === place.place.admin1;

/** "Pavlivka, Donetsk", where the Pavlivka that is known lies elsewhere: the one meant is not in the gazetteer. */
const isNamesake = (place: Placed, region: Placed): boolean =>
  (region.geo_precision === 4 || /^PPL[AC]$/.test(region.place.feature_code)) &&
  place.geo_precision === 1 &&
  !/^PPL[AC]$/.test(place.place.feature_code) &&
  (place.place.population ?? 0) < WELL_KNOWN &&
  place.place.admin1 !== region.place.admin1;

/** "Chuhuiv, Kharkiv and Izium": what goes on after the second name is a list. */
const isList = (tokens: readonly Token[], { last, geo_precision }: Placed): boolean =>
  JOINTS.has(tokens[last]?.lower ?? '') && (tokens[last]?.text !== ',' || geo_precision === 1) && tokens[last + 1]?.capital === true;

/** The last word between two names. */
const link = (between: readonly Token[]): string => between.at(-1)?.lower ?? '';
const SITE_LINKS: ReadonlySet<string> = new Set(['(', 'of', ',']);

/** "the Zhytomyr highway in Berezivka", "the Zaporizhzhia Nuclear Power Plant (Enerhodar)": the first name belongs to a site, which lies at the second. */
function isPartOfSite(between: readonly Token[], next: Placed): boolean {
  const word = link(between);
  const site = between.slice(0, -1).filter(({ kind }) => kind === 'word');
  return (
    site.length > 0 &&
    site.length <= MAX_SITE &&
    (SITE_LINKS.has(word) || (next.cue === 'at' && CUE_WORDS.has(word))) &&
    site.every(({ lower, capital }) => capital || SITES.test(lower)) &&
    site.some(({ lower }) => SITES.test(lower)) &&
    between.slice(0, -1).every(({ text, kind }) => kind === 'word' || text === '-')
  );
}

/** "from A and to B" is not one breath. */
const isMove = (mention: Placed, head: Placed): boolean =>
  (mention.cue === 'from' || mention.cue === 'to' || mention.cue === 'towards') && mention.cue !== head.cue;

const withSharedCue = (mentions: readonly Placed[]): readonly Placed[] =>
  mentions.map((mention) => (mention.cue === undefined ? { ...mention, cue: mentions[0]!.cue } : mention));
