import { button, h } from './element.ts';

const LONG_ENOUGH = 6000; // milliseconds to read a sentence

/** One sentence over the map, for what has happened beside the reader's own doing. */
export class Notice {
  readonly element = h('p', { class: 'notice', role: 'status', hidden: true });
  #timer = 0;

  /** `stays`: until it is closed; else it goes by itself. */
  say(sentence: string, { stays = false } = {}): void {
    clearTimeout(this.#timer);
    this.element.replaceChildren(
      sentence,
      button('Close', () => this.#hide(), { class: 'plain small' }),
    );
    this.element.hidden = false;
    if (!stays) this.#timer = window.setTimeout(() => this.#hide(), LONG_ENOUGH);
  }

  #hide(): void {
    this.element.hidden = true;
  }
}
