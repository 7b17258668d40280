/** One event: what it is, the sentences that prove it, its source, its incident and its history. */
import type { EventDetail, EventProperties, Excerpt } from '../../model/wire.ts';
import type { EventWithSource } from '../../store/store.ts';
import { COLLECTIONS_WAY } from './collection-pages.ts';
import { eventData } from './event-data.ts';
import { countOf, daysOf, type Fact, facts, outside } from './facts.ts';
import type { Page } from './layout.ts';
import { dataBlock, type Html, html } from './markup.ts';

export interface EventOnPage {
  readonly detail: EventDetail;
  /** What else tells of the incident. */
  readonly others: readonly EventWithSource[];
  readonly revisions: readonly { readonly revision: number; readonly at: string; readonly change: string }[];
}

export function eventPage(base: string, { detail, others, revisions }: EventOnPage): Page {
  const { id, properties: p } = detail.feature;
  const address = `${base}/collections/events/items/${id}`;
  return {
    base,
    title: [p.type_label, p.place, daysOf(p.date_start, p.date_end)].filter(Boolean).join(' · '),
    way: [COLLECTIONS_WAY, ['/collections/events/items?f=html', 'Events']],
    formats: [
      [`${address}?f=json`, 'GeoJSON'],
      [`${address}?shape=nested&f=json`, 'All that is known, as JSON'],
    ],
    head: html`<link rel="canonical" href="${address}">${dataBlock('application/ld+json', eventData(detail, address))}`,
    body: html`${detail.source.sample ? html`<p class="sample">This event comes from a sample report that was written to show how the map works.</p>` : null}
<p class="lead">${p.summary}</p>
<h2>The words that prove it</h2>
${detail.excerpts.length > 0 ? detail.excerpts.map(excerpt) : html`<p class="quiet">They are withheld, to protect those they tell of.</p>`}
<h2>What is known</h2>
${facts(whatIsKnown(p, detail))}
<h2>Source</h2>
${facts(source(detail))}
${incident(base, p, others)}
<h2>In other vocabularies</h2>
${facts(crosswalk(p))}
<h2>History</h2>
<ul>${revisions.map(({ revision, at, change }) => html`<li>${at.slice(0, 16).replace('T', ' ')} UTC: ${change} (revision ${revision})</li>`)}</ul>
<p class="quiet">Permanent link: <a href="${address}">${address}</a></p>`,
  };
}

function excerpt({ text, evidence }: Excerpt): Html {
  const pieces: Html[] = [];
  let at = 0;
  for (const { start, end, field } of evidence.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue; // inside the one before
    pieces.push(html`${text.slice(at, start)}<mark title="${field}">${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`<blockquote>${pieces}${text.slice(at)}</blockquote>`;
}

const REVIEWED: Readonly<Record<string, string>> = { machine: 'read by rules, checked by nobody' };

const whatIsKnown = (p: EventProperties, { feature: { geometry } }: EventDetail): readonly Fact[] => [
  ['What', `${p.type_label} (${p.type})`],
  ['Said to be', p.assertion],
  ['When', daysOf(p.date_start, p.date_end)],
  ['In the report', p.date_text],
  ['Where', [p.place, p.admin1, p.country].filter(Boolean).join(', ')],
  ['Point', geometry && `${geometry.coordinates[1]}, ${geometry.coordinates[0]}`],
  ['Within', p.uncertainty_m === null ? null : `${p.uncertainty_m.toLocaleString('en')} m`],
  ['Who', [p.actor1, p.actor2].filter(Boolean).join(p.directed ? ' → ' : ', ')],
  ['With', p.weapon?.replaceAll(';', ', ').replaceAll('_', ' ')],
  ['What was hit', p.target_type?.replaceAll(';', ', ').replaceAll('_', ' ')],
  ['Killed', countOf(p.killed_low, p.killed_best, p.killed_high)],
  ['Injured', countOf(p.injured_low, p.injured_best, p.injured_high)],
  ['Outcome', p.outcome === 'unknown' ? null : p.outcome],
  ['Confidence', p.confidence],
  ['Review', REVIEWED[p.review_status] ?? p.review_status],
];

function source({ source: { url, publisher, title, published, language } }: EventDetail): readonly Fact[] {
  return [
    ['Report', outside(url, title ?? url ?? 'without an address')],
    ['Publisher', publisher],
    ['Published', published],
    ['Language', language],
  ];
}

function incident(
  base: string,
  { incident_id, report_count, source_count }: EventProperties,
  others: readonly EventWithSource[],
): Html | null {
  if (incident_id === null) return null;
  const list = others.map(
    ({ event, report }) =>
      html`<li><a href="${base}/collections/events/items/${event.id}?f=html">${report.publisher ?? 'Another report'}, ${report.published ?? 'day not known'}</a></li>`,
  );
  return html`<h2>Incident</h2>
<p>${report_count} ${report_count === 1 ? 'report tells' : 'reports tell'} of it, from ${source_count} ${source_count === 1 ? 'source' : 'sources'}:
<a href="${base}/collections/incidents/items/${incident_id}?f=html">the incident</a>.</p><ul>${list}</ul>`;
}

const crosswalk = (p: EventProperties): readonly Fact[] => [
  ['ACLED', [p.acled_event_type, p.acled_sub_event_type].filter(Boolean).join(' / ') || 'no such class'],
  ['PLOVER', p.plover_event ?? 'no such class'],
  ['CAMEO', p.cameo_root ?? 'no such class'],
];
