/** What the words around a trigger make of it: another type, or nothing where it lacks what it needs. Needs of a place or of forces are seen to later (draft.ts). */
import type { EventType } from '../model/codebook.ts';
import type { Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, sameClause } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';

type Trigger = PhraseMatch<TriggerEntry>;
type Unrefined = Omit<Reading, 'triggers'>;

/** Words on either side of a trigger that count as its clause. */
const NEARBY = 8;
/** Captions are short. */
const CAPTION_WORDS = 30;
const CAPTION_TEXT = 300; // characters of the whole text

export function refineTriggers(reading: Unrefined, triggers: readonly Trigger[], lexicon: Lexicon): readonly Trigger[] {
  const told = triggers.filter((trigger) => trigger.value.captionOnly !== true && hasWhatItNeeds(reading, trigger, lexicon));
  const kept = told.length > 0 || !isCaption(reading, lexicon) ? told : triggers.slice(0, 1);
  return kept.map((trigger) => withType(trigger, typeOf(reading, trigger, lexicon)));
}

const withType = (trigger: Trigger, type: EventType): Trigger =>
  type === trigger.value.type ? trigger : { ...trigger, value: { ...trigger.value, type } };

function typeOf(reading: Unrefined, trigger: Trigger, lexicon: Lexicon): EventType {
  return trigger.value.becomes?.find(([context]) => has(reading, trigger, context, lexicon))?.[1] ?? trigger.value.type;
}

function hasWhatItNeeds(reading: Unrefined, trigger: Trigger, lexicon: Lexicon): boolean {
  const any = (...contexts: readonly string[]): boolean => contexts.some((context) => has(reading, trigger, context, lexicon));
  if (any(...(trigger.value.unless ?? []))) return false;
  switch (trigger.value.needs) {
    case 'weapon':
      return any('weapon');
    case 'weapon_or_target':
      return any('weapon', 'target');
    case 'crowd':
      return any('crowd');
    case 'harm':
      return any('harm');
    case 'anything':
      return any('weapon', 'target', 'civilians', 'forces', 'harm') || reading.toponyms.some(({ kind }) => kind === 'literal');
    default:
      return true;
  }
}

/** Whether a context is there beside the trigger's own words; of the trigger's own words only what names a context in full counts. */
function has(reading: Unrefined, trigger: Trigger, context: string, lexicon: Lexicon): boolean {
  const near = ({ first, end }: PhraseMatch<unknown>): boolean =>
    sameClause(reading, first, trigger.first) || Math.abs(first - trigger.end) <= NEARBY || Math.abs(trigger.first - end) <= NEARBY;
  if (context === 'weapon') return reading.weapons.some((weapon) => !HAND_HELD.has(weapon.value) && near(weapon));
  if (context === 'harm') return reading.harm.some(({ value }) => value === 'killed' || value === 'injured');
  if (context === 'forces')
    return reading.actors.some((actor) => actor.value.sector !== 'GOV' && actor.value.sector !== 'CVL' && near(actor));
  const isWide = lexicon.contexts?.[context]?.reach === 'sentence';
  if (reading.contexts.some((found) => found.value === context && (isWide || near(found)))) return true;
  return context === 'target'
    ? reading.targets.some(near)
    : context === 'civilians' && reading.actors.some(({ value }) => value.sector === 'CVL');
}

/** Weapons that nobody strikes from afar with. */
const HAND_HELD: ReadonlySet<string> = new Set(['small_arms', 'mine', 'ied', 'chemical']);

function isCaption({ text, sentence: { tokens } }: Unrefined, { finite, captionParticiples }: Lexicon): boolean {
  if (finite === undefined || text.length > CAPTION_TEXT || tokens.length > CAPTION_WORDS) return false;
  const isPast = (word: string): boolean => word.endsWith('ed') && captionParticiples?.has(word) === false;
  return !tokens.some(({ lower, capital }) => finite.has(lower) || (!capital && isPast(lower)));
}
