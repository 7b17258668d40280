import type { EventDetail } from '../../server/model/wire.ts';
import { h } from '../element.ts';
import { highlighted, highlightKey, marksOf } from './highlighted.ts';

/** The sentences that prove an event, as the report has them, with a key to their colours. */
export function evidenceOf({ excerpts, source }: EventDetail): HTMLElement {
  const marked = excerpts.map(({ text, evidence }) => ({ text, marks: marksOf(evidence, '') }));
  if (marked.length === 0) return h('p', { class: 'muted' }, 'The words of this report are not shown.');
  const quotes = marked.map(({ text, marks }) => h('blockquote', { class: 'quote', lang: source.language }, highlighted(text, marks)));
  return h('div', { class: 'evidence' }, ...quotes, highlightKey(marked.flatMap(({ marks }) => marks)));
}
