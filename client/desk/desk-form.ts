import type { ReportBody } from '../../server/model/wire.ts';
import { h } from '../element.ts';

export interface DeskForm {
  readonly element: HTMLFormElement;
  body(): ReportBody;
  say(problem: string | null): void;
  busy(busy: boolean): void;
  focus(): void;
}

/** The box a report is pasted into, and what is known of it beside its words. */
export function deskForm(onRead: () => void): DeskForm {
  const text = h('textarea', {
    name: 'text',
    id: 'report-text',
    rows: 12,
    required: true,
    spellcheck: 'false',
    placeholder: 'Paste the text of a news report, in English, Ukrainian, Russian or Spanish.',
  });
  const published = h('input', { type: 'date', name: 'published', id: 'report-published' });
  const publisher = h('input', { name: 'publisher', id: 'report-publisher', autocomplete: 'off' });
  const url = h('input', { type: 'url', name: 'url', id: 'report-url', autocomplete: 'off', placeholder: 'https://' });
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const read = h('button', { type: 'submit', class: 'primary' }, 'Read');
  const element = h(
    'form',
    { class: 'desk-form', onSubmit: submitted(onRead) },
    field('Text of the report', text, 'wide'),
    field('Published', published, '', 'The day that “yesterday” is counted from. Without it such dates stay open.'),
    field('Publisher', publisher),
    field('Address', url),
    problem,
    h('div', { class: 'actions' }, read, h('span', { class: 'muted small' }, 'Reading stores nothing.')),
  );
  return {
    element,
    body: () => ({ text: text.value, published: orNull(published.value), publisher: orNull(publisher.value), url: orNull(url.value) }),
    say: (sentence) => {
      problem.textContent = sentence ?? '';
      problem.hidden = sentence === null;
    },
    busy: (busy) => {
      read.disabled = busy;
      read.textContent = busy ? 'Reading …' : 'Read';
    },
    focus: () => text.focus(),
  };
}

/** The form's own way of sending would leave the page. */
const submitted =
  (onRead: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    onRead();
  };

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

function field(words: string, control: HTMLElement, kind = '', hint?: string): HTMLElement {
  return h(
    'p',
    { class: `field ${kind}` },
    h('label', { for: control.id }, words),
    control,
    hint === undefined ? null : h('small', { class: 'muted' }, hint),
  );
}
