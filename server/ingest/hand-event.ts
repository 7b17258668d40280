/** An event that a person wrote: what they said, and the words of the report that prove it. */
import { VOCABULARY_VERSION } from '../model/codebook.ts';
import { crosswalkOf } from '../model/crosswalk.ts';
import type { CodedEvent, StoredEvent } from '../model/event.ts';
import { newId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { StoredReport } from '../model/report.ts';

export type HandWritten = Pick<
  CodedEvent,
  | 'type'
  | 'assertion'
  | 'date_start'
  | 'date_end'
  | 'date_precision'
  | 'date_text'
  | 'date_rule'
  | 'locations'
  | 'killed'
  | 'injured'
  | 'weapon'
  | 'target_type'
> & {
  /** Words of the report; null: all of it. */
  readonly quote: string | null;
  /** Null: the quotation. */
  readonly summary: string | null;
};

const LONGEST_SUMMARY = 280; // characters, as of every event
const BY_HAND = 'hand'; // stands for the rule and for the program

/** Throws InputError when the quotation does not stand in the report. */
export function handEvent({ quote, summary, ...said }: HandWritten, report: StoredReport, now: Date): StoredEvent {
  const words = quote ?? report.text;
  const start = report.text.indexOf(words);
  if (start < 0) throw new InputError('"quote" does not stand in the text of the report; expected words of it, letter by letter.');
  const at = now.toISOString();
  const event = {
    ...said,
    outcome: 'unknown' as const,
    time_start: null,
    time_zone: null,
    actors: [],
    directed: false,
    casualty_claimant: null,
    summary: summary ?? shortened(words),
    evidence: [{ field: 'type' as const, start, end: start + words.length }],
    confidence: 1,
    rule_id: BY_HAND,
    vocabulary_version: VOCABULARY_VERSION,
    extractor_version: BY_HAND,
  };
  const identity = { id: newId(now), report_id: report.id, position: 0, incident_id: null, revision: 1, coded_at: at, revised_at: at };
  const kept = { review_status: 'reviewed', method: 'human', corrected_fields: [] } as const;
  return { ...event, crosswalk: crosswalkOf(event), ...identity, ...kept };
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_SUMMARY ? line : `${line.slice(0, LONGEST_SUMMARY - 1).toWellFormed()}…`;
}
