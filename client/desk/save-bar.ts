import { sentenceOf } from '../api.ts';
import { button, h } from '../element.ts';
import { plural } from '../words/numbers.ts';

export interface SaveBarOptions {
  /** How many were read. */
  readonly events: number;
  readonly mayWrite: boolean;
  /** Rejects with the server's sentence when nothing was saved. */
  readonly onSave: () => Promise<void>;
  readonly onBack: () => void;
}

/** Save, or back to the text; whoever may not write is told where one can. */
export function saveBar({ events, mayWrite, onSave, onBack }: SaveBarOptions): HTMLElement {
  const back = button('Change the text', onBack, { class: 'plain' });
  if (!mayWrite) return h('div', { class: 'save-bar' }, h('span', { class: 'muted' }, READ_ONLY), back);
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const words = events === 0 ? 'Save the report all the same' : `Save the report with ${plural(events, 'event')} as decided`;
  const save = button(words, () => attempt(save, problem, onSave), { class: 'primary' });
  return h('div', { class: 'save-bar' }, problem, save, back);
}

const READ_ONLY = 'Saving needs a token (“Sign in” at the top), or the desk on the machine that runs Geodispatch.';

async function attempt(save: HTMLButtonElement, problem: HTMLElement, onSave: () => Promise<void>): Promise<void> {
  save.disabled = true;
  const sentence = await onSave().then(() => null, sentenceOf);
  problem.textContent = sentence;
  problem.hidden = sentence === null;
  save.disabled = false;
}
