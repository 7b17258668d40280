/** What a name most likely names by itself, as one of a few kinds: the best candidate's kind and size, and how sure it is. */
import type { Candidate, Place } from '../../gazetteer/types.ts';
import type { Level } from './span-classes.ts';

export const KINDS = [
  'nothing',
  'people',
  'short',
  'country',
  'unit',
  'county',
  'district',
  'region',
  'water',
  'relief',
  'site',
  'capital',
  'metropolis',
  'city',
  'town',
  'small town',
  'village',
  'hamlet',
  'loose place',
  'loose city',
  'home city',
  'home place',
  'loose home city',
  'loose home place',
  'home site',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Reading {
  /** Number of the kind. */
  readonly kind: number;
  readonly level: Level;
  /** The best candidate's share. */
  readonly isSure: boolean;
  readonly isTorn: boolean;
  readonly isMany: boolean;
  /** Another name of the place than its own. */
  readonly isAlternate: boolean;
}

const NOTHING: Reading = { kind: 0, level: 0, isSure: false, isTorn: false, isMany: false, isAlternate: false };

/** From how many inhabitants a settlement is of a kind. */
const SIZES: readonly (readonly [Kind, number])[] = [
  ['metropolis', 1_000_000],
  ['city', 100_000],
  ['town', 20_000],
  ['small town', 4_000],
  ['village', 1],
];
const STRONG: ReadonlySet<Kind> = new Set([
  'short',
  'country',
  'unit',
  'region',
  'capital',
  'metropolis',
  'city',
  'loose city',
  'home city',
  'home place',
  'loose home city',
  'home site',
]);
const LOOSE_CITY = 100_000;
/** The country of the war that reports are read for: its places are named in many spellings. */
const HOME = 'UA';
const HOME_CITY = 50_000;
const LOOSE_METHODS: ReadonlySet<string> = new Set(['variant', 'inflected', 'fuzzy']);
const [SURE, TORN, MANY] = [0.7, 0.35, 8];

const known = new WeakMap<readonly Candidate[], Reading>();

/** Equal lists are judged once. */
export function readingOf(candidates: readonly Candidate[], isLong: boolean): Reading {
  const [best] = candidates;
  if (best === undefined) return NOTHING;
  const before = known.get(candidates);
  if (before !== undefined) return before;
  const kind = kindOf(best);
  const reading = {
    kind: KINDS.indexOf(kind),
    level: kind === 'people' ? 3 : STRONG.has(kind) || isLong ? 2 : 1,
    isSure: best.score >= SURE,
    isTorn: best.score < TORN,
    isMany: candidates.length >= MANY,
    isAlternate: best.name_kind === 'alternate' || best.name_kind === 'former',
  } as const;
  known.set(candidates, reading);
  return reading;
}

function kindOf({ place, match_method, name_kind }: Candidate): Kind {
  if (name_kind === 'demonym') return 'people';
  const isLoose = LOOSE_METHODS.has(match_method);
  const population = place.population ?? 0;
  if (place.country === HOME && place.feature_code.startsWith('PPL'))
    return `${isLoose ? 'loose ' : ''}home ${population >= HOME_CITY ? 'city' : 'place'}`;
  if (place.country === HOME && !/^(?:ADM|PCL|RGN)/.test(place.feature_code)) return 'home site';
  if (isLoose) return population >= LOOSE_CITY ? 'loose city' : 'loose place';
  if (name_kind === 'short') return 'short';
  return kindOfPlace(place);
}

function kindOfPlace({ feature_code, population }: Place): Kind {
  if (feature_code.startsWith('PCL')) return 'country';
  if (feature_code === 'ADM1') return 'unit';
  if (feature_code === 'ADM2') return 'county';
  if (feature_code.startsWith('ADM') && feature_code !== 'ADMF') return 'district';
  if (feature_code === 'PPLC') return 'capital';
  if (feature_code.startsWith('PPL')) return SIZES.find(([, least]) => (population ?? 0) >= least)?.[0] ?? 'hamlet';
  if (/^(?:CONT|RGN|AREA|ZN|ISLS?$|PEN)/.test(feature_code)) return 'region';
  if (/^(?:STM|LK|LKS|SEA|OCN|GULF|BAY|STRT|CHN|RSV|LGN|ESTY|CNL)/.test(feature_code)) return 'water';
  if (/^(?:MT|HLL|UPLD|VAL|DSRT|FRST|CAPE|CST|BCH|PLN|PK)/.test(feature_code)) return 'relief';
  return 'site';
}
