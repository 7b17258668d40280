import { button, h, replaceKeepingFocus } from '../element.ts';
import type { State, Store } from '../state.ts';
import { KIND_WORDS, KINDS, kindOf } from '../symbols/kinds.ts';
import { kindSymbol } from '../symbols/symbol.ts';
import { FILL_ORDER, FILL_WORDS, FILLS } from '../words/assertion-words.ts';
import { extent } from '../timeline/bins.ts';
import { count } from '../words/numbers.ts';
import { EVERYTHING, type Filter, isFiltered, matches } from './filter.ts';

/** Dates, kinds and assertions to choose from: only those that are there, each with the number that the other choices leave it. */
export function filterBar(store: Store, onClose: () => void): HTMLElement {
  const [from, to] = [dateInput(store, 'from', 'From'), dateInput(store, 'to', 'to')];
  const chips = h('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds of event' });
  const done = button('Show the events', onClose, { class: 'primary only-phone' });
  const dates = h('div', { class: 'dates', role: 'group', 'aria-label': 'Dates' }, from.label, to.label);
  store.watch(['filter', 'events'], (state) => {
    const span = extent(state.events);
    from.input.value = state.filter.from ?? span?.start ?? '';
    to.input.value = state.filter.to ?? span?.end ?? '';
    replaceKeepingFocus(chips, chipsOf(store, state));
  });
  return h('div', { class: 'filters', id: 'filters', role: 'search', 'aria-label': 'Filters' }, dates, chips, done);
}

function dateInput(store: Store, end: 'from' | 'to', words: string): { readonly label: HTMLElement; readonly input: HTMLInputElement } {
  const input = h('input', {
    type: 'date',
    onChange: () => {
      const span = extent(store.get().events);
      const isEnd = input.value === (end === 'from' ? span?.start : span?.end); // the first and the last day are no filter
      store.set({ filter: { ...store.get().filter, [end]: input.value === '' || isEnd ? null : input.value } });
    },
  });
  return { input, label: h('label', {}, h('span', {}, words), input) };
}

function chipsOf(store: Store, state: State): HTMLElement[] {
  const { filter, events } = state;
  const kinds = tallyBy({ ...filter, kinds: new Set() }, state, (event) => kindOf(event.properties.type));
  const fills = tallyBy({ ...filter, fills: new Set() }, state, (event) => FILLS[event.properties.assertion]);
  const chosen = (change: Partial<Filter>) => (): void => store.set({ filter: { ...store.get().filter, ...change } });
  const there = new Set(events.map((event) => kindOf(event.properties.type)));
  return [
    ...KINDS.filter((kind) => there.has(kind)).map((kind) =>
      chip(
        kindSymbol(kind, 'full', { size: 16 }),
        KIND_WORDS[kind],
        kinds.get(kind) ?? 0,
        filter.kinds.has(kind),
        chosen({ kinds: toggled(filter.kinds, kind) }),
      ),
    ),
    ...FILL_ORDER.filter((fill) => fills.has(fill) || filter.fills.has(fill)).map((fill) =>
      chip(
        kindSymbol('other', fill, { size: 16 }),
        FILL_WORDS[fill].short,
        fills.get(fill) ?? 0,
        filter.fills.has(fill),
        chosen({ fills: toggled(filter.fills, fill) }),
      ),
    ),
    ...(isFiltered(filter) ? [button('Clear', () => store.set({ filter: EVERYTHING }), { class: 'chip clear' })] : []),
  ];
}

const chip = (symbol: SVGSVGElement, words: string, number: number, pressed: boolean, onPress: () => void): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'chip', 'data-key': words, 'aria-pressed': pressed ? 'true' : 'false', onClick: onPress },
    symbol,
    words,
    h('span', { class: 'number' }, count(number)),
  );

function tallyBy<T>(filter: Filter, { events }: State, key: (event: State['events'][number]) => T): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const event of events) if (matches(filter, event)) counts.set(key(event), (counts.get(key(event)) ?? 0) + 1);
  return counts;
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return set.has(item) ? new Set([...set].filter((other) => other !== item)) : new Set([...set, item]);
}
