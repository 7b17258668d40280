/** "Syrian troops", "the Nigerian army": whose forces they are, where the lexicon only knows that they are forces. */
import type { ActorEntry } from './lexicon/lexicon.ts';
import type { Mention } from './mention.ts';
import type { PhraseMatch } from './phrases.ts';

/** Words that may stand between the country and its forces: "Iraqi security forces", "Syrian government troops". */
const BETWEEN = 1;

export function withCountries(
  actors: readonly PhraseMatch<ActorEntry>[],
  toponyms: readonly Mention[],
): readonly PhraseMatch<ActorEntry>[] {
  return actors.map((actor) => {
    if (actor.value.country !== null || !STATE.has(actor.value.sector)) return actor;
    const owner = toponyms.find(
      ({ last, geo_precision }) => geo_precision === 6 && actor.first - last >= 0 && actor.first - last <= BETWEEN,
    );
    if (owner?.place == null) return actor;
    const value: ActorEntry = { ...actor.value, name: `${actor.value.name} (${owner.place.name})`, country: owner.place.country };
    return { ...actor, value, first: owner.first };
  });
}

/** Sectors that belong to a state. */
const STATE: ReadonlySet<string> = new Set(['MIL', 'COP']);
