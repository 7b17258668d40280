/** One place or region of the gazetteer. */
import { ABOUT, type GazetteerId } from '../collections.ts';
import type { GeojsonFeature } from '../send-features.ts';
import { COLLECTIONS_WAY } from './collection-pages.ts';
import { facts } from './facts.ts';
import type { Page } from './layout.ts';
import { html } from './markup.ts';

export function placePage(base: string, id: GazetteerId, { id: place, properties }: GeojsonFeature): Page {
  const address = `${base}/collections/${id}/items/${encodeURIComponent(place)}`;
  const known = Object.entries(properties).map(
    ([name, value]) => [ABOUT[id].queryables[name]?.title ?? name, value as string | number | null] as const,
  );
  return {
    base,
    title: String(properties['name']),
    way: [COLLECTIONS_WAY, [`/collections/${id}/items?f=html`, ABOUT[id].title]],
    formats: [[`${address}?f=json`, 'GeoJSON']],
    head: html`<link rel="canonical" href="${address}">`,
    body: html`${facts(known)}
<p><a href="${base}/collections/events/items?f=html&gazetteer_id=${encodeURIComponent(place)}">Events here</a></p>`,
  };
}
