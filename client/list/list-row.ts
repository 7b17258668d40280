import type { EventFeature } from '../../server/model/wire.ts';
import { sampleMark } from '../detail/heading.ts';
import { dateLine, placeLine, rowLine } from '../detail/event-words.ts';
import { h } from '../element.ts';
import { type Drawn, drawnAs } from '../filter/filter.ts';
import { eventSymbol } from '../symbols/symbol.ts';

export interface RowOptions {
  /** Where no heading says the date, the row does. */
  readonly dated?: boolean;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

const DRAWN_WORDS: Readonly<Record<Drawn, string | null>> = { placed: null, area: 'area', unplaced: 'not on the map' };

export function listRow(feature: EventFeature, { dated = false, selected, onSelect, onHover }: RowOptions): HTMLLIElement {
  const { id, properties } = feature;
  const drawn = drawnAs(feature);
  const title =
    drawn === 'unplaced' ? [h('b', {}, properties.type_label)] : [h('b', {}, placeLine(properties)), ` ${properties.type_label}`];
  const hover = {
    onMouseenter: () => onHover(id),
    onMouseleave: () => onHover(null),
    onFocus: () => onHover(id),
    onBlur: () => onHover(null),
  };
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'row',
        'data-event': id,
        'data-key': id,
        'aria-current': selected ? 'true' : null,
        onClick: () => onSelect(id),
        ...hover,
      },
      eventSymbol(properties.type, properties.assertion, { bearing: properties.bearing_deg }),
      h('span', { class: 'row-title' }, ...title),
      h(
        'span',
        { class: 'row-tags' },
        DRAWN_WORDS[drawn] === null ? null : h('span', { class: 'tag' }, DRAWN_WORDS[drawn]),
        sampleMark(feature),
      ),
      h(
        'span',
        { class: 'row-line' },
        [dated ? dateLine(properties) : null, rowLine(properties)].filter((part) => part !== null).join('. '),
      ),
    ),
  );
}
