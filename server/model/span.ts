/** A stretch of a text: UTF-16 code units, end exclusive, as JavaScript's own string indices. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The words a span stands for. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Characters between two spans, 0 when they touch or overlap. */
export const gap = (a: Span, b: Span): number => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
