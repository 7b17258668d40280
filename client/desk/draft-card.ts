import type { CodedEvent } from '../../server/model/wire.ts';
import { codedAssertion, codedPlace, dateLine } from '../detail/event-words.ts';
import { h } from '../element.ts';
import { eventSymbol } from '../symbols/symbol.ts';
import { percent } from '../words/numbers.ts';
import { kilometres } from '../words/place-words.ts';
import { TYPE_LABELS } from '../words/type-labels.ts';

/** What the analyst says of an event before it is saved; `open` leaves it as the machine read it. */
export type Verdict = 'open' | 'reviewed' | 'rejected';
export type OnVerdict = (position: number, verdict: Verdict) => void;

/** One event as it was read; with `onVerdict`, it can be accepted or rejected. */
export function draftCard(event: CodedEvent, position: number, onVerdict: OnVerdict | null): HTMLElement {
  const radius = event.locations.find(({ role }) => role !== 'mentioned')?.uncertainty_m ?? null;
  const card = h(
    'article',
    { class: 'draft', 'data-owner': `event-${position}`, tabindex: 0 },
    eventSymbol(event.type, event.assertion),
    h('p', {}, h('b', {}, TYPE_LABELS[event.type]), ', ', h('span', { class: 'muted' }, codedAssertion(event))),
    h('p', {}, codedPlace(event), radius === null ? null : h('span', { class: 'muted' }, ` ± ${kilometres(radius)}`)),
    h('p', {}, dateLine(event), h('span', { class: 'muted confidence', title: 'How sure the reading is' }, percent(event.confidence))),
  );
  if (onVerdict) card.append(verdictButtons(card, (verdict) => onVerdict(position, verdict)));
  return card;
}

function verdictButtons(card: HTMLElement, onVerdict: (verdict: Verdict) => void): HTMLElement {
  let now: Verdict = 'open';
  const choose = (wanted: Verdict): void => {
    now = now === wanted ? 'open' : wanted; // pressed again: taken back
    card.dataset['verdict'] = now;
    for (const each of buttons) each.setAttribute('aria-pressed', String(each.dataset['verdict'] === now));
    onVerdict(now);
  };
  const make = (verdict: Verdict, words: string, kind: string): HTMLElement =>
    h('button', { type: 'button', class: kind, 'data-verdict': verdict, 'aria-pressed': 'false', onClick: () => choose(verdict) }, words);
  const buttons = [make('reviewed', 'Accept', 'accept'), make('rejected', 'Reject', 'reject')];
  return h('div', { class: 'review', role: 'group', 'aria-label': 'Review' }, ...buttons);
}
