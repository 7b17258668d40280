/** Look-ups of one report, each name once: reports repeat their names, and equal names must get the very same list of candidates. */
import type { Candidate, Lookup } from '../../gazetteer/types.ts';

/** Namesakes that the context of the report may choose from: as many as there are Washington Counties. */
const LIMIT = 32;

export interface NameFinder {
  /** Spelled as in the gazetteer; a weak namesake is weighed against other spellings of larger places. */
  exact(name: string): readonly Candidate[];
  /** Case forms and other spellings too; no guesses at misspellings, which in running text are false finds. */
  loose(name: string): readonly Candidate[];
}

export function nameFinder(lookup: Lookup): NameFinder {
  const exact = new Map<string, readonly Candidate[]>();
  const loose = new Map<string, readonly Candidate[]>();
  return {
    exact: (name) => remembered(exact, name, () => lookup.find(name, { exactOnly: true, limit: LIMIT })),
    loose: (name) => remembered(loose, name, () => lookup.find(name, { fuzzy: false, limit: LIMIT })),
  };
}

function remembered<T>(map: Map<string, T>, key: string, compute: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = compute();
  map.set(key, value);
  return value;
}
