/** A draft → the coded event: date, outcome, summary, crosswalk and confidence. */
import { CODEBOOK, VOCABULARY_VERSION } from '../model/codebook.ts';
import { crosswalkOf } from '../model/crosswalk.ts';
import type { CodedEvent, Count, Location } from '../model/event.ts';
import { addDays } from './dates.ts';
import type { Draft } from './draft.ts';

/** Raised when the same text may give other events. */
export const EXTRACTOR_VERSION = '0.1.0';

/** Factors on the strength of the trigger. */
const CONFIDENCE = { noPlace: 0.7, noDate: 0.9, area: 0.95, unsure: 0.85 } as const;
/** A report of the day tells of that day and the one before. */
const NEWS_DAYS = 1;
const WEEK = 7;
/** "Talks could begin on Monday": what is yet to come lies ahead. */
const AHEAD: ReadonlySet<string> = new Set(['planned', 'hypothetical']);
/** Of these the announcement is the event, and its day is past. */
const ANNOUNCED = /^(?:diplomacy\.expulsion|posture\.)/;
const MAX_SUMMARY = 280;

export function finish(draft: Draft, published: string | null): CodedEvent {
  const date = dateOf(draft, published);
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

type Dated = Pick<CodedEvent, 'date_start' | 'date_end' | 'date_precision' | 'date_text' | 'date_rule'>;

/** The words of the report first; then the day of publication, said as what it is: the news of that day and the one before. */
function dateOf({ date, assertion, type }: Draft, published: string | null): Dated {
  if (date !== undefined && AHEAD.has(assertion) && !ANNOUNCED.test(type) && date.date_rule === 'weekday' && date.date_start !== published)
    return {
      date_start: addDays(date.date_start, WEEK),
      date_end: addDays(date.date_end, WEEK),
      date_precision: 1,
      date_text: date.date_text,
      date_rule: 'weekday_ahead',
    };
  if (date !== undefined)
    return {
      date_start: date.date_start,
      date_end: date.date_end,
      date_precision: date.date_precision,
      date_text: date.date_text,
      date_rule: date.date_rule,
    };
  if (published === null) return { date_start: null, date_end: null, date_precision: null, date_text: null, date_rule: 'open' };
  return { date_start: addDays(published, -NEWS_DAYS), date_end: published, date_precision: 2, date_text: null, date_rule: 'published' };
}

function confidenceOf(draft: Draft): number {
  const [place] = draft.locations;
  const placeFactor =
    place === undefined ? CONFIDENCE.noPlace : (place.geo_precision >= 4 ? CONFIDENCE.area : 1) * (0.5 + draft.placeScore / 2);
  const assertionFactor = draft.assertion === 'hypothetical' || draft.assertion === 'denied' ? CONFIDENCE.unsure : 1;
  return (
    Math.round(draft.trigger.strength * placeFactor * assertionFactor * (draft.date === undefined ? CONFIDENCE.noDate : 1) * 100) / 100
  );
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
