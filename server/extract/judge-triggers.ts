/** What the words of a sentence, taken together, make of its triggers: another type, nothing at all, or an event that no trigger told of. */
import { type EventType, familyOf } from '../model/codebook.ts';
import type { Rejection } from '../model/rejection.ts';
import type { TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, spanOf } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Likely, TypeModel } from './type-model.ts';

/** A trigger with how likely its words, in this sentence, tell of its type: 0–1. */
export interface JudgedTrigger extends PhraseMatch<TriggerEntry> {
  readonly likelihood: number;
}

export interface Judged {
  /** In the order of the text. */
  readonly triggers: readonly JudgedTrigger[];
  readonly unlikely: readonly Rejection[];
}

/** Probabilities at which the model overrules the lexicon: that words tell of nothing, of something else, or of an event without any trigger. */
const SURE = { none: 0.4, noneOfStrong: 0.8, noneOfFighting: 0.55, otherType: 0.4, changedHands: 0.6, withoutTrigger: 0.45 } as const;
/** From this strength on, a trigger hardly means anything else. */
const STRONG = 0.8;
/** Words of fighting are borrowed for everything else more than others. */
const FIGHTING = /^(?:strike|explosion|ground|territory|civilian)\./;

export function judgeTriggers(reading: Reading, model: TypeModel): Judged {
  if (reading.triggers.length === 0) return { triggers: untold(reading, model), unlikely: [] };
  const unlikely: Rejection[] = [];
  let whole: Likely | undefined;
  const wholeOf = (): Likely => {
    whole ??= model.judge(reading);
    return whole;
  };
  const triggers = reading.triggers.flatMap((trigger) => {
    const likely = model.judge(reading, trigger);
    const none = trigger.value.strength < STRONG ? SURE.none : FIGHTING.test(trigger.value.type) ? SURE.noneOfFighting : SURE.noneOfStrong;
    // both the words around the trigger and the sentence as a whole must tell of nothing
    if (likely.none >= none && wholeOf().none >= none) {
      unlikely.push({ ...spanOf(reading, trigger), code: 'unlikely', reason: UNLIKELY });
      return [];
    }
    return [retyped(trigger, likely)];
  });
  return { triggers, unlikely };
}

const UNLIKELY = 'Words of war, but the sentence around them is about something else.';

function retyped(trigger: PhraseMatch<TriggerEntry>, { type, probability, own }: Likely): JudgedTrigger {
  if (type === trigger.value.type || probability < sureOf(trigger.value.type, type)) return { ...trigger, likelihood: own };
  return { ...trigger, value: { ...trigger.value, type }, likelihood: probability };
}

/** A named weapon beats all else (codebook, rule 2); that a place changed hands must be said rather than guessed from fighting. */
function sureOf(own: EventType, type: EventType): number {
  const [from, to] = [familyOf(own), familyOf(type)];
  if (from === 'strike' && own !== 'strike.unspecified' && to === 'strike') return Number.POSITIVE_INFINITY;
  return from === 'ground' && to === 'territory' ? SURE.changedHands : SURE.otherType;
}

/** A sentence without a trigger that all its words together make an event: the word that says most stands for the trigger. */
function untold(reading: Reading, model: TypeModel): readonly JudgedTrigger[] {
  const { type, probability } = model.judge(reading);
  if (probability < SURE.withoutTrigger) return [];
  const at = model.tellingWord(reading, type);
  if (at === undefined) return [];
  return [
    { first: at, end: at + 1, value: { id: 'model', type, patterns: [], form: 'noun', strength: probability }, likelihood: probability },
  ];
}
