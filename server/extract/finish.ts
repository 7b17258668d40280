/** A draft → the coded event: date, outcome, summary, crosswalk and confidence. */
import { CODEBOOK, VOCABULARY_VERSION } from '../model/codebook.ts';
import { crosswalkOf } from '../model/crosswalk.ts';
import type { CodedEvent, Count, Location } from '../model/event.ts';
import { confidenceOf } from './confidence.ts';
import { datesOf } from './date-of-event.ts';
import type { Draft } from './event-draft.ts';

/** Raised when the same text may give other events. */
export const EXTRACTOR_VERSION = '0.2.0';

const MAX_SUMMARY = 280;

export function finish(draft: Draft, published: string | null): CodedEvent {
  const date = datesOf(draft, published);
  const actors = draft.actors;
  const event = {
    type: draft.type,
    assertion: draft.assertion,
    outcome: draft.trigger.outcome ?? (draft.type === 'ground.repelled' ? 'repelled' : 'unknown'),
    ...date,
    time_start: null,
    time_zone: null,
    locations: draft.locations,
    actors,
    directed: actors.some(({ role }) => role === 'initiator'),
    killed: draft.killed?.count ?? null,
    injured: draft.injured?.count ?? null,
    casualty_claimant: draft.killed === undefined && draft.injured === undefined ? null : (draft.claimant?.name ?? null),
    weapon: draft.weapon,
    target_type: draft.target_type,
  } as const;
  return {
    ...event,
    summary: summaryOf(draft, date.date_start),
    evidence: draft.evidence,
    confidence: confidenceOf(draft),
    rule_id: draft.trigger.id,
    vocabulary_version: VOCABULARY_VERSION,
    extractor_version: EXTRACTOR_VERSION,
    crosswalk: crosswalkOf(event),
  };
}

const ASSERTED: Readonly<Record<CodedEvent['assertion'], string>> = {
  reported: '',
  confirmed: ', confirmed',
  claimed: ', claimed',
  denied: ', denied',
  planned: ', announced',
  hypothetical: ', possible',
  negated: ', said not to have happened',
  historical: ', of an earlier time',
};
const RELATION_WORDS: Readonly<Record<Location['relation'], string>> = {
  at: 'in',
  near: 'near',
  between: '',
  direction_of: 'in the direction of',
  along: 'along',
  area: 'in',
};

/** "Missile strike in Mykolaiv on 2022-03-29; 7 killed, 22 injured." Our own words, no names of persons. */
function summaryOf(draft: Draft, day: string | null): string {
  const [place] = draft.locations;
  const where = place === undefined ? '' : ` ${RELATION_WORDS[place.relation]} ${place.name}`.replace('  ', ' ');
  const counts = [counted(draft.killed?.count, 'killed'), counted(draft.injured?.count, 'injured')]
    .filter((text) => text !== '')
    .join(', ');
  return `${CODEBOOK[draft.type].label}${where}${day === null ? '' : ` on ${day}`}${ASSERTED[draft.assertion]}${counts === '' ? '' : `; ${counts}`}.`.slice(
    0,
    MAX_SUMMARY,
  );
}

function counted(count: Count | undefined, word: string): string {
  if (count === undefined) return '';
  if (count.high === null) return `at least ${count.low} ${word}`;
  return count.low === null ? `up to ${count.high} ${word}` : `${count.best} ${word}`;
}
