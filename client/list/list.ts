import { button, h, replaceKeepingFocus } from '../element.ts';
import { isFiltered } from '../filter/filter.ts';
import type { State, Store } from '../state.ts';
import { longDay } from '../words/dates.ts';
import { count, plural } from '../words/numbers.ts';
import { listRow } from './list-row.ts';
import { type Section, sections } from './list-entries.ts';

export interface ListOptions {
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onClearFilter: () => void;
  readonly onRetry: () => void;
  readonly onRead: () => void;
}

const AT_ONCE = 200; // rows; the rest on request, so that ten thousand events do not freeze the page

/** The events as text: all that match, or those in view and those that cannot be drawn. */
export class EventList {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #options: ListOptions;
  readonly #title = h('h2', {});
  readonly #rows = h('div', { class: 'panel-scroll list', tabindex: '-1' });
  #most = AT_ONCE;

  constructor(store: Store, options: ListOptions) {
    this.#store = store;
    this.#options = options;
    const head = h('div', { class: 'panel-head' }, this.#title, viewSwitch(store));
    this.element = h('section', { class: 'event-list', 'aria-label': 'Events' }, head, this.#rows);
    store.watch(['shown', 'onlyInView', 'status', 'problem'], () => this.#draw(AT_ONCE));
    store.watch(['view'], ({ onlyInView }) => onlyInView && this.#draw(this.#most));
    store.watch(['selected'], ({ selected }) => mark(this.#rows, selected));
    this.#draw(AT_ONCE);
  }

  #draw(most: number): void {
    this.#most = most;
    const state = this.#store.get();
    const all = sections(state.shown, state.onlyInView ? state.view : null);
    const total = all.reduce((sum, section) => sum + section.events.length, 0);
    this.#title.textContent = state.onlyInView ? `${count(total)} in view or not drawable` : plural(total, 'event');
    const isEmpty = state.status !== 'ready' || total === 0;
    const rows = isEmpty ? [emptyState(state, this.#options)] : drawSections(all, most, state, this.#options);
    replaceKeepingFocus(this.#rows, [...rows, ...this.#more(total - most)]);
  }

  #more(left: number): HTMLElement[] {
    if (left <= 0) return [];
    const words = `Show ${count(Math.min(left, AT_ONCE))} more of ${count(left)}`;
    return [button(words, () => this.#draw(this.#most + AT_ONCE), { class: 'plain more' })];
  }
}

function viewSwitch(store: Store): HTMLElement {
  const box = h('input', { type: 'checkbox', onChange: () => store.set({ onlyInView: box.checked }) });
  return h('label', { class: 'switch' }, box, ' Only what is in view');
}

/** The first `most` rows, under their days. */
function drawSections(all: readonly Section[], most: number, state: State, options: ListOptions): HTMLElement[] {
  let left = most;
  return all.flatMap(({ day, events }) => {
    const here = events.slice(0, Math.max(0, left));
    left -= here.length;
    if (here.length === 0) return [];
    const items = here.map((event) =>
      listRow(event, { selected: event.id === state.selected, onSelect: options.onSelect, onHover: options.onHover }),
    );
    return [h('h3', {}, dayWords(day), h('span', {}, count(events.length))), h('ul', {}, ...items)];
  });
}

const dayWords = (day: Section['day']): string =>
  day === null ? 'Date open' : day === 'elsewhere' ? 'Areas, and events without a place' : longDay(day);

/** Every empty list says why it is empty and what to do. */
function emptyState(state: State, { onClearFilter, onRetry, onRead }: ListOptions): HTMLElement {
  if (state.status === 'loading') return h('p', { class: 'empty' }, 'Loading the events …');
  if (state.status === 'failed')
    return h(
      'div',
      { class: 'empty' },
      h('p', { role: 'alert' }, state.problem ?? 'The events could not be loaded.'),
      button('Try again', onRetry, { class: 'primary' }),
    );
  if (state.events.length === 0)
    return h(
      'div',
      { class: 'empty' },
      h('p', {}, 'Nothing is stored yet. Paste a news report, and what it says happened appears on the map.'),
      button('Read a report', onRead, { class: 'primary' }),
    );
  if (isFiltered(state.filter))
    return h(
      'div',
      { class: 'empty' },
      h('p', {}, `No event matches these filters. ${plural(state.events.length, 'event')} would without them.`),
      button('Clear the filters', onClearFilter, { class: 'primary' }),
    );
  return h('p', { class: 'empty' }, 'Nothing of this is in view: move the map or zoom out.');
}

function mark(rows: HTMLElement, selected: string | null): void {
  for (const row of rows.querySelectorAll<HTMLElement>('[data-event]')) {
    const current = row.dataset['event'] === selected;
    if (current) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
    if (current) row.scrollIntoView({ block: 'nearest' });
  }
}
