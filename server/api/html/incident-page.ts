/** One incident with the events that tell of it. */
import type { IncidentDetail } from '../../model/wire.ts';
import { COLLECTIONS_WAY } from './collection-pages.ts';
import { countOf, daysOf, facts } from './facts.ts';
import type { Page } from './layout.ts';
import { html } from './markup.ts';

export function incidentPage(base: string, { feature, events }: IncidentDetail): Page {
  const p = feature.properties;
  const address = `${base}/collections/incidents/items/${feature.id}`;
  const rows = events.map(
    ({ id, properties: e }) => html`<tr><td><a href="${base}/collections/events/items/${id}?f=html">${e.source_name ?? 'A report'}</a></td>
<td>${e.source_date}</td><td>${e.type_label}</td><td>${countOf(e.killed_low, e.killed_best, e.killed_high)}</td><td>${e.summary}</td></tr>`,
  );
  return {
    base,
    title: [p.type_label, p.place, daysOf(p.date_start, p.date_end)].filter(Boolean).join(' · '),
    way: [COLLECTIONS_WAY, ['/collections/incidents/items?f=html', 'Incidents']],
    formats: [
      [`${address}?f=json`, 'GeoJSON'],
      [`${address}?shape=nested&f=json`, 'With its events, as JSON'],
    ],
    head: html`<link rel="canonical" href="${address}">`,
    body: html`<p class="lead">${p.summary}</p>
${facts([
  ['What', `${p.type_label} (${p.type})`],
  ['Said to be', p.assertion],
  ['When', daysOf(p.date_start, p.date_end)],
  ['Where', [p.place, p.admin1, p.country].filter(Boolean).join(', ')],
  ['Who', [p.actor1, p.actor2].filter(Boolean).join(', ')],
  ['Killed', countOf(p.killed_low, p.killed_best, p.killed_high)],
  ['Injured', countOf(p.injured_low, p.injured_best, p.injured_high)],
  ['Told by', `${p.report_count} reports of ${p.source_count} sources`],
  ['Sources', p.sources?.replaceAll(';', ', ')],
  ['Review', p.review_status],
])}
<h2>The reports</h2>
<div class="scroll"><table><thead><tr><th>Source</th><th>Published</th><th>What</th><th>Killed</th><th>In short</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="quiet">Permanent link: <a href="${address}">${address}</a></p>`,
  };
}
