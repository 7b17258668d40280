import { button, h } from './element.ts';
import { countLine } from './filter/count-line.ts';
import { downloadControl } from './filter/download.ts';
import type { Store } from './state.ts';
import { icon } from './icons.ts';
import { signIn } from './sign-in.ts';
import { onTheme, theme, toggleTheme } from './theme.ts';

export interface TopBarOptions {
  readonly onRead: () => void;
  readonly onFilters: () => void;
  /** Somebody signed in or out. */
  readonly onSign: () => Promise<void>;
}

/** Name, what is shown, and what can be done. */
export function topBar(store: Store, { onRead, onFilters, onSign }: TopBarOptions): HTMLElement {
  return h(
    'header',
    { class: 'top-bar' },
    h('h1', {}, 'Geodispatch'),
    countLine(store),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'primary', onClick: onRead }, 'Read', h('span', { class: 'not-phone' }, '\u00a0a report')),
      h(
        'button',
        { type: 'button', class: 'only-phone icon-button', 'aria-label': 'Filters', 'aria-controls': 'filters', onClick: onFilters },
        icon('filters'),
      ),
      downloadControl(store),
      signIn(store, onSign),
      themeButton(),
    ),
  );
}

function themeButton(): HTMLElement {
  const toggle = button('', toggleTheme, { class: 'icon-button' });
  const name = (): void => {
    const other = theme() === 'dark' ? 'Light' : 'Dark';
    toggle.replaceChildren(icon(other === 'Dark' ? 'moon' : 'sun'));
    toggle.setAttribute('aria-label', `${other} colours`);
    toggle.title = `${other} colours`;
  };
  onTheme(name);
  name();
  return toggle;
}
