/** Did it happen, and who says so: reported, claimed, confirmed, denied, planned, hypothetical, negated or historical. */
import type { Assertion } from '../model/event.ts';
import type { ActorEntry, Lexicon, TriggerEntry } from './lexicon/lexicon.ts';
import { type Reading, sameClause } from './mentions.ts';
import type { PhraseMatch } from './phrases.ts';

export interface Judged {
  readonly assertion: Assertion;
  /** The words that decided, for the evidence; undefined for plainly reported. */
  readonly by?: PhraseMatch<unknown>;
  /** The party that claims. */
  readonly claimant?: PhraseMatch<ActorEntry>;
}

/** How many words before the trigger a negation, modal or plan may stand. */
const REACH = { negated: 4, planned: 6, hypothetical: 6 } as const;
/** Words over which a denial reaches, and over which something is said of a trigger before. */
const DENIED = 10;
const NEARBY = 8;
/** "as confirmed by the chief of the General Staff": words between the verb and who says it. */
const SPEAKER_AFTER = 5;
/** Sectors whose word is a claim of a party and not a report of a bystander. */
const PARTIES: ReadonlySet<string> = new Set(['MIL', 'GOV', 'REB', 'PRM']);
/** Years before this many years ago belong to another war. */
const HISTORY_YEARS = 2;

type Cue = PhraseMatch<keyof Lexicon['assertions']>;
type Trigger = PhraseMatch<TriggerEntry>;

export function judge(reading: Reading, trigger: Trigger, published: string | null): Judged {
  const cues = (kind: keyof Lexicon['assertions']): readonly Cue[] => reading.assertions.filter(({ value }) => value === kind);
  const historical = cues('historical').find((found) => besides(reading, found, trigger));
  if (historical !== undefined) return { assertion: 'historical', by: historical };
  const year = oldYear(reading, published);
  if (year !== undefined) return { assertion: 'historical', by: year };
  const calledOff = cues('calledOff').find((found) => saidOf(reading, found, trigger));
  if (calledOff !== undefined) return { assertion: 'negated', by: calledOff };
  for (const kind of ['negated', 'hypothetical', 'planned'] as const) {
    const cue =
      cues(kind).findLast((found) => governs(reading, found, trigger, kind)) ??
      (kind === 'negated' ? undefined : cues(kind).find((found) => follows(reading, found, trigger)));
    if (cue !== undefined) return { assertion: kind, by: cue };
  }
  const expected = cues('expected').find((found) => saidOf(reading, found, trigger));
  if (expected !== undefined) return { assertion: 'planned', by: expected };
  const denied = cues('denied').find((found) => found.first < trigger.first && trigger.first - found.end <= DENIED);
  if (denied !== undefined) return { assertion: 'denied', by: denied };
  return attributed(reading, cues('confirmed'), cues('claimed'));
}

/** Before the trigger, in its clause, within reach, with nothing between that begins another thought; or among its own words: "prisoners should be exchanged". */
function governs(reading: Reading, cue: Cue, trigger: Trigger, kind: keyof typeof REACH): boolean {
  const { tokens } = reading.sentence;
  if (tokens[cue.first]!.text === 'May' && cue.first > 0) return false; // the month
  if (cue.first === trigger.first && kind === 'planned') return trigger.value.form === 'verb' || cue.end < trigger.end; // "enviará tanques": a verb in the future is its own "will"
  if (cue.first > trigger.first && cue.end < trigger.end) return kind !== 'negated' && !OF_WORDS.test(trigger.value.type);
  if (cue.end > trigger.first || trigger.first - cue.end > REACH[kind] || !sameClause(reading, cue.end - 1, trigger.first)) return false;
  return !tokens
    .slice(cue.end, trigger.first)
    .some(({ lower }) => BARRIER.test(lower) || (kind === 'negated' && NEW_PREDICATE.test(lower)));
}

/** "could have retreated after heavy fighting": the fighting is no possibility. */
const BARRIER =
  /^(?:after|before|despite|following|amid|amidst|during|після|перед|попри|после|несмотря|tras|después|pese|investigat\w*|condemn\w*|розслід\w*|засуди\p{L}*|расслед\p{L}*|осуди\p{L}*|investig\p{L}*|conden\p{L}*)$/u;
