/** Why a candidate matched and ranks where it does, in one sentence: how the name led to it, and what it weighs by (score.ts). */
import { isMinorSite, isSettlement } from './prior.ts';
import { HOME, NEIGHBOURS } from './score.ts';
import type { Candidate, MatchMethod, Place } from './types.ts';

const KINDS: Readonly<Record<Candidate['name_kind'], string>> = {
  main: 'its own name',
  alternate: 'an alternate name',
  former: 'a former name',
  short: 'a short form of its name',
  demonym: 'the name of its people',
};

/** `kind` is one of KINDS. */
const METHODS: Readonly<Record<MatchMethod, (kind: string) => string>> = {
  override: () => 'set by an analyst',
  exact: (kind) => `${kind}, spelled exactly`,
  former_name: () => 'a former name',
  variant: (kind) => `another spelling of ${kind}`,
  inflected: (kind) => `a case form of ${kind}`,
  fuzzy: (kind) => `one or two letters off ${kind}`,
  context: () => 'understood from the words around it',
  remote: () => 'found by the geocoder on the network',
};

/** What counts instead of a population, or beside it. */
const FEATURES: Readonly<Record<string, string>> = {
  PPLC: 'the capital of a country',
  PPLA: 'the seat of a region',
  PPLA2: 'the seat of a district',
  PPLX: 'a part of a settlement, which a bare name rarely means',
  PCLI: 'a country',
  CONT: 'a continent',
  ADM1: 'a region of the first level',
  ADM2: 'a district or county',
  RGN: 'a great region',
};

/** "Another spelling of its own name; the seat of a region, 470,011 inhabitants; places in Ukraine weigh more." */
export function explain({ place, match_method, name_kind }: Candidate): string {
  const sentence = [METHODS[match_method](KINDS[name_kind]), whatItIs(place), whereItIs(place)].filter((part) => part !== '').join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function whatItIs(place: Place): string {
  const { feature_code, population } = place;
  if (isMinorSite(place)) return 'a site of an imported list, which weighs less than a village of its name';
  if (!isSettlement(feature_code)) return FEATURES[feature_code] ?? 'a site that reports are known to name';
  const persons = population === null ? 'population not known' : `${population.toLocaleString('en-US')} inhabitants`;
  return `${FEATURES[feature_code] ?? 'a settlement'}, ${persons}`;
}

function whereItIs({ country }: Place): string {
  if (country === HOME) return 'places in Ukraine weigh more';
  return NEIGHBOURS.has(country ?? '') ? 'places in a neighbour of Ukraine weigh a little more' : '';
}
