import type { EventDetail, EventFeature } from '../../server/model/wire.ts';
import { button, h } from '../element.ts';
import { kilometres } from '../words/place-words.ts';
import { evidenceOf } from './evidence.ts';
import { dateLine, placeLine } from './event-words.ts';
import { heading } from './heading.ts';
import { type OnReview, reviewButtons } from './review-buttons.ts';
import { sourceLine } from './source-line.ts';

export interface CardOptions {
  readonly mayWrite: boolean;
  readonly onReview: OnReview;
  readonly onDetails: () => void;
}

/** What a popup holds: the sentence that proves the event, where and when, the source. `detail` comes a moment later than the feature. */
export function eventCard(
  feature: EventFeature,
  detail: EventDetail | string | null,
  { mayWrite, onReview, onDetails }: CardOptions,
): HTMLElement {
  const radius = feature.properties.uncertainty_m;
  return h(
    'article',
    { class: 'card', 'aria-label': feature.properties.type_label },
    heading(feature),
    h(
      'p',
      { class: 'where-when' },
      h('strong', {}, placeLine(feature.properties)),
      radius === null ? null : h('span', { class: 'muted' }, ` ± ${kilometres(radius)}`),
      ' · ',
      dateLine(feature.properties),
    ),
    proof(detail),
    detail === null || typeof detail === 'string' ? null : h('p', { class: 'small' }, sourceLine(detail.source)),
    h(
      'footer',
      {},
      mayWrite ? reviewButtons(feature.properties.review_status, onReview) : null,
      button('All details', onDetails, { class: 'plain' }),
    ),
  );
}

/** A string is what went wrong. */
export function proof(detail: EventDetail | string | null): HTMLElement {
  if (detail === null) return h('p', { class: 'muted' }, 'Fetching the report’s words …');
  return typeof detail === 'string' ? h('p', { class: 'problem', role: 'alert' }, detail) : evidenceOf(detail);
}
