/** The list of the collections, and one of them with what its filters can ask for. */
import type { Queryable } from '../../cql2/queryables.ts';
import { ABOUT, COLLECTION_IDS, type CollectionId } from '../collections.ts';
import type { Page } from './layout.ts';
import { html } from './markup.ts';

export const COLLECTIONS_WAY = ['/collections?f=html', 'Collections'] as const;

export function collectionsPage(base: string): Page {
  const rows = COLLECTION_IDS.map(
    (id) => html`<tr><td><a href="${base}/collections/${id}?f=html">${ABOUT[id].title}</a></td><td><code>${id}</code></td>
<td>${ABOUT[id].description}</td><td><a href="${base}/collections/${id}/items?f=html">Look through</a></td></tr>`,
  );
  return {
    base,
    title: 'Collections',
    formats: [[`${base}/collections?f=json`, 'JSON']],
    body: html`<div class="scroll"><table><thead><tr><th>Collection</th><th>Id</th><th>What it holds</th><th></th></tr></thead>
<tbody>${rows}</tbody></table></div>`,
  };
}

export function collectionPage(base: string, id: CollectionId): Page {
  const { title, description } = ABOUT[id];
  return {
    base,
    title,
    way: [COLLECTIONS_WAY],
    formats: [[`${base}/collections/${id}?f=json`, 'JSON']],
    body: html`<p class="lead">${description}</p>
<p><a href="${base}/collections/${id}/items?f=html">Look through them</a>, or read them as <a href="${base}/collections/${id}/items?f=json">GeoJSON</a>.</p>
<h2>What filters can ask for</h2>
${queryablesTable(id)}`,
  };
}

export function queryablesPage(base: string, id: CollectionId): Page {
  return {
    base,
    title: `${ABOUT[id].title}: what filters can ask for`,
    way: [COLLECTIONS_WAY, [`/collections/${id}?f=html`, ABOUT[id].title]],
    formats: [[`${base}/collections/${id}/queryables?f=json`, 'JSON Schema']],
    body: queryablesTable(id),
  };
}

function queryablesTable(id: CollectionId) {
  const rows = Object.entries(ABOUT[id].queryables).map(
    ([name, queryable]) => html`<tr><td><code>${name}</code></td><td>${queryable.title}</td><td>${kindOf(queryable)}</td></tr>`,
  );
  return html`<div class="scroll"><table><thead><tr><th>Name</th><th>Meaning</th><th>Kind</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

const kindOf = ({ type, values }: Queryable): string => (values ? `${type}: ${values.join(', ')}` : type);
