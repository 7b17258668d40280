import { h } from '../element.ts';
import type { State, Store } from '../state.ts';
import { count } from '../words/numbers.ts';
import { tally } from './filter.ts';

/** Always in sight: what is placed, what is an area, what has no place, and that nothing is missing. */
export function countLine(store: Store): HTMLElement {
  const line = h('p', { class: 'count-line', role: 'status', 'aria-live': 'polite' }, 'Loading …');
  store.watch(['shown', 'status', 'stored'], (state) => {
    line.textContent = words(state);
  });
  return line;
}

function words({ status, shown, events, stored }: State): string {
  if (status === 'loading') return 'Loading …';
  if (status === 'failed') return 'Not connected';
  const { placed, areas, unplaced, all } = tally(shown);
  const sum = `${count(placed)} placed + ${count(areas)} ${areas === 1 ? 'area' : 'areas'} + ${count(unplaced)} unplaced = ${count(all)} ${all === 1 ? 'event' : 'events'}`;
  return stored > events.length ? `${sum}; ${count(events.length)} of ${count(stored)} loaded` : sum;
}
