import { h } from '../element.ts';
import { longDay } from '../words/dates.ts';
import { safeLink } from './safe-link.ts';

export interface Source {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

/** "Example Daily, 30 March 2022", a link where there is an address that is safe to follow. */
export function sourceLine({ publisher, title, url, published }: Source): HTMLElement {
  const name = [publisher, title].filter((part) => part !== null && part !== '').join(': ') || url || 'Source not named';
  const address = safeLink(url);
  const words = address === null ? name : h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, name);
  return h('span', { class: 'source' }, words, published === null ? ', date not given' : `, ${longDay(published)}`);
}
