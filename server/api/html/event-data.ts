/** An event in the words of schema.org, as JSON-LD: what search engines and archives read. */
import type { EventDetail } from '../../model/wire.ts';

export function eventData({ feature: { geometry, properties: p }, source }: EventDetail, address: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': address,
    identifier: p.id,
    name: [p.type_label, p.place].filter(Boolean).join(', '),
    description: p.summary,
    ...(p.date_start === null ? {} : { startDate: p.date_start, endDate: p.date_end }),
    ...(p.place === null ? {} : { location: place(p, geometry) }),
    subjectOf: {
      '@type': 'NewsArticle',
      ...(source.url === null ? {} : { url: source.url }),
      ...(source.title === null ? {} : { headline: source.title }),
      ...(source.published === null ? {} : { datePublished: source.published }),
      ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
      inLanguage: source.language,
    },
  };
}

function place(p: EventDetail['feature']['properties'], geometry: EventDetail['feature']['geometry']): object {
  const [longitude, latitude] = geometry?.coordinates ?? [];
  return {
    '@type': 'Place',
    name: p.place,
    address: { '@type': 'PostalAddress', addressRegion: p.admin1, addressCountry: p.country },
    ...(geometry === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}
