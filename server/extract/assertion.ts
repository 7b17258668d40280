/** Did it happen, and who says so: reported, claimed, confirmed, denied, planned, hypothetical, negated or historical. */
import type { Assertion } from '../model/event.ts';
import type { ActorEntry, Lexicon } from './lexicon/lexicon.ts';
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
/** "as confirmed by the chief of the General Staff": words between the verb and who says it. */
const SPEAKER_AFTER = 5;
/** Sectors whose word is a claim of a party and not a report of a bystander. */
const PARTIES: ReadonlySet<string> = new Set(['MIL', 'GOV', 'REB', 'PRM']);
/** Years before this many years ago belong to another war. */
const HISTORY_YEARS = 2;

type Cue = PhraseMatch<keyof Lexicon['assertions']>;

export function judge(reading: Reading, trigger: PhraseMatch<unknown>, published: string | null): Judged {
  const cues = (kind: keyof Lexicon['assertions']): readonly Cue[] => reading.assertions.filter(({ value }) => value === kind);
  const [historical] = cues('historical');
  if (historical !== undefined) return { assertion: 'historical', by: historical };
  const year = oldYear(reading, published);
  if (year !== undefined) return { assertion: 'historical', by: year };
  for (const kind of ['negated', 'hypothetical', 'planned'] as const) {
    const cue =
      cues(kind).findLast((found) => governs(reading, found, trigger, REACH[kind])) ??
      (kind === 'negated' ? undefined : cues(kind).find((found) => follows(reading, found, trigger)));
    if (cue !== undefined) return { assertion: kind, by: cue };
  }
  const denied = cues('denied').find((found) => found.first < trigger.first);
  if (denied !== undefined) return { assertion: 'denied', by: denied };
  return attributed(reading, cues('confirmed'), cues('claimed'));
}

/** Before the trigger, in its clause, within reach. */
const governs = (reading: Reading, cue: Cue, trigger: PhraseMatch<unknown>, reach: number): boolean =>
  cue.end <= trigger.first &&
  cue.first <= trigger.first &&
  trigger.first - cue.end <= reach &&
  sameClause(reading, cue.end - 1, trigger.first);

/** Verbs that say that the thing itself takes place. */
const TAKES_PLACE = /^(?:begin|start|resume|take|be|continue|open|happen|відбу|поча|розпоча|состо|нача|celebrar|comenzar|empezar|tener)/;

/** "talks that could begin on Monday": right after the trigger, over "that" at most. */
const follows = ({ sentence }: Reading, cue: Cue, trigger: PhraseMatch<unknown>): boolean =>
  TAKES_PLACE.test(sentence.tokens[cue.end]?.lower ?? '') &&
  (cue.first === trigger.end ||
    (cue.first === trigger.end + 1 && /^(?:that|which|що|які|который|которые|que|,)$/.test(sentence.tokens[trigger.end]!.lower)));

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

/** "in 1944", "of 2014": a year well before the publication. */
function oldYear({ sentence }: Reading, published: string | null): PhraseMatch<unknown> | undefined {
  if (published === null) return undefined;
  const limit = Number(published.slice(0, 4)) - HISTORY_YEARS;
  const at = sentence.tokens.findIndex(
    ({ text, kind }, index) =>
      kind === 'number' &&
      /^(?:1[5-9]|20)\d\d$/.test(text) &&
      Number(text) <= limit &&
      YEAR_CUES.test(sentence.tokens[index - 1]?.lower ?? ''),
  );
  return at < 0 ? undefined : { value: undefined, first: at, end: at + 1 };
}