/** "without a shot and sent tanks": what is told next did happen. */
const NEW_PREDICATE = /^(?:and|but|та|але|и|но|y|pero|,)$/;
/** Announcing such a thing is the event. */
const OF_WORDS = /^(?:posture|diplomacy)\./;

const besides = (reading: Reading, cue: Cue, trigger: PhraseMatch<unknown>): boolean =>
  sameClause(reading, cue.first, trigger.first) || Math.min(Math.abs(cue.first - trigger.end), Math.abs(trigger.first - cue.end)) <= NEARBY;

/** "the evacuation planned for Friday was called off": said of the trigger, further on in its clause. */
const saidOf = (reading: Reading, cue: Cue, trigger: PhraseMatch<unknown>): boolean =>
  cue.first >= trigger.first &&
  cue.first - trigger.end <= NEARBY &&
  sameClause(reading, cue.first, trigger.first) &&
  !reading.triggers.some(({ first }) => first > trigger.first && first < cue.first);

/** Verbs that say that the thing itself takes place. */
const TAKES_PLACE = /^(?:begin|start|resume|take|be|continue|open|happen|відбу|поча|розпоча|состо|нача|celebrar|comenzar|empezar|tener)/;

/** "talks that could begin on Monday": right after the trigger, over "that" at most. */
function follows(reading: Reading, cue: Cue, trigger: Trigger): boolean {
  const { tokens } = reading.sentence;
  if (cue.first < trigger.end) return false;
  if (
    cue.first - trigger.end <= 1 &&
    /^(?:a|an|possible|potential|можлив\p{L}*|возможн\p{L}*|posible)$/u.test(tokens[trigger.end]?.lower ?? '')
  )
    return true; // "towards a possible offensive"
  if (!TAKES_PLACE.test(tokens[cue.end]?.lower ?? '')) return false;
  return (
    cue.first === trigger.end ||
    (cue.first === trigger.end + 1 && /^(?:that|which|що|які|который|которые|que|,)$/.test(tokens[trigger.end]!.lower)) ||
    (trigger.value.form === 'noun' && saidOf(reading, cue, trigger))
  );
}

function attributed(reading: Reading, confirmed: readonly Cue[], claimed: readonly Cue[]): Judged {
  const [confirming] = confirmed;
  if (confirming !== undefined) {
    const claimant = speakerOf(reading, confirming);
    return { assertion: 'confirmed', by: confirming, ...(claimant === undefined ? {} : { claimant }) };
  }
  for (const cue of claimed) {
    const claimant = speakerOf(reading, cue);
    if (claimant !== undefined) return { assertion: 'claimed', by: cue, claimant };
  }
  return { assertion: 'reported' };
}

/** The actor right before "said" or right after "according to" and "said". */
function speakerOf({ actors }: Reading, cue: Cue): PhraseMatch<ActorEntry> | undefined {
  const near = actors.filter(
    ({ value, first, end }) =>
      PARTIES.has(value.sector) && (Math.abs(cue.first - end) <= 4 || (first >= cue.end && first - cue.end <= SPEAKER_AFTER)),
  );
  return near.find(({ end }) => end <= cue.first) ?? near[0];
}

/** "the 1986 disaster" only describes something; "in 1986" says when. */
const YEAR_CUES =
  /^(?:in|since|of|during|until|from|у|в|з|від|с|до|en|de|desde|\p{L}+(?:ary|ber|ня|ого|ря|ля|ta|й)|may|june|july|march|april|august)$/u;

/** "2014 року": the word for year stands behind. */
const YEAR_NOUN = /^(?:року|рік|році|год|года|году)$/;

/** "in 1944", "of 2014": a year well before the publication. */
function oldYear({ sentence }: Reading, published: string | null): PhraseMatch<unknown> | undefined {
  if (published === null) return undefined;
  const limit = Number(published.slice(0, 4)) - HISTORY_YEARS;
  const at = sentence.tokens.findIndex(
    ({ text, kind }, index) =>
      kind === 'number' &&
      /^(?:1[5-9]|20)\d\d$/.test(text) &&
      Number(text) <= limit &&
      (YEAR_CUES.test(sentence.tokens[index - 1]?.lower ?? '') || YEAR_NOUN.test(sentence.tokens[index + 1]?.lower ?? '')),
  );
  return at < 0 ? undefined : { value: undefined, first: at, end: at + 1 };
}
