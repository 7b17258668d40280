/**
 * The sentences of a report that are evidence: all that the public sees of a text that belongs to its publisher. At most 300 characters
 * each, with the highlights inside; a sentence that also proves something withheld (harm.ts) is left out.
 */
import type { Evidence } from './event.ts';
import { contains, overlaps, type Span, slice } from './span.ts';
import type { Excerpt } from './wire.ts';

const MAX_LENGTH = 300; // UTF-16 code units
const CONTEXT = 2_000; // how far a sentence is looked for on either side, UTF-16 code units

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** In the order of the text. `withheld`: spans whose sentences must not be shown. */
export function excerptsOf(text: string, evidence: readonly Evidence[], withheld: readonly Span[] = []): readonly Excerpt[] {
  const sentences = merge(evidence.map((span) => sentencesAround(text, span)));
  return sentences
    .filter((sentence) => !withheld.some((span) => overlaps(sentence, span)))
    .map((sentence) => excerptOf(text, sentence, evidence));
}

/** The whole sentences that a span touches, without the white space around them. */
function sentencesAround(text: string, span: Span): Span {
  const from = Math.max(paragraphStart(text, span.start), span.start - CONTEXT);
  const to = Math.min(paragraphEnd(text, span.end), span.end + CONTEXT);
  const flat = text.slice(from, to).replace(/\s/g, ' '); // a line break within a paragraph ends no sentence
  const touched = [...segmenter.segment(flat)]
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.trimEnd().length }))
    .filter((sentence) => overlaps(sentence, span));
  return { start: Math.min(span.start, ...touched.map((s) => s.start)), end: Math.max(span.end, ...touched.map((s) => s.end)) };
}

function paragraphStart(text: string, at: number): number {
  const breaks = [...text.slice(Math.max(0, at - CONTEXT), at).matchAll(/\n\s*\n\s*/g)].at(-1);
  return breaks ? Math.max(0, at - CONTEXT) + breaks.index + breaks[0].length : 0;
}

function paragraphEnd(text: string, at: number): number {
  const found = text.slice(at, at + CONTEXT).search(/\n\s*\n/);
  return found < 0 ? text.length : at + found;
}

/** Spans that overlap become one; sorted by where they start. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && overlaps(last, span)) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function excerptOf(text: string, sentence: Span, evidence: readonly Evidence[]): Excerpt {
  const inside = evidence.filter((span) => contains(sentence, span));
  const window = windowOf(text, sentence, inside);
  return {
    text: slice(text, window).replace(/\s/g, ' '),
    evidence: inside
      .filter((span) => contains(window, span))
      .map((span) => ({ ...span, start: span.start - window.start, end: span.end - window.start })),
  };
}

/** The part of a long sentence around what tells the type, else around the first evidence in it. */
function windowOf(text: string, sentence: Span, inside: readonly Evidence[]): Span {
  if (sentence.end - sentence.start <= MAX_LENGTH) return sentence;
  const anchor = inside.find((span) => span.field === 'type') ?? inside[0] ?? sentence;
  const lead = Math.max(0, Math.floor((MAX_LENGTH - (anchor.end - anchor.start)) / 2));
  const start = Math.min(Math.max(sentence.start, anchor.start - lead), sentence.end - MAX_LENGTH);
  return withoutHalfCharacters(text, { start, end: start + MAX_LENGTH });
}

/** Drops half of a surrogate pair at either edge. */
function withoutHalfCharacters(text: string, { start, end }: Span): Span {
  const isLow = (at: number): boolean =>
    at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
  return { start: isLow(start) ? start + 1 : start, end: isLow(end) ? end - 1 : end };
}
