import type { CodedEvent, ExtractAnswer, ReportAnswer, ReportBody } from '../../server/model/wire.ts';
import { extract, saveReport, sentenceOf } from '../api.ts';
import { button, h } from '../element.ts';
import { type DeskForm, deskForm } from './desk-form.ts';
import type { Verdict } from './draft-card.ts';
import { reading } from './reading.ts';
import { saveBar } from './save-bar.ts';

export interface DeskOptions {
  readonly mayWrite: () => boolean;
  readonly onClose: () => void;
  /** The events just read, for the map; empty when there are none any more. */
  readonly onDrafts: (events: readonly CodedEvent[]) => void;
  readonly onHover: (position: number | null) => void;
  readonly onSaved: (answer: ReportAnswer) => Promise<void>;
}

/** Paste, read, check against the words, save. */
export class Desk {
  readonly element: HTMLElement;
  readonly #options: DeskOptions;
  readonly #form: DeskForm;
  readonly #result = h('div', { class: 'desk-result' });
  #drafts: readonly CodedEvent[] = [];
  /** What the analyst has said of the events read, by position. */
  #verdicts = new Map<number, Verdict>();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#form = deskForm(() => this.#read());
    const head = h(
      'div',
      { class: 'panel-head' },
      h('h2', { id: 'desk-title' }, 'Read a report'),
      button('Close', options.onClose, { class: 'plain' }),
    );
    const body = h('div', { class: 'panel-scroll' }, this.#form.element, this.#result);
    this.element = h('section', { class: 'desk', 'aria-labelledby': 'desk-title' }, head, body);
  }

  /** What was read before and not saved is still there, and on the map again. */
  open(): void {
    this.#options.onDrafts(this.#drafts);
    this.#form.focus();
  }

  async #read(): Promise<void> {
    const body = this.#form.body();
    this.#form.say(null);
    this.#form.busy(true);
    try {
      this.#show(body, await extract(body));
    } catch (error) {
      this.#form.say(sentenceOf(error));
    }
    this.#form.busy(false);
  }

  #show(body: ReportBody, answer: ExtractAnswer): void {
    this.#verdicts = new Map();
    const mayWrite = this.#options.mayWrite();
    const onVerdict = (position: number, verdict: Verdict): unknown => this.#verdicts.set(position, verdict);
    this.#result.replaceChildren(
      reading({ text: body.text, answer, mayWrite, onVerdict, onHover: this.#options.onHover }),
      saveBar({ events: answer.events.length, mayWrite, onSave: () => this.#save(body), onBack: () => this.#clear() }),
    );
    this.element.classList.add('has-reading');
    this.#drafts = answer.events;
    this.#options.onDrafts(answer.events);
  }

  async #save(body: ReportBody): Promise<void> {
    const answer = await saveReport({ ...body, review: reviewOf(this.#verdicts) });
    this.#clear();
    this.#form.element.reset();
    await this.#options.onSaved(answer);
  }

  #clear(): void {
    this.#result.replaceChildren();
    this.element.classList.remove('has-reading');
    this.#drafts = [];
    this.open();
  }
}

function reviewOf(verdicts: ReadonlyMap<number, Verdict>): NonNullable<ReportBody['review']> {
  return [...verdicts].flatMap(([position, verdict]) => (verdict === 'open' ? [] : [{ position, review_status: verdict }]));
}
