/** Described places → the four formats of Nominatim. Numbers of the JSON formats are strings, as its clients expect. */
import { ATTRIBUTION } from '../model/attribution.ts';
import type { Bbox } from '../model/bbox.ts';
import type { DescribedPlace } from './nominatim-place.ts';
import type { Format, Shape } from './nominatim-query.ts';

const DECIMALS = 5; // of a degree

/** The answer to a search. */
export function manyPlaces(places: readonly DescribedPlace[], shape: Shape, query: string): unknown {
  return WRITERS[shape.format](places, shape, query);
}

/** The answer to a reverse search: the JSON formats have no list there. */
export function onePlace(place: DescribedPlace, shape: Shape, query: string): unknown {
  const answer = manyPlaces([place], shape, query);
  return Array.isArray(answer) ? answer[0] : answer;
}

type Writer = (places: readonly DescribedPlace[], shape: Shape, query: string) => unknown;

const WRITERS: Readonly<Record<Format, Writer>> = {
  json: (places, shape) => places.map((place) => row(place, shape, 'class')),
  jsonv2: (places, shape) => places.map((place) => row(place, shape, 'category')),
  geojson: (places, shape) => ({
    type: 'FeatureCollection',
    licence: ATTRIBUTION,
    features: places.map((place) => feature(place, common(place, shape, 'category'))),
  }),
  geocodejson: (places, _shape, query) => ({
    type: 'FeatureCollection',
    geocoding: { version: '0.1.0', attribution: ATTRIBUTION, query },
    features: places.map((place) => feature(place, { geocoding: geocoding(place) })),
  }),
};

function row(place: DescribedPlace, shape: Shape, classKey: 'class' | 'category') {
  const { lat, lon } = place.place;
  return {
    ...common(place, shape, classKey),
    licence: ATTRIBUTION,
    lat: lat.toFixed(DECIMALS),
    lon: lon.toFixed(DECIMALS),
    boundingbox: boundingbox(place.box),
  };
}

/** There is no osm_type and no osm_id: these are not OpenStreetMap's places. */
function common(
  { place, number, kind, importance, displayName, address, own }: DescribedPlace,
  shape: Shape,
  classKey: 'class' | 'category',
) {
  return {
    place_id: number,
    [classKey]: kind.class,
    type: kind.type,
    place_rank: kind.rank,
    importance,
    addresstype: kind.addresstype,
    name: place.name,
    display_name: displayName,
    ...(shape.address ? { address } : {}),
    ...(shape.names ? { namedetails: { name: place.name, 'name:en': place.name } } : {}),
    geodispatch: own,
  };
}

/** The keys of the GeocodeJSON draft; an address level that it does not know is left out. */
function geocoding({ place, number, kind, displayName, address, own }: DescribedPlace) {
  const { state, country, country_code } = address;
  const city = address['city'] ?? address['town'] ?? address['village'];
  return {
    place_id: number,
    osm_key: kind.class,
    osm_value: kind.type,
    type: kind.addresstype,
    label: displayName,
    name: place.name,
    ...(city === undefined || city === place.name ? {} : { city }),
    ...(state === undefined ? {} : { state }),
    ...(country === undefined ? {} : { country, country_code }),
    geodispatch: own,
  };
}

function feature({ place, box }: DescribedPlace, properties: object) {
  return {
    type: 'Feature',
    properties,
    bbox: [box.west, box.south, box.east, box.north].map(rounded),
    geometry: { type: 'Point', coordinates: [rounded(place.lon), rounded(place.lat)] },
  };
}

const boundingbox = ({ south, north, west, east }: Bbox): readonly string[] =>
  [south, north, west, east].map((degrees) => degrees.toFixed(DECIMALS));
const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));
