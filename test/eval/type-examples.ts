/** Labelled texts → what the type model learns from: triggers, and sentences without one, each with the types that would be right. */
import type { TriggerEntry } from '../../server/extract/lexicon/lexicon.ts';
import { type Reading, spanOf } from '../../server/extract/mentions.ts';
import type { PhraseMatch } from '../../server/extract/phrases.ts';
import { NONE } from '../../server/extract/type-model.ts';

export interface LabelledEvent {
  /** Any of them is right. */
  readonly types: ReadonlySet<string>;
  /** Where the words that tell of it stand; not known of texts that only have a type. */
  readonly start?: number;
  readonly end?: number;
}

export interface Labelled {
  readonly source: string;
  readonly text: string;
  readonly language: string;
  /** How much each of its examples counts. */
  readonly trust: number;
  /** All events of the text are given; of other texts only the first is. */
  readonly paragraph: boolean;
  readonly events: readonly LabelledEvent[];
}

export interface Example {
  readonly reading: Reading;
  /** Left out: the sentence as a whole. */
  readonly trigger?: PhraseMatch<TriggerEntry>;
  readonly right: ReadonlySet<string>;
  readonly weight: number;
}

const NOTHING: ReadonlySet<string> = new Set([NONE]);

export function examplesOf(line: Labelled, readings: readonly Reading[]): readonly Example[] {
  if (line.events.length === 0) return readings.flatMap((reading) => allOf(reading, NOTHING, line.trust));
  if (line.events[0]?.start === undefined) return withoutSpans(line, readings);
  return readings.flatMap((reading) => withSpans(line, reading));
}

/** Every trigger of a sentence, or the sentence itself. */
function allOf(reading: Reading, right: ReadonlySet<string>, weight: number): readonly Example[] {
  const whole: Example = { reading, right, weight };
  return [whole, ...reading.triggers.map((trigger) => ({ reading, trigger, right, weight }))];
}

/** Only the first event's type is known: it should come first, others may follow. */
function withoutSpans({ events: [event], trust }: Labelled, readings: readonly Reading[]): readonly Example[] {
  const { types } = event!;
  const triggers = readings.flatMap((reading) => reading.triggers.map((trigger) => ({ reading, trigger })));
  const told = Math.max(
    0,
    triggers.findIndex(({ trigger }) => types.has(trigger.value.type)),
  );
  const perhaps = new Set([...types, NONE]);
  return [
    ...readings.slice(0, 1).map((reading) => ({ reading, right: types, weight: trust })),
    ...triggers.map(({ reading, trigger }, number) => ({
      reading,
      trigger,
      right: number === told ? types : perhaps,
      weight: trust,
    })),
  ];
}

function withSpans({ events, paragraph, trust }: Labelled, reading: Reading): readonly Example[] {
  const { start, end } = reading.sentence;
  const here = events.filter((event) => event.start! < end && event.end! > start);
  const overlapping = (trigger: PhraseMatch<TriggerEntry>): LabelledEvent | undefined => {
    const span = spanOf(reading, trigger);
    return here.find((event) => event.start! < span.end && event.end! > span.start);
  };
  const examples: Example[] = here.length > 0 || paragraph ? [{ reading, right: here[0]?.types ?? NOTHING, weight: trust }] : [];
  for (const trigger of reading.triggers) {
    const event = overlapping(trigger);
    if (event !== undefined) examples.push({ reading, trigger, right: event.types, weight: trust });
  }
  return examples;
}
