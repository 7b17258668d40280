/** Properties as a list of what is known: what is null is left out. */
import { type Html, html } from './markup.ts';

export type Fact = readonly [name: string, value: Html | string | number | null | undefined];

export function facts(list: readonly Fact[]): Html {
  const known = list.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return html`<dl>${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A link to somewhere else, which learns nothing of where its reader came from; no link where the address is none of the web. */
export function outside(address: string | null, name: string): Html {
  if (address === null || !/^https?:\/\//i.test(address)) return html`${name}`;
  return html`<a href="${address}" rel="nofollow noopener noreferrer">${name}</a>`;
}

/** 7 · 7 or more · 7 to 9 */
export function countOf(low: number | null, best: number | null, high: number | null): string | null {
  if (low === null && best === null && high === null) return null;
  if (high === null) return `${low ?? best} or more`;
  return low === high ? String(best ?? low) : `${low ?? 0} to ${high}`;
}

export function daysOf(start: string | null, end: string | null): string {
  if (start === null) return 'day not known';
  return start === end || end === null ? start : `${start} to ${end}`;
}
