/** Every address with what it takes and gives, as the OpenAPI document has it. */
import { z } from 'zod';
import { FORMATS } from '../export/formats.ts';
import { ABOUT, COLLECTION_IDS, type CollectionId, isStored, itemsParameters } from './collections.ts';
import { correctionBody } from './correction.ts';
import { eventBody } from './hand-event-routes.ts';
import { mergeBody, splitBody } from './incident-routes.ts';
import { GEOJSON, HTML_TYPE, JSON_TYPE, OPENAPI_TYPE, SCHEMA_TYPE } from './negotiate.ts';
import { overrideBody } from './override-routes.ts';
import { BBOX, CRS, DATETIME_PARAMETER, EVENT_FILTERS, F, type Parameter, Q, SHAPE } from './parameters.ts';
import { reportBody } from './report-routes.ts';
import { reviewBody } from './review-routes.ts';

export interface Answer {
  readonly type: string;
  /** Its name in openapi-schemas.ts; a text where there is none. */
  readonly schema?: string;
}

export interface Operation {
  readonly path: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly tag: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: z.ZodType;
  readonly answers: readonly Answer[];
  readonly status?: 200 | 201 | 204;
  /** For those who may write. */
  readonly writes?: true;
}

const PAGE: Answer = { type: HTML_TYPE };
const json = (schema: string): Answer => ({ type: JSON_TYPE, schema });

const get = (
  tag: string,
  path: string,
  id: string,
  summary: string,
  answers: readonly Answer[],
  parameters: readonly Parameter[] = [],
): Operation => ({
  ...{ method: 'get', tag, path, id, summary, answers, parameters },
});

const write = (
  method: 'post' | 'put' | 'delete',
  path: string,
  id: string,
  summary: string,
  body?: z.ZodType,
  status: 200 | 201 | 204 = 200,
): Operation => ({
  ...{ method, tag: 'Writing', path, id, summary, status, writes: true, answers: status === 204 ? [] : [json('Object')] },
  ...(body ? { body } : {}),
});

const camel = (id: CollectionId): string => id.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());

const ofCollection = (id: CollectionId): readonly Operation[] => {
  const { title } = ABOUT[id];
  const path = `/collections/${id}`;
  return [
    get('Features', path, `describe${camel(id)}`, `${title}: what the collection is`, [json('Collection'), PAGE], [F]),
    get(
      'Features',
      `${path}/queryables`,
      `get${camel(id)}Queryables`,
      `${title}: what filters can ask for`,
      [{ type: SCHEMA_TYPE, schema: 'Object' }, PAGE],
      [F],
    ),
    get(
      'Features',
      `${path}/items`,
      `get${camel(id)}`,
      `${title}, a page at a time`,
      [{ type: GEOJSON, schema: 'FeatureCollection' }, PAGE],
      itemsParameters(id),
    ),
    get(
      'Features',
      `${path}/items/{featureId}`,
      `get${camel(id)}Feature`,
      `${title}: one of them`,
      [{ type: GEOJSON, schema: 'Feature' }, ...(isStored(id) ? [json('Object')] : []), PAGE],
      isStored(id) ? [SHAPE, CRS, F] : [CRS, F],
    ),
  ];
};

const word = (name: string, description: string): Parameter => ({ name, description, schema: z.string(), expected: 'a text' });
const COUNTED: readonly Parameter[] = [word('limit', 'How many at most.'), word('format', 'json, jsonv2, geojson or geocodejson.')];

export const OPERATIONS: readonly Operation[] = [
  get('Features', '/', 'getLandingPage', 'Where to begin', [json('LandingPage'), PAGE], [F]),
  get('Features', '/api', 'getApi', 'This document', [{ type: OPENAPI_TYPE, schema: 'Object' }, PAGE], [F]),
  get('Features', '/conformance', 'getConformance', 'The standards that are kept', [json('Conformance'), PAGE], [F]),
  get('Features', '/functions', 'getFunctions', 'Functions of filters', [json('Object'), PAGE], [F]),
  get('Features', '/collections', 'getCollections', 'What there is to read', [json('Collections'), PAGE], [F]),
  ...COLLECTION_IDS.flatMap(ofCollection),
  ...Object.values<{ readonly extension: string; readonly mediaType: string }>(FORMATS).map(({ extension, mediaType }) =>
    get(
      'Downloads',
      `/download/events.${extension}`,
      `download${extension.replace(/\W/g, '')}`,
      `All events of a filter in one file, .${extension}`,
      [{ type: mediaType }],
      [BBOX, DATETIME_PARAMETER, ...EVENT_FILTERS, Q],
    ),
  ),
  get(
    'Names',
    '/search',
    'search',
    'Places by name, as Nominatim answers',
    [json('Anything')],
    [word('q', 'A name, with more after commas.'), ...COUNTED],
  ),
  get(
    'Names',
    '/reverse',
    'reverse',
    'The place at a point, as Nominatim answers',
    [json('Anything')],
    [word('lat', 'Degrees.'), word('lon', 'Degrees.'), ...COUNTED],
  ),
  write('post', '/extract', 'extract', 'The events of a text, without keeping it', reportBody),
  write('post', '/reports', 'addReport', 'Keeps a report and the events in it', reportBody, 201),
  write('post', '/events', 'addEvent', 'Adds an event by hand', eventBody, 201),
  write('put', '/events/{eventId}/review', 'reviewEvent', 'Says what a person makes of an event', reviewBody),
  write('put', '/events/{eventId}/correction', 'correctEvent', 'Sets an event right', correctionBody),
  write('post', '/incidents/merge', 'mergeIncidents', 'Says that incidents are one', mergeBody),
  write('post', '/incidents/{incidentId}/split', 'splitIncident', 'Says that events are not of one incident', splitBody),
  write('put', '/overrides', 'setOverride', 'Says what a name means', overrideBody),
  get('Service', '/health', 'getHealth', 'Whether the service works', [json('Object')]),
];
