/** Look-ups of one report, each name once: reports repeat their names, and equal names must get the very same list of candidates. */
import type { Candidate, Lookup } from '../../gazetteer/types.ts';

/** Namesakes that the context of the report may choose from: as many as there are Washington Counties. */
const LIMIT = 32;

export interface NameFinder {
  /** Spelled as in the gazetteer; a weak namesake is weighed against other spellings of larger places. */
  exact(name: string): readonly Candidate[];
  /** Case forms and other spellings too; no guesses at misspellings, which in running text are false finds. */
  loose(name: string): readonly Candidate[];
  /** Written in capitals: no settlement, unless it is known by these very letters. */
  acronym(name: string): readonly Candidate[];
}

export function nameFinder(lookup: Lookup): NameFinder {
  const exact = new Map<string, readonly Candidate[]>();
  const loose = new Map<string, readonly Candidate[]>();
  const acronym = new Map<string, readonly Candidate[]>();
  const find = (name: string) => lookup.find(name, { exactOnly: true, limit: LIMIT });
  return {
    exact: (name) => remembered(exact, name, () => find(name)),
    loose: (name) => remembered(loose, name, () => lookup.find(name, { fuzzy: false, limit: LIMIT })),
    acronym: (name) => remembered(acronym, name, () => find(name).filter(isKnownByLetters)),
  };
}

const isKnownByLetters = ({ name_kind, place }: Candidate): boolean =>
  name_kind === 'short' || name_kind === 'demonym' || !place.feature_code.startsWith('PPL');

function remembered<T>(map: Map<string, T>, key: string, compute: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = compute();
  map.set(key, value);
  return value;
}
