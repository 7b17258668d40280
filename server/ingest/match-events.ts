/** Events of an earlier coding of a report ↔ those of a new one. */
import { familyOf } from '../model/codebook.ts';
import { type CodedEvent, type Evidence, primaryLocation } from '../model/event.ts';
import { overlaps } from '../model/span.ts';

/** Points for what two codings of one text have in common. */
const SIGNS = {
  trigger: 4, // the words that tell the type overlap
  place: 2,
  type: 1.5,
  family: 0.5,
  day: 1,
  evidence: 1, // times the share of spans that overlap
} as const;

/** The words of the trigger alone are enough; without them place, day and kind have to agree. */
const ENOUGH = 3;

/** Old event → its new coding; the best pair first, each at most once. */
export function matchEvents<Old extends CodedEvent>(old: readonly Old[], fresh: readonly CodedEvent[]): ReadonlyMap<Old, CodedEvent> {
  const pairs = old.flatMap((one) => fresh.map((other) => ({ one, other, points: pointsOf(one, other) })));
  const matched = new Map<Old, CodedEvent>();
  const taken = new Set<CodedEvent>();
  for (const { one, other, points } of pairs.toSorted((a, b) => b.points - a.points)) {
    if (points < ENOUGH) break;
    if (matched.has(one) || taken.has(other)) continue;
    matched.set(one, other);
    taken.add(other);
  }
  return matched;
}

function pointsOf(a: CodedEvent, b: CodedEvent): number {
  const isTrigger = ({ field }: Evidence): boolean => field === 'type';
  return (
    (share(a.evidence.filter(isTrigger), b.evidence.filter(isTrigger)) > 0 ? SIGNS.trigger : 0) +
    (placeOf(a) !== null && placeOf(a) === placeOf(b) ? SIGNS.place : 0) +
    (a.type === b.type ? SIGNS.type : familyOf(a.type) === familyOf(b.type) ? SIGNS.family : 0) +
    (a.date_start === b.date_start && a.date_end === b.date_end ? SIGNS.day : 0) +
    SIGNS.evidence * share(a.evidence, b.evidence)
  );
}

function placeOf(event: CodedEvent): string | null {
  const location = primaryLocation(event);
  return location ? (location.gazetteer_id ?? location.name) : null;
}

/** Share of the spans of `a` that overlap one of the same field in `b`. */
function share(a: readonly Evidence[], b: readonly Evidence[]): number {
  const shared = a.filter((span) => b.some((other) => other.field === span.field && overlaps(span, other)));
  return a.length === 0 ? 0 : shared.length / a.length;
}
