import { h } from '../element.ts';
import { longDay } from '../words/dates.ts';
import type { Bin } from './bins.ts';
import { addDays } from './days.ts';

/** Days, YYYY-MM-DD; null: as far as there are any. */
export type OnBrush = (from: string | null, to: string | null) => void;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 };

/** A window over the strip: drag to draw it, drag or arrow its two handles, press a bar for that day alone, double-click for all days. */
export class Brush {
  readonly #strip: HTMLElement;
  readonly #onBrush: OnBrush;
  readonly #shade = h('div', { class: 'brush' });
  readonly #handles: readonly [HTMLElement, HTMLElement];
  #bins: readonly Bin[] = [];
  #from = '';
  #to = '';

  constructor(strip: HTMLElement, onBrush: OnBrush) {
    this.#strip = strip;
    this.#onBrush = onBrush;
    this.#handles = [
      handle('First day', (days) => this.#report(bounded(addDays(this.#from, days), this.#first, this.#to), this.#to)),
      handle('Last day', (days) => this.#report(this.#from, bounded(addDays(this.#to, days), this.#from, this.#last))),
    ];
    strip.append(this.#shade, ...this.#handles);
    strip.addEventListener('pointerdown', (event) => this.#grab(event));
    strip.addEventListener('dblclick', () => onBrush(null, null));
  }

  /** Puts the handles where the dates are; null: at that end. */
  show(bins: readonly Bin[], from: string | null, to: string | null): void {
    this.#bins = bins;
    this.#from = from ?? this.#first;
    this.#to = to ?? this.#last;
    const [left, right] = [this.#index(this.#from) / bins.length, (this.#index(this.#to) + 1) / bins.length];
    this.#shade.hidden = from === null && to === null;
    this.#shade.style.left = percent(left);
    this.#shade.style.width = percent(right - left);
    this.#place(this.#handles[0], left, this.#from);
    this.#place(this.#handles[1], right, this.#to);
  }

  #place(handle: HTMLElement, share: number, day: string): void {
    handle.style.left = percent(share);
    handle.setAttribute('aria-valuetext', longDay(day));
    handle.setAttribute('aria-valuenow', String(this.#index(day)));
    handle.setAttribute('aria-valuemax', String(this.#bins.length - 1));
  }

  /** A grabbed handle moves its own end, and what stays is the other one; elsewhere a new window begins. */
  #grab(event: PointerEvent): void {
    if (this.#bins.length === 0 || event.button !== 0) return;
    const [first, last] = this.#handles;
    const fixed = event.target === first ? this.#index(this.#to) : event.target === last ? this.#index(this.#from) : this.#binAt(event);
    this.#strip.setPointerCapture(event.pointerId);
    if (event.target !== first && event.target !== last) this.#between(fixed, fixed);
    this.#strip.onpointermove = (move) => this.#between(fixed, this.#binAt(move));
    this.#strip.onpointerup = this.#strip.onpointercancel = () => {
      this.#strip.onpointermove = null;
    };
  }

  #between(a: number, b: number): void {
    this.#report(this.#bins[Math.min(a, b)]?.start ?? this.#first, this.#bins[Math.max(a, b)]?.end ?? this.#last);
  }

  #report(from: string, to: string): void {
    this.#onBrush(from <= this.#first ? null : from, to >= this.#last ? null : to);
  }

  #binAt({ clientX }: PointerEvent): number {
    const { left, width } = this.#strip.getBoundingClientRect();
    return Math.min(this.#bins.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * this.#bins.length)));
  }

  #index(day: string): number {
    const index = this.#bins.findIndex(({ end }) => day <= end);
    return index < 0 ? this.#bins.length - 1 : index;
  }

  get #first(): string {
    return this.#bins[0]?.start ?? '';
  }

  get #last(): string {
    return this.#bins.at(-1)?.end ?? '';
  }
}

function handle(label: string, onStep: (days: number) => void): HTMLElement {
  const onKeydown = (event: Event): void => {
    const days = STEPS[(event as KeyboardEvent).key];
    if (days === undefined) return;
    event.preventDefault();
    onStep(days);
  };
  return h('div', { class: 'handle', role: 'slider', tabindex: 0, 'aria-label': label, 'aria-valuemin': 0, onKeydown });
}

const bounded = (day: string, low: string, high: string): string => (day < low ? low : day > high ? high : day);

const percent = (share: number): string => `${100 * share}%`;
