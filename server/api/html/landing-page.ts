/** The front page of the data: what there is, and how to get it. */
import { ABOUT, COLLECTION_IDS } from '../collections.ts';
import type { Page } from './layout.ts';
import { html } from './markup.ts';

export const LANDING_TITLE = 'Geodispatch';
export const LANDING_TEXT = 'Events read from news reports: typed, dated, located, each with the words that prove it.';

export function landingPage(base: string): Page {
  const items = COLLECTION_IDS.map(
    (id) => html`<dt><a href="${base}/collections/${id}/items?f=html">${ABOUT[id].title}</a></dt>
<dd>${ABOUT[id].description} <a href="${base}/collections/${id}?f=html">More</a></dd>`,
  );
  return {
    base,
    title: 'Data',
    formats: [[`${base}/?f=json`, 'JSON']],
    body: html`<p class="lead">${LANDING_TEXT}</p>
<dl>${items}</dl>
<h2>In a program</h2>
<p>This is an OGC API: QGIS, GDAL, OWSLib and others read it when they are given the address <code>${base}</code>.</p>
<ul>
<li><a href="${base}/api?f=html">Every address and parameter</a>, as a page and as <a href="${base}/api?f=json">OpenAPI 3.0</a></li>
<li><a href="${base}/conformance?f=html">The standards that are kept</a></li>
<li><a href="${base}/functions?f=html">Functions of filters</a></li>
</ul>
<h2>How sure it is</h2>
<p>Each event is what one report says, read by rules; a person has checked it only where its page says so.</p>`,
  };
}
