/**
 * What a new coding of a report changes. Ids stay; what a person has decided stays: corrected fields, reviewed, rejected and retracted
 * events as a whole, events added by hand.
 */
import { isDeepStrictEqual } from 'node:util';
import { crosswalkOf } from '../model/crosswalk.ts';
import type { CodedEvent, StoredEvent } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import { withoutTellingQuotes } from '../model/harm.ts';
import { newId } from '../model/id.ts';
import type { CodedReport, Recoding } from '../store/store.ts';
import { matchEvents } from './match-events.ts';
import { methodOf } from './method-of.ts';

export interface EventChange {
  /** `kept`: the extractor says otherwise, or nothing any more, and a person's word stands. */
  readonly kind: 'unchanged' | 'changed' | 'new' | 'gone' | 'kept';
  readonly id: string;
  /** What changed, or would have. */
  readonly fields: readonly string[];
  readonly summary: string;
}

export interface Plan {
  readonly recoding: Recoding;
  readonly changes: readonly EventChange[];
}

export function planRecoding(known: CodedReport, extraction: Extraction, now: Date): Plan {
  const coded = withoutTellingQuotes(extraction.events, known.report.text);
  const matched = matchEvents(known.events, coded);
  const found = new Set(matched.values());
  const old = known.events.map((event) => recoded(event, matched.get(event), now));
  const fresh = coded.filter((event) => !found.has(event)).map((event) => added(event, known.report.id, now));
  const steps = [...old, ...fresh].sort((a, b) => startOf(a.event) - startOf(b.event));
  const staying = steps.filter(({ change }) => change.kind !== 'gone');
  return {
    recoding: {
      published: extraction.published,
      language: extraction.language,
      rejected: extraction.rejected,
      events: staying.map(({ event, revision }, position) => ({ event: { ...event, position }, change: revision })),
      gone: steps.flatMap(({ event, change }) => (change.kind === 'gone' ? [event.id] : [])),
    },
    changes: steps.map(({ change }) => change),
  };
}

interface Step {
  readonly event: StoredEvent;
  /** What its new revision is called; null: it has none. */
  readonly revision: string | null;
  readonly change: EventChange;
}

const step = (kind: EventChange['kind'], event: StoredEvent, fields: readonly string[] = [], revision: string | null = null): Step => ({
  event,
  revision,
  change: { kind, id: event.id, fields, summary: event.summary },
});

function recoded(event: StoredEvent, fresh: CodedEvent | undefined, now: Date): Step {
  if (!fresh) return step(isOfAPerson(event) ? 'kept' : 'gone', event, event.method === 'human' ? [] : ['no longer found']);
  const wanted = differences(event, fresh);
  if (isVouchedFor(event)) return step(wanted.length === 0 ? 'unchanged' : 'kept', event, wanted);
  const revised = withCorrections(event, fresh, now);
  const fields = differences(event, revised);
  if (fields.length > 0) return step('changed', revised, fields, `coded again: ${fields.join(', ')}`);
  return step(wanted.length === 0 ? 'unchanged' : 'kept', event, wanted);
}

function added(event: CodedEvent, report_id: string, now: Date): Step {
  const at = now.toISOString();
  const identity = { id: newId(now), report_id, position: 0, incident_id: null, revision: 1, coded_at: at, revised_at: at } as const;
  return step('new', { ...event, ...identity, review_status: 'machine', method: methodOf(event), corrected_fields: [] }, [], 'created');
}

/** A person has said of it as a whole what it is, or that it is none. */
const isVouchedFor = ({ review_status, method }: StoredEvent): boolean => review_status !== 'machine' || method === 'human';

const isOfAPerson = (event: StoredEvent): boolean => isVouchedFor(event) || event.corrected_fields.length > 0;

/** Versions are no change by themselves: an event says under which it was last written. */
const COMPARED = [
  ...['type', 'assertion', 'outcome', 'date_start', 'date_end', 'date_precision', 'date_text', 'date_rule', 'time_start', 'time_zone'],
  ...['locations', 'actors', 'directed', 'killed', 'injured', 'casualty_claimant', 'weapon', 'target_type', 'summary', 'evidence'],
  ...['confidence', 'rule_id', 'crosswalk'],
] as readonly (keyof CodedEvent)[];

const differences = (a: CodedEvent, b: CodedEvent): readonly string[] => COMPARED.filter((field) => !isDeepStrictEqual(a[field], b[field]));

/** The new coding under the old identity, with what a person set right and what follows from that. */
function withCorrections(event: StoredEvent, fresh: CodedEvent, now: Date): StoredEvent {
  const corrected = Object.fromEntries(event.corrected_fields.map((field) => [field, event[field]]));
  const at = now.toISOString();
  const revised: StoredEvent = { ...event, ...fresh, ...corrected, revision: event.revision + 1, coded_at: at, revised_at: at };
  if (event.corrected_fields.length === 0) return revised;
  return { ...revised, summary: event.summary, crosswalk: crosswalkOf(revised) };
}

/** Where the words that tell the type begin: the order of the text. */
const startOf = ({ evidence }: CodedEvent): number => (evidence.find(({ field }) => field === 'type') ?? evidence[0])?.start ?? 0;
