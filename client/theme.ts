/** Light, dark, or what the system says; the reader's choice is kept in this browser. */

export type Theme = 'light' | 'dark';

const KEY = 'geodispatch.theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners: ((theme: Theme) => void)[] = [];

export const theme = (): Theme => chosen() ?? (system.matches ? 'dark' : 'light');

export const onTheme = (listener: (theme: Theme) => void): number => listeners.push(listener);

/** Choosing what the system says anyway gives the choice back to the system. */
export function toggleTheme(): void {
  const wanted: Theme = theme() === 'dark' ? 'light' : 'dark';
  remember(wanted === (system.matches ? 'dark' : 'light') ? null : wanted);
  apply();
}

export function startTheme(): void {
  system.addEventListener('change', apply);
  apply();
}

function apply(): void {
  document.documentElement.dataset['theme'] = theme();
  for (const listener of listeners) listener(theme());
}

/** Storage can be switched off, and then reading it throws: the choice just lasts as long as the page. */
let inMemory: string | null = null;

function chosen(): Theme | null {
  const kept = attempt(() => localStorage.getItem(KEY)) ?? inMemory;
  return kept === 'light' || kept === 'dark' ? kept : null;
}

function remember(value: Theme | null): void {
  inMemory = value;
  attempt(() => (value === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, value)));
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
