/** A page of features as a table, with the filters that people use most. */
import { FAMILIES } from '../../model/codebook.ts';
import { ABOUT, type CollectionId, isStored } from '../collections.ts';
import type { Query } from '../query.ts';
import type { GeojsonFeature, PageOfFeatures } from '../send-features.ts';
import { COLLECTIONS_WAY } from './collection-pages.ts';
import type { Page } from './layout.ts';
import { type Html, html } from './markup.ts';

interface Column {
  readonly name: string;
  readonly title: string;
}

const EVENT_COLUMNS: readonly Column[] = [
  { name: 'date_start', title: 'Day' },
  { name: 'type_label', title: 'What' },
  { name: 'place', title: 'Where' },
  { name: 'admin1', title: 'Region' },
  { name: 'country', title: 'Country' },
  { name: 'actor1', title: 'Who' },
  { name: 'killed_best', title: 'Killed' },
  { name: 'injured_best', title: 'Injured' },
  { name: 'assertion', title: 'Said to be' },
  { name: 'summary', title: 'In short' },
];

const PLACE_COLUMNS: readonly Column[] = [
  { name: 'name', title: 'Name' },
  { name: 'admin1', title: 'Region' },
  { name: 'country', title: 'Country' },
  { name: 'feature_code', title: 'Kind' },
  { name: 'population', title: 'Inhabitants' },
];

export interface ItemsOnPage extends Pick<PageOfFeatures, 'matched' | 'returned'> {
  readonly features: readonly GeojsonFeature[];
  /** Addresses. */
  readonly next: string | undefined;
  readonly asJson: string;
}

export function itemsPage(base: string, id: CollectionId, query: Query, { features, matched, returned, next, asJson }: ItemsOnPage): Page {
  const columns = isStored(id) ? EVENT_COLUMNS : PLACE_COLUMNS;
  const heads = columns.map(({ title }) => html`<th>${title}</th>`);
  return {
    base,
    title: ABOUT[id].title,
    way: [COLLECTIONS_WAY, [`/collections/${id}?f=html`, ABOUT[id].title]],
    formats: [[asJson, 'GeoJSON']],
    body: html`${form(base, id, query)}
<p>${countSentence(returned, matched)}${next === undefined ? null : html` <a rel="next" href="${next}">Next page</a>`}</p>
<div class="scroll"><table><thead><tr>${heads}<th></th></tr></thead>
<tbody>${features.map((feature) => rowOf(base, id, columns, feature))}</tbody></table></div>
${next === undefined ? null : html`<p><a rel="next" href="${next}">Next page</a></p>`}`,
  };
}

function countSentence(returned: number, matched: number | null): string {
  if (matched === 0 || (returned === 0 && matched === null)) return 'Nothing matches.';
  return matched === null ? `${returned} on this page.` : `${returned.toLocaleString('en')} of ${matched.toLocaleString('en')}.`;
}

function rowOf(base: string, id: CollectionId, columns: readonly Column[], { id: item, properties }: GeojsonFeature): Html {
  const cells = columns.map(({ name }) => cellOf(properties[name]));
  return html`<tr>${cells}<td><a href="${base}/collections/${id}/items/${encodeURIComponent(item)}?f=html">Open</a></td></tr>`;
}

const cellOf = (value: unknown): Html =>
  typeof value === 'number'
    ? html`<td class="number">${value.toLocaleString('en')}</td>`
    : html`<td>${value === null ? '' : String(value)}</td>`;

/** What else was asked for stays. */
function form(base: string, id: CollectionId, query: Query): Html {
  const own = isStored(id) ? ['q', 'datetime', 'type', 'country'] : ['q', 'country'];
  const kept = Object.entries(query).filter(([name, value]) => value !== undefined && ![...own, 'f', 'after', 'offset'].includes(name));
  const hidden = kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  return html`<form action="${base}/collections/${id}/items" method="get">
<input type="hidden" name="f" value="html">${hidden}
<label>Words <input name="q" value="${query['q']}"></label>
${isStored(id) ? html`<label>Day, or days from/to <input name="datetime" value="${query['datetime']}" placeholder="2022-03-01/2022-03-31"></label>` : null}
${isStored(id) ? html`<label>What <select name="type"><option value="">Everything</option>${FAMILIES.map((family) => option(family, query['type']))}</select></label>` : null}
<label>Country <input name="country" value="${query['country']}" size="4" maxlength="2" placeholder="UA"></label>
<button>Show</button></form>`;
}

const option = (value: string, chosen: string | undefined): Html =>
  value === chosen ? html`<option selected>${value}</option>` : html`<option>${value}</option>`;
