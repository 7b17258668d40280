/** Builds the page from its parts and tells them of each other. */
import { control } from 'leaflet';
import type { ReportAnswer } from '../server/model/wire.ts';
import { Desk } from './desk/desk.ts';
import { h } from './element.ts';
import { EVERYTHING } from './filter/filter.ts';
import { filterBar } from './filter/filter-bar.ts';
import { legend } from './legend.ts';
import { EventList } from './list/list.ts';
import { load } from './load.ts';
import { attributionLine } from './map/create-map.ts';
import { freeSpaceIn } from './map/free-space.ts';
import { itemOf } from './map/map-item.ts';
import { MapView } from './map/map-view.ts';
import { Notice } from './notice.ts';
import { panel as makePanel } from './panel.ts';
import { samplesNote } from './samples-note.ts';
import { Selection } from './selection.ts';
import { createStore } from './state.ts';
import { hatches } from './symbols/symbol.ts';
import { startTheme } from './theme.ts';
import { timeline } from './timeline/timeline.ts';
import { topBar } from './top-bar.ts';

startTheme();
const store = createStore();
const stage = document.querySelector<HTMLElement>('#stage')!;
const cell = h('div', { class: 'free-cell' });
const freeSpace = () => freeSpaceIn(cell);
const notice = new Notice();
const corner = h('div', { class: 'corner' });

const panel = makePanel(() => view.tellView());
const view = new MapView(document.querySelector<HTMLElement>('#map')!, {
  store,
  freeSpace,
  onSelect: (id) => selection.select(id),
  onPile: (ids, at) => selection.offer(ids, at),
  onProblem: (sentence) => notice.say(sentence, { stays: true }),
});
const selection = new Selection({ store, map: view.map, panel, freeSpace, anchor: (id) => view.anchor(id) });
const clearFilter = (): void => store.set({ filter: EVERYTHING });
const list = new EventList(store, {
  onSelect: (id) => selection.select(id),
  onHover: (hovered) => store.set({ hovered }),
  onClearFilter: clearFilter,
  onRetry: start,
  onRead: openDesk,
});
const desk = new Desk({
  mayWrite: () => store.get().settings?.may_write ?? false,
  onClose: closeDesk,
  onDrafts: (events) => view.showDrafts(events),
  onHover: (position) => view.hoverDraft(position),
  onSaved: saved,
});

layOut();
listenToKeys();
void start();

async function start(): Promise<void> {
  await load(store);
  view.fit(store.get().shown.flatMap((event) => itemOf(event) ?? []));
}

function layOut(): void {
  const filters = filterBar(store, () => toggleFilters(false));
  for (const part of [control.scale({ imperial: false }), view.map.zoomControl])
    if (part) corner.append(part.addTo(view.map).getContainer()!);
  corner.prepend(legend(store));
  stage.append(
    topBar(store, { onRead: openDesk, onFilters: () => toggleFilters(true), onSign: start }),
    panel.element,
    filters,
    cell,
    corner,
    timeline(store),
    notice.element,
  );
  document.body.append(hatches());
  store.watch(
    ['settings'],
    ({ settings }) => settings && document.querySelector('.attribution') === null && stage.append(attributionLine(settings.attribution)),
  );
  store.watch(['panel'], showPanel);
  list.element.append(samplesNote(store, () => load(store)));
  panel.hold(list.element);
}

function showPanel(): void {
  const wanted = store.get().panel;
  stage.dataset['panel'] = wanted;
  if (wanted === 'list') panel.hold(list.element);
  if (wanted === 'desk') panel.hold(desk.element);
}

function toggleFilters(open: boolean): void {
  document.querySelector('#filters')?.classList.toggle('is-open', open);
}

function openDesk(): void {
  selection.clear();
  store.set({ panel: 'desk' });
  panel.stop('full');
  desk.open();
}

function closeDesk(): void {
  view.showDrafts([]);
  store.set({ panel: 'list' });
  panel.stop('peek');
}

/** The new events, and the map there. */
async function saved({ events, created }: ReportAnswer): Promise<void> {
  closeDesk();
  clearFilter();
  await Promise.all([load(store), panel.settled()]);
  const ids = new Set(events.map(({ id }) => id));
  view.fit(store.get().events.flatMap((event) => (ids.has(event.id) ? (itemOf(event) ?? []) : [])));
  notice.say(created ? 'The report is saved; its events are on the map.' : 'This very report was stored before; nothing has changed.');
}

/** Escape closes what lies on top. */
function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || document.querySelector(':popover-open')) return; // the browser closes those
    if (document.querySelector('#filters.is-open')) return toggleFilters(false);
    if (store.get().selected !== null || document.querySelector('.leaflet-popup')) return selection.clear();
    if (store.get().panel === 'desk') closeDesk();
  });
}
