import { h, svg } from '../element.ts';
import { matches } from '../filter/filter.ts';
import type { State, Store } from '../state.ts';
import { GROUPS } from '../symbols/kinds.ts';
import { shortDay, spanOfDays } from '../words/dates.ts';
import { plural } from '../words/numbers.ts';
import { type Bin, binsOf, extent, type Span } from './bins.ts';
import { Brush } from './brush.ts';

const HEIGHT = 100; // of the drawing; the stylesheet stretches it

/** Events per day, stacked by group, following every filter but the dates; dragging across it sets the dates. */
export function timeline(store: Store): HTMLElement {
  const bars = svg('svg', { class: 'bars', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const strip = h('div', { class: 'strip' }, bars);
  const axis = h('div', { class: 'axis', 'aria-hidden': 'true' });
  const box = h('section', { class: 'timeline', 'aria-label': 'Events per day', hidden: true }, strip, axis);
  const brush = new Brush(strip, (from, to) => store.set({ filter: { ...store.get().filter, from, to } }));
  store.watch(['events', 'filter'], (state) => {
    const span = extent(state.events);
    box.hidden = span === null;
    if (span === null) return;
    const bins = binsOf(othersMatch(state), span);
    drawBars(bars, bins, state);
    axis.replaceChildren(...ticks(bins, span));
    brush.show(bins, state.filter.from, state.filter.to);
  });
  return box;
}

const othersMatch = ({ events, filter }: State): State['events'] =>
  events.filter((event) => matches({ ...filter, from: null, to: null }, event));

function drawBars(bars: SVGSVGElement, bins: readonly Bin[], { filter }: State): void {
  const highest = Math.max(1, ...bins.map(({ total }) => total));
  bars.setAttribute('viewBox', `0 0 ${bins.length} ${HEIGHT}`);
  bars.replaceChildren(...bins.map((bin, i) => bar(bin, i, highest, isIn(bin, filter.from, filter.to))));
}

const isIn = (bin: Bin, from: string | null, to: string | null): boolean =>
  (to === null || bin.start <= to) && (from === null || bin.end >= from);

function bar(bin: Bin, index: number, highest: number, inside: boolean): SVGGElement {
  let top = HEIGHT;
  const parts = GROUPS.filter((group) => bin.counts[group] > 0).map((group) => {
    const height = (bin.counts[group] / highest) * (HEIGHT - 4);
    top -= height;
    return svg('rect', { class: `group-${group}`, x: index + 0.1, width: 0.8, y: top, height });
  });
  const hit = svg(
    'rect',
    { class: 'hit', x: index, width: 1, y: 0, height: HEIGHT },
    svg('title', {}, `${spanOfDays(bin.start, bin.end)}: ${plural(bin.total, 'event')}`),
  );
  return svg('g', { class: inside ? 'bin' : 'bin is-out' }, ...parts, hit);
}

/** First, last, and as many between as have room. */
function ticks(bins: readonly Bin[], span: Span): HTMLElement[] {
  const most = innerWidth > 700 ? 8 : 4;
  const step = Math.max(1, Math.ceil(bins.length / most));
  const shown = bins.flatMap((bin, i) => (i % step === 0 && i <= bins.length - step ? [{ i, words: shortDay(bin.start) }] : []));
  const labels = bins.length > 1 ? [...shown, { i: bins.length, words: shortDay(span.end) }] : shown;
  return labels.map(({ i, words }) => {
    const label = h('span', { class: i === 0 ? 'first' : i === bins.length ? 'last' : null }, words);
    label.style.left = `${(100 * i) / bins.length}%`;
    return label;
  });
}
