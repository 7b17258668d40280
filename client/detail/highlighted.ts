import type { Evidence } from '../../server/model/wire.ts';
import { h } from '../element.ts';
import { type Aspect, ASPECT_OF, ASPECT_WORDS, type Mark, segments } from './segments.ts';

export const marksOf = (evidence: readonly Evidence[], owner: string): readonly Mark[] =>
  evidence.map(({ field, start, end }) => ({ start, end, aspect: ASPECT_OF[field], owner }));

/** The text as nodes, its evidence in one colour per aspect; `data-owners` says whose evidence a stretch is. */
export function highlighted(text: string, marks: readonly Mark[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text: words, aspect, owners } of segments(text, marks)) {
    fragment.append(
      aspect === null
        ? words
        : h(
            'mark',
            {
              class: `mark-${aspect}`,
              'data-owners': owners.join(' '),
              title: aspect === 'rejected' ? 'not taken as an event' : ASPECT_WORDS[aspect],
            },
            words,
          ),
    );
  }
  return fragment;
}

/** The tiny key: only the aspects that are in the text. */
export function highlightKey(marks: readonly Mark[]): HTMLElement {
  const seen = new Set(marks.map(({ aspect }) => aspect));
  const aspects = (Object.keys(ASPECT_WORDS) as Aspect[]).filter((aspect) => seen.has(aspect));
  return h(
    'p',
    { class: 'key', 'aria-label': 'Colours of the highlights' },
    ...aspects.map((aspect) => h('mark', { class: `mark-${aspect}` }, ASPECT_WORDS[aspect])),
  );
}
