import { removeSamples, sentenceOf } from './api.ts';
import { button, h } from './element.ts';
import type { State, Store } from './state.ts';
import { count } from './words/numbers.ts';

/** The quiet line that says that samples are shown, and takes them away after one more question. */
export function samplesNote(store: Store, onRemoved: () => Promise<void>): HTMLElement {
  const note = h('div', { class: 'samples-note', hidden: true });
  const ask = (state: State): void => {
    const number = state.settings?.sample_reports ?? 0;
    note.hidden = number === 0;
    const words =
      number === 1
        ? '1 sample report, written for demonstration, is shown'
        : `${count(number)} sample reports, written for demonstration, are shown`;
    note.replaceChildren(
      words,
      ...(state.settings?.may_remove
        ? [' — ', button(number === 1 ? 'remove it' : 'remove them', () => confirm(state), { class: 'link' })]
        : []),
      '.',
    );
  };
  const confirm = (state: State): void => {
    const yes = button('Remove', () => remove(state), { class: 'primary small' });
    note.replaceChildren(
      'Remove the samples and their events for good? ',
      yes,
      ' ',
      button('Keep', () => ask(state), { class: 'plain small' }),
    );
    yes.focus();
  };
  const remove = async (state: State): Promise<void> => {
    note.replaceChildren('Removing the samples …');
    const problem = await removeSamples()
      .then(onRemoved)
      .then(() => null, sentenceOf);
    if (problem !== null)
      note.replaceChildren(
        `${problem} `,
        button('Back', () => ask(state), { class: 'link' }),
      );
  };
  store.watch(['settings'], ask);
  return note;
}
