import { downloadAddress } from '../api.ts';
import { h } from '../element.ts';
import { icon } from '../icons.ts';
import type { State, Store } from '../state.ts';
import { plural } from '../words/numbers.ts';

/** The events of the current filter as a file. Where samples are shown beside real events, the reader says which are wanted. */
export function downloadControl(store: Store): HTMLElement {
  const menu = h('div', { id: 'downloads', popover: 'auto', class: 'menu', role: 'group', 'aria-label': 'Download' });
  const opener = h(
    'button',
    { type: 'button', popovertarget: 'downloads', class: 'icon-button', 'aria-haspopup': 'true', 'aria-label': 'Download' },
    icon('download'),
    h('span', { class: 'not-phone' }, 'Download'),
  );
  store.watch(['shown'], (state) => {
    menu.replaceChildren(h('p', {}, 'What the filters show, as GeoJSON'), ...choices(state));
  });
  return h('div', { class: 'download' }, opener, menu);
}

function choices({ filter, shown }: State): HTMLElement[] {
  const samples = shown.filter(({ sample }) => sample).length;
  const real = shown.length - samples;
  return [
    ...(samples > 0
      ? [link(downloadAddress(filter, true), plural(shown.length, 'event'), `with ${plural(samples, 'sample event')}, marked as such`)]
      : []),
    ...(real > 0 || samples === 0
      ? [link(downloadAddress(filter, false), plural(real, 'event'), samples > 0 ? 'without the samples' : 'GeoJSON')]
      : []),
  ];
}

const link = (address: string, words: string, more: string): HTMLElement =>
  h('a', { href: address, download: true }, words, h('small', {}, more));
