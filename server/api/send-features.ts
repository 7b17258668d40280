/** A page of features → the answer: texts as they are stored, with what is said of the page before them. */
import type { Response } from 'express';
import { ATTRIBUTION } from '../model/attribution.ts';
import type { Link } from '../model/wire.ts';
import { link } from './base-address.ts';
import type { CollectionId } from './collections.ts';
import { type CrsUri, inCrs } from './crs.ts';
import { GEOJSON, HTML_TYPE } from './negotiate.ts';
import type { Query } from './query.ts';

export interface PageOfFeatures {
  /** JSON texts with commas between them. */
  readonly features: Uint8Array;
  readonly returned: number;
  readonly matched: number | null;
  readonly next: string | null;
}

export type GeojsonFeature = { readonly id: string; readonly geometry: unknown; readonly properties: Readonly<Record<string, unknown>> };

export const featuresIn = ({ features }: PageOfFeatures): readonly GeojsonFeature[] =>
  JSON.parse(`[${Buffer.from(features.buffer, features.byteOffset, features.byteLength).toString('utf8')}]`);

export function sendFeatures(
  response: Response,
  page: PageOfFeatures,
  { crs, links, now }: { readonly crs: CrsUri; readonly links: readonly Link[]; readonly now: Date },
): void {
  const head = {
    type: 'FeatureCollection',
    ...(page.matched === null ? {} : { numberMatched: page.matched }),
    numberReturned: page.returned,
    timeStamp: now.toISOString(),
    links,
    attribution: ATTRIBUTION,
  };
  const start = Buffer.from(`${JSON.stringify(head).slice(0, -1)},"features":[`);
  const features = inSystem(page, crs);
  response
    .set('Content-Crs', `<${crs}>`)
    .set('Content-Length', String(start.length + features.length + END.length))
    .type(GEOJSON);
  response.write(start); // in pieces: to join them would copy megabytes
  response.write(features);
  response.end(END);
}

const END = Buffer.from(']}');

function inSystem(page: PageOfFeatures, crs: CrsUri): Uint8Array {
  if (crs.endsWith('CRS84')) return page.features;
  const texts = featuresIn(page).map((feature) => JSON.stringify(inCrs(feature, crs)));
  return Buffer.from(texts.join(','));
}

/** `next` keeps every parameter and goes on by its mark. */
export function pageLinks(base: string, id: CollectionId, query: Query, next: string | null): readonly Link[] {
  const path = `/collections/${id}/items`;
  const [type, other, otherFormat] = query['f'] === 'html' ? [HTML_TYPE, GEOJSON, 'json'] : [GEOJSON, HTML_TYPE, 'html'];
  return [
    link(base, path, 'self', type, query),
    link(base, path, 'alternate', other, { ...query, f: otherFormat }),
    ...(next === null ? [] : [link(base, path, 'next', type, { ...query, offset: undefined, after: next })]),
    link(base, `/collections/${id}`, 'collection', 'application/json'),
  ];
}

const LONGEST_LINKS = 8_000; // characters: clients take some 16,000 of headers in all, and a filter stands in every link

/** The same as the header Link, RFC 8288, unless it is too long for one; the body has them always. */
export function linkHeader(response: Response, links: readonly Link[]): void {
  const header = links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"; type="${type}"`).join(', ');
  if (header.length <= LONGEST_LINKS) response.set('Link', header);
}

/** What a client of other formats cannot read in the body. */
export function countHeaders(response: Response, { matched, returned }: PageOfFeatures): void {
  response.set('OGC-NumberReturned', String(returned));
  if (matched !== null) response.set('OGC-NumberMatched', String(matched));
}
