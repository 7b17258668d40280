/** Every address with its parameters, to read: the same table as the OpenAPI document. */
import { OPERATIONS, type Operation } from '../openapi-operations.ts';
import type { Page } from './layout.ts';
import { type Html, html } from './markup.ts';

export function apiPage(base: string): Page {
  const tags = [...new Set(OPERATIONS.map(({ tag }) => tag))];
  return {
    base,
    title: 'Addresses and parameters',
    formats: [[`${base}/api?f=json`, 'OpenAPI 3.0']],
    body: html`<p>Examples to begin with:</p>
<ul>${EXAMPLES.map(([path, text]) => html`<li><a href="${base}${path}"><code>${path}</code></a> ${text}</li>`)}</ul>
${tags.map((tag) => html`<h2>${tag}</h2>${OPERATIONS.filter((each) => each.tag === tag).map(operation)}`)}`,
  };
}

const EXAMPLES = [
  ['/collections/events/items?f=json&limit=10', 'the first ten events'],
  ['/collections/events/items?f=json&bbox=30,44,40,52&datetime=2022-03-01/2022-03-31', 'those of a month in a box'],
  ['/collections/events/items?f=json&type=strike&country=UA&confidence=0.6/..', 'strikes in Ukraine that are fairly sure'],
  ["/collections/events/items?f=json&filter=type LIKE 'strike.%25' AND killed_best >= 3", 'a filter in CQL2'],
  ['/collections/incidents/items?f=html&q=hospital', 'incidents with a word, as a table'],
] as const;

function operation({ method, path, summary, parameters = [], writes }: Operation): Html {
  const rows = parameters.map(({ name, description }) => html`<dt><code>${name}</code></dt><dd>${description}</dd>`);
  const list = html`<dl>${rows}</dl>`;
  return html`<h3><code>${method.toUpperCase()} ${path}</code></h3>
<p>${summary}${writes ? '. For the desk of this machine, or with a token' : null}.</p>
${parameters.length > 6 ? html`<details><summary>${parameters.length} parameters</summary>${list}</details>` : list}`;
}
