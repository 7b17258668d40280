/** The order in which families of triggers are tried: where two patterns match the same words the longer wins, then the one listed first. */
import type { TriggerEntry } from './lexicon.ts';

const ORDER = [
  'strikes',
  'explosions',
  'unrest',
  'ground',
  'territory',
  'movement',
  'security',
  'civilians',
  'infrastructure',
  'humanitarian',
  'diplomacy',
] as const;

export const inOrder = (families: Readonly<Record<(typeof ORDER)[number], readonly TriggerEntry[]>>): readonly TriggerEntry[] =>
  ORDER.flatMap((name) => families[name]);
