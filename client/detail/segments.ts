/** Cuts a text where highlights begin and end. Offsets are UTF-16 code units, end exclusive, as everywhere. */
import type { Evidence } from '../../server/model/wire.ts';

/** What a highlight answers. */
export type Aspect = 'what' | 'where' | 'when' | 'who' | 'how_many' | 'how_sure';

export const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  what: 'what',
  where: 'where',
  when: 'when',
  who: 'who',
  how_many: 'how many',
  how_sure: 'how sure',
};

export const ASPECT_OF: Readonly<Record<Evidence['field'], Aspect>> = {
  type: 'what',
  weapon: 'what',
  target: 'what',
  place: 'where',
  date: 'when',
  actor: 'who',
  killed: 'how_many',
  injured: 'how_many',
  assertion: 'how_sure',
};

/** Where two highlights overlap, the later one in this list is seen. */
const BELOW: readonly Aspect[] = ['how_sure', 'what', 'who', 'where', 'when', 'how_many'];

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly aspect: Aspect | 'rejected';
  /** Whose highlight it is: the event's position, or the rejection's. */
  readonly owner: string;
}

export interface Segment {
  readonly text: string;
  /** The colour; null for plain text. */
  readonly aspect: Mark['aspect'] | null;
  readonly owners: readonly string[];
}

/** The segments joined are the text, whatever the marks: those that lie outside it are cut or left out. */
export function segments(text: string, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: clamp(mark.start, text), end: clamp(mark.end, text) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    const here = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), aspect: uppermost(here), owners: [...new Set(here.map((mark) => mark.owner))] };
  });
}

const clamp = (offset: number, text: string): number => Math.min(text.length, Math.max(0, Math.trunc(offset) || 0));

function uppermost(marks: readonly Mark[]): Segment['aspect'] {
  const seen = new Set(marks.map((mark) => mark.aspect));
  return BELOW.findLast((aspect) => seen.has(aspect)) ?? (seen.has('rejected') ? 'rejected' : null);
}
