import { DomEvent, type LatLng, latLng, type Map as LeafletMap, type Popup, popup } from 'leaflet';
import type { EventDetail, EventFeature, ReviewStatus } from '../server/model/wire.ts';
import { eventDetail, review, sentenceOf } from './api.ts';
import { eventCard } from './detail/event-card.ts';
import { eventPage } from './detail/event-page.ts';
import type { OnReview } from './detail/review-buttons.ts';
import { listRow } from './list/list-row.ts';
import { h } from './element.ts';
import type { FreeSpace } from './map/free-space.ts';
import type { Panel } from './panel.ts';
import type { Store } from './state.ts';

export interface SelectionOptions {
  readonly store: Store;
  readonly map: LeafletMap;
  readonly panel: Panel;
  readonly freeSpace: () => FreeSpace;
  /** Where what stands for an event is now; null out of view. */
  readonly anchor: (id: string) => LatLng | null;
}

/** The detail, nothing yet, or what went wrong in a sentence. */
type Proof = EventDetail | string | null;
type Show = (feature: EventFeature, proof: Proof) => void;

const BUBBLE = { minWidth: 280, maxWidth: 360, above: 8, edge: 8 } as const; // pixels

const byDate = (a: EventFeature, b: EventFeature): number => (a.properties.date_start ?? '').localeCompare(b.properties.date_start ?? '');

/** Shows the selected event: as a popup where there is a point and room for it, else in the panel. */
export class Selection {
  readonly #options: SelectionOptions;
  readonly #bubble: Popup = popup({ minWidth: BUBBLE.minWidth, maxWidth: BUBBLE.maxWidth, offset: [0, -BUBBLE.above] });
  /** What had the focus before, to give it back. */
  #opener: Element | null = null;
  /** Whether a closing popup is our doing: Leaflet says the same when the reader closes it. */
  #isOurs = false;

  constructor(options: SelectionOptions) {
    this.#options = options;
    this.#bubble.on('remove', () => !this.#isOurs && options.store.get().panel !== 'detail' && this.clear());
  }

  select(id: string, wanted: 'map' | 'panel' = 'map'): void {
    const feature = this.#find(id);
    if (!feature) return;
    this.#opener = document.activeElement;
    this.#options.store.set({ selected: id });
    const at = this.#spot(feature);
    const inPanel = at === null || wanted === 'panel' || matchMedia('(max-width: 700px)').matches;
    const show = inPanel ? this.#showPage : this.#showBubble(at);
    this.#present(feature, null, show);
    if (at !== null && inPanel) this.#options.panel.settled().then(() => this.#bring(at));
    eventDetail(id).then(
      (detail) => this.#present(this.#find(id) ?? feature, detail, show),
      (error: unknown) => this.#present(feature, sentenceOf(error), show),
    );
  }

  /** Several events at one spot or in one area: a list to choose from. */
  offer(ids: readonly string[], at: LatLng): void {
    const events = ids.flatMap((id) => this.#find(id) ?? []).sort(byDate);
    const [first] = events;
    if (events.length === 1 && first) this.select(first.id);
    if (events.length < 2) return;
    const onHover = (hovered: string | null): void => this.#options.store.set({ hovered });
    const rows = events.map((event) => listRow(event, { dated: true, selected: false, onSelect: (id) => this.select(id), onHover }));
    const title = `${events.length} events here`;
    this.#opener = document.activeElement;
    this.#openAt(at, h('section', { class: 'pile', 'aria-label': title }, h('h2', {}, title), h('ul', {}, ...rows)));
  }

  /** Back to the list, and the focus to where it was. */
  clear(): void {
    this.#closeBubble();
    this.#options.store.set({ selected: null, panel: 'list' });
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus({ preventScroll: true });
  }

  #find(id: string): EventFeature | undefined {
    return this.#options.store.get().events.find((event) => event.id === id);
  }

  #spot({ id, geometry }: EventFeature): LatLng | null {
    if (geometry === null) return null;
    return this.#options.anchor(id) ?? latLng(geometry.coordinates[1], geometry.coordinates[0]);
  }

  /** An answer that comes after the reader has gone on to another event is not shown. */
  #present(feature: EventFeature, proof: Proof, show: Show): void {
    if (this.#options.store.get().selected === feature.id) show(feature, proof);
  }

  #showBubble(at: LatLng): Show {
    const show: Show = (feature, proof) => {
      const onDetails = (): void => this.select(feature.id, 'panel');
      this.#openAt(
        at,
        eventCard(feature, proof, { mayWrite: this.#mayWrite, onReview: this.#onReview(feature.id, show, proof), onDetails }),
      );
    };
    return show;
  }

  readonly #showPage: Show = (feature, proof) => {
    const { store, panel } = this.#options;
    this.#closeBubble();
    store.set({ panel: 'detail' });
    const onReview = this.#onReview(feature.id, this.#showPage, proof);
    const page = eventPage(feature, proof, { mayWrite: this.#mayWrite, onReview, onBack: () => this.clear() });
    panel.hold(page);
    panel.stop('half');
    page.querySelector('button')?.focus({ preventScroll: true });
  };

  #onReview(id: string, show: Show, seen: Proof): OnReview {
    const revision = seen === null || typeof seen === 'string' ? null : seen.event.revision;
    return async (status) => {
      const proof = await review(id, status, revision).catch(sentenceOf);
      if (typeof proof !== 'string') this.#remember(id, status);
      const feature = this.#find(id);
      if (feature) this.#present(feature, proof, show);
    };
  }

  #remember(id: string, review_status: ReviewStatus): void {
    const { store } = this.#options;
    const changed = (event: EventFeature): EventFeature => ({ ...event, properties: { ...event.properties, review_status } });
    store.set({ events: store.get().events.map((event) => (event.id === id ? changed(event) : event)) });
  }

  #openAt(at: LatLng, content: HTMLElement): void {
    const { left, top, right, bottom } = this.#options.freeSpace();
    this.#bubble.options.autoPanPaddingTopLeft = [left + BUBBLE.edge, top + BUBBLE.edge];
    this.#bubble.options.autoPanPaddingBottomRight = [right + BUBBLE.edge, bottom + BUBBLE.edge];
    this.#bubble.setLatLng(at).setContent(content);
    if (!this.#bubble.isOpen()) this.#bubble.openOn(this.#options.map);
    const element = this.#bubble.getElement();
    element?.setAttribute('role', 'dialog');
    if (element) DomEvent.disableScrollPropagation(element);
    content.setAttribute('tabindex', '-1'); // the keyboard goes where the eye goes
    content.focus({ preventScroll: true });
  }

  #closeBubble(): void {
    this.#isOurs = true;
    this.#bubble.close();
    this.#isOurs = false;
  }

  /** Moves the map only when the spot lies under a panel or outside. */
  #bring(at: LatLng): void {
    const { left, top, right, bottom } = this.#options.freeSpace();
    const edge = BUBBLE.edge * 8;
    this.#options.map.panInside(at, { paddingTopLeft: [left + edge, top + edge], paddingBottomRight: [right + edge, bottom + edge] });
  }

  get #mayWrite(): boolean {
    return this.#options.store.get().settings?.may_write ?? false;
  }
}
