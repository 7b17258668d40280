import { downloadAddress, fetchFile, sentenceOf } from '../api.ts';
import { h } from '../element.ts';
import { icon } from '../icons.ts';
import type { State, Store } from '../state.ts';
import { heldToken } from '../token.ts';
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

function link(address: string, words: string, more: string): HTMLElement {
  const note = h('small', {}, more);
  const onClick = (event: Event): void => {
    if (heldToken() === null) return; // the browser does it better, and writes to the disk as it comes
    event.preventDefault();
    void saveFile(address).catch((error: unknown) => note.replaceChildren(sentenceOf(error)));
  };
  return h('a', { href: address, download: true, onClick }, words, note);
}

async function saveFile(address: string): Promise<void> {
  const url = URL.createObjectURL(await fetchFile(address));
  h('a', { href: url, download: 'events.geojson' }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

const KEPT = 60_000; // milliseconds that the browser has to take the file
