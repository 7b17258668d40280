/** What answers look like. */
const link = {
  type: 'object',
  required: ['href', 'rel'],
  properties: { href: { type: 'string', format: 'uri' }, rel: { type: 'string' }, type: { type: 'string' }, title: { type: 'string' } },
};
const links = { type: 'array', items: { $ref: '#/components/schemas/Link' } };
const strings = { type: 'array', items: { type: 'string' } };

export const SCHEMAS = {
  Anything: {},
  Object: { type: 'object', additionalProperties: true },
  Link: link,
  LandingPage: { type: 'object', required: ['links'], properties: { title: { type: 'string' }, description: { type: 'string' }, links } },
  Conformance: { type: 'object', required: ['conformsTo'], properties: { conformsTo: strings } },
  Collection: {
    type: 'object',
    required: ['id', 'links'],
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      description: { type: 'string' },
      itemType: { type: 'string', default: 'feature' },
      extent: { type: 'object', additionalProperties: true },
      crs: strings,
      storageCrs: { type: 'string' },
      links,
    },
  },
  Collections: {
    type: 'object',
    required: ['links', 'collections'],
    properties: { links, crs: strings, collections: { type: 'array', items: { $ref: '#/components/schemas/Collection' } } },
  },
  Geometry: {
    type: 'object',
    nullable: true,
    required: ['type'],
    properties: { type: { type: 'string', enum: ['Point', 'Polygon', 'MultiPolygon'] }, coordinates: { type: 'array', items: {} } },
  },
  Feature: {
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: { $ref: '#/components/schemas/Geometry' },
      properties: { type: 'object', nullable: true, additionalProperties: true },
      links,
    },
  },
  FeatureCollection: {
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { type: 'string', enum: ['FeatureCollection'] },
      features: { type: 'array', items: { $ref: '#/components/schemas/Feature' } },
      numberMatched: { type: 'integer', minimum: 0, description: 'Left out where each candidate would have to be looked at.' },
      numberReturned: { type: 'integer', minimum: 0 },
      timeStamp: { type: 'string', format: 'date-time' },
      links,
      attribution: { type: 'string' },
    },
  },
  Problem: {
    type: 'object',
    required: ['title', 'status', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
    },
  },
} as const;
