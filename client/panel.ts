import { h } from './element.ts';

export type Stop = 'peek' | 'half' | 'full';
const STOPS: readonly Stop[] = ['peek', 'half', 'full'];
const SHEET_MS = 180; // a little more than the stylesheet's transition
const DRAG = 24; // pixels before a touch counts as a drag

export interface Panel {
  readonly element: HTMLElement;
  hold(content: HTMLElement): void;
  /** The sheet's height on a phone; no effect beside it. */
  stop(stop: Stop): void;
  /** When the sheet has its new height. */
  settled(): Promise<void>;
}

/** The panel at the left, which collapses; on a phone a sheet at the bottom with three stops. */
export function panel(onResize: () => void): Panel {
  const content = h('div', { class: 'panel-content' });
  const grip = h('button', { type: 'button', class: 'grip only-phone', 'aria-label': 'Height of the list' });
  const fold = h('button', {
    type: 'button',
    class: 'fold not-phone',
    'aria-expanded': 'true',
    'aria-controls': 'panel',
    'aria-label': 'Fold the panel away',
  });
  const element = h('aside', { class: 'panel', id: 'panel', 'data-stop': 'peek', tabindex: '-1' }, grip, content, fold);
  const stop = (wanted: Stop): void => {
    element.dataset['stop'] = wanted;
    onResize();
  };
  fold.addEventListener('click', () => {
    const folded = element.classList.toggle('is-folded');
    fold.setAttribute('aria-expanded', String(!folded));
    fold.setAttribute('aria-label', folded ? 'Unfold the panel' : 'Fold the panel away');
    onResize();
  });
  letDrag(
    grip,
    () => STOPS.indexOf(element.dataset['stop'] as Stop),
    (index) => stop(STOPS[index] ?? 'peek'),
  );
  const hold = (wanted: HTMLElement): void => {
    if (content.firstChild !== wanted || content.childNodes.length > 1) content.replaceChildren(wanted);
  };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SHEET_MS));
  return { element, hold, stop, settled };
}

/** A press goes to the next stop and back to the first, a drag goes up or down one. */
function letDrag(grip: HTMLElement, index: () => number, go: (index: number) => void): void {
  let from: number | null = null;
  let dragged = false;
  grip.addEventListener('pointerdown', (event) => {
    from = event.clientY;
    dragged = false;
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener('pointerup', (event) => {
    const moved = from === null ? 0 : from - event.clientY;
    from = null;
    dragged = Math.abs(moved) > DRAG;
    if (dragged) go(Math.min(STOPS.length - 1, Math.max(0, index() + Math.sign(moved) * (Math.abs(moved) > innerHeight / 2 ? 2 : 1))));
  });
  grip.addEventListener('click', () => {
    if (!dragged) go((index() + 1) % STOPS.length);
    dragged = false;
  });
}
