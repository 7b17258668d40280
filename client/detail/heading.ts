import type { EventFeature } from '../../server/model/wire.ts';
import { h } from '../element.ts';
import { eventSymbol } from '../symbols/symbol.ts';
import { assertionLine } from './event-words.ts';

export const sampleMark = (feature: Pick<EventFeature, 'sample'>): HTMLElement | null =>
  feature.sample ? h('span', { class: 'sample-mark', title: 'From a sample report, written for demonstration' }, 'sample') : null;

/** Symbol, type and assertion in words; the sample mark where it belongs. */
export function heading(feature: EventFeature, id?: string): HTMLElement {
  const { type, type_label, assertion, bearing_deg } = feature.properties;
  return h(
    'header',
    { class: 'event-heading' },
    eventSymbol(type, assertion, { bearing: bearing_deg, size: 26 }),
    h('div', {}, h('h2', { id }, type_label), h('p', { class: 'muted' }, assertionLine(feature.properties))),
    sampleMark(feature),
  );
}
