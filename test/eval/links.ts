/**
 * Whether the place and the day of an event are the right ones, measured apart from whether it was found: of the extracted events that tell of a gold event's
 * words in a type that fits, how many have its place and its day. Events are paired by their words, in the order of the text, so that an event which is right by chance
 * for another one's place does not count.
 */
import type { CodedEvent } from '../../server/model/event.ts';
import type { Span } from '../../server/model/span.ts';

interface Told {
  readonly trigger: string;
}

export interface LinkCheck<G> {
  readonly sameType: (gold: G, event: CodedEvent) => boolean;
  readonly samePlace: (gold: G, event: CodedEvent) => boolean;
}

/** Pairs of a gold event and the extracted one told by the same words; of several told by them (one for each place) the one at the gold place goes first. */
export function linked<G extends Told>(
  text: string,
  gold: readonly G[],
  events: readonly CodedEvent[],
  { sameType, samePlace }: LinkCheck<G>,
): readonly (readonly [G, CodedEvent])[] {
  const spans = triggerSpans(text, gold);
  const free = new Set(events);
  const pairs: (readonly [G, CodedEvent])[] = [];
  for (const isFirstChoice of [samePlace, () => true]) {
    for (const [at, wanted] of gold.entries()) {
      if (pairs.some(([one]) => one === wanted)) continue;
      const found = [...free].find((event) => sameType(wanted, event) && tells(event, spans[at]) && isFirstChoice(wanted, event));
      if (found === undefined) continue;
      free.delete(found);
      pairs.push([wanted, found]);
    }
  }
  return pairs;
}

/** Gold events stand in the order of the text: each trigger is looked for from the one before it on, then from the beginning. */
function triggerSpans(text: string, gold: readonly Told[]): readonly Span[] {
  let from = 0;
  return gold.map(({ trigger }) => {
    const ahead = text.indexOf(trigger, from);
    const start = ahead < 0 ? text.indexOf(trigger) : ahead;
    from = Math.max(from, start);
    return { start, end: start + trigger.length };
  });
}

const tells = ({ evidence }: CodedEvent, span: Span | undefined): boolean =>
  span !== undefined && evidence.some(({ field, start, end }) => field === 'type' && start < span.end && span.start < end);
