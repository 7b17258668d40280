import type { EventDetail, EventFeature } from '../../server/model/wire.ts';
import { button, h } from '../element.ts';
import { proof } from './event-card.ts';
import { factsOf } from './facts.ts';
import { heading } from './heading.ts';
import { type OnReview, reviewButtons } from './review-buttons.ts';

export interface PageOptions {
  readonly mayWrite: boolean;
  readonly onReview: OnReview;
  readonly onBack: () => void;
}

/** The selected event in the panel: everything that is known of it. */
export function eventPage(
  feature: EventFeature,
  detail: EventDetail | string | null,
  { mayWrite, onReview, onBack }: PageOptions,
): HTMLElement {
  return h(
    'section',
    { class: 'event-page', 'aria-labelledby': 'event-title' },
    h('div', { class: 'panel-head' }, button('← All events', onBack, { class: 'plain back' })),
    h(
      'div',
      { class: 'panel-scroll' },
      heading(feature, 'event-title'),
      proof(detail),
      mayWrite ? reviewButtons(feature.properties.review_status, onReview) : null,
      detail === null || typeof detail === 'string' ? null : factsOf(detail),
    ),
  );
}
