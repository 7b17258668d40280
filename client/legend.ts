import { h } from './element.ts';
import type { State, Store } from './state.ts';
import { drawnAs } from './filter/filter.ts';
import { KIND_WORDS, KINDS, kindOf } from './symbols/kinds.ts';
import { kindSymbol } from './symbols/symbol.ts';
import { FILL_ORDER, FILL_WORDS, FILLS } from './words/assertion-words.ts';

/** What the shapes and fills mean: only those that are on the map. */
export function legend(store: Store): HTMLElement {
  const shapes = h('ul', {});
  const fills = h('ul', { class: 'fills' });
  const box = h('details', { class: 'legend', open: innerWidth > 900 }, h('summary', {}, 'Legend'), shapes, fills);
  store.watch(['shown'], (state) => {
    const drawn = state.shown.filter((event) => drawnAs(event) !== 'unplaced');
    box.hidden = drawn.length === 0;
    shapes.replaceChildren(...kindEntries(drawn));
    fills.replaceChildren(...fillEntries(drawn));
  });
  return box;
}

function kindEntries(drawn: State['shown']): HTMLElement[] {
  const there = new Set(drawn.map(({ properties }) => kindOf(properties.type)));
  return KINDS.filter((kind) => there.has(kind)).map((kind) => h('li', {}, kindSymbol(kind, 'full', { size: 18 }), KIND_WORDS[kind]));
}

function fillEntries(drawn: State['shown']): HTMLElement[] {
  const there = new Set(drawn.map(({ properties }) => FILLS[properties.assertion]));
  return FILL_ORDER.filter((fill) => there.has(fill)).map((fill) =>
    h('li', {}, kindSymbol('other', fill, { size: 18 }), FILL_WORDS[fill].long),
  );
}
