/** The OpenAPI 3.0 document, made from the schemas that check the requests. */
import { z } from 'zod';
import { COLLECTION_IDS, itemsParameters } from './collections.ts';
import { LANDING_TEXT, LANDING_TITLE } from './html/landing-page.ts';
import { type Answer, OPERATIONS, type Operation } from './openapi-operations.ts';
import { SCHEMAS } from './openapi-schemas.ts';
import type { Parameter } from './parameters.ts';

export function openApi(base: string, version: string): object {
  return {
    openapi: '3.0.3',
    info: {
      title: LANDING_TITLE,
      version,
      description: `${LANDING_TEXT} Reading follows OGC API – Features, parts 1 to 3, with filters in CQL2.`,
      license: { name: 'MIT' },
    },
    servers: [{ url: base }],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: paths(),
    components: {
      parameters: Object.fromEntries(SHARED.map((parameter) => [parameter.shared, described(parameter)])),
      schemas: SCHEMAS,
      responses: Object.fromEntries(FAULTS.map(([status, description]) => [String(status), problem(description)])),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made by `geodispatch token create`.' } },
    },
  };
}

const SHARED = [
  ...new Map(
    [...COLLECTION_IDS.flatMap(itemsParameters), ...OPERATIONS.flatMap(({ parameters = [] }) => parameters)]
      .filter(({ shared }) => shared !== undefined)
      .map((parameter) => [parameter.shared, parameter]),
  ).values(),
];

const FAULTS = [
  [400, 'A parameter or the body is wrong; the sentence names it.'],
  [401, 'A token is missing, or is none.'],
  [403, 'Not for this sender.'],
  [404, 'There is none of this name.'],
  [406, 'None of the accepted types is there.'],
  [410, 'It was there and was taken down.'],
  [412, 'It has changed since it was read.'],
  [413, 'The body is too large.'],
  [415, 'The body is not of a type that is taken.'],
  [429, 'Too many requests; the header Retry-After says when to ask again.'],
  [500, 'The fault is ours.'],
  [503, 'Not ready; try again in a moment.'],
] as const;

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function paths(): object {
  const byPath = new Map<string, Record<string, object>>();
  for (const operation of OPERATIONS)
    byPath.set(operation.path, { ...byPath.get(operation.path), [operation.method]: documented(operation) });
  return Object.fromEntries(byPath);
}

function documented({ tag, id, summary, path, method, parameters = [], body, answers, status = 200, writes }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => pathParameter(name ?? ''));
  return {
    tags: [tag],
    operationId: id,
    summary,
    parameters: [
      ...inPath,
      ...parameters.map((each) => (each.shared === undefined ? described(each) : { $ref: `#/components/parameters/${each.shared}` })),
    ],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } } : {}),
    responses: { [status]: answered(summary, answers), ...faults(method, writes === true, inPath.length > 0) },
    ...(writes ? { security: [{ token: [] }, {}] } : {}),
  };
}

const answered = (description: string, answers: readonly Answer[]) => ({
  description,
  ...(answers.length === 0
    ? {}
    : {
        content: Object.fromEntries(
          answers.map(({ type, schema }) => [type, { schema: schema ? { $ref: `#/components/schemas/${schema}` } : { type: 'string' } }]),
        ),
      }),
});

function faults(method: string, writes: boolean, named: boolean): object {
  const known = FAULTS.map(([status]) => status).filter((status) => {
    if (status === 404 || status === 410) return named;
    if (status === 406) return method === 'get';
    return [412, 413, 415].includes(status) ? writes : true;
  });
  return Object.fromEntries(known.map((status) => [status, { $ref: `#/components/responses/${status}` }]));
}

/** Lists with commas: style form, not exploded, as GDAL and the standard want it. */
const described = ({ name, description, schema }: Parameter) => ({
  name,
  in: 'query',
  description,
  required: false,
  style: 'form',
  explode: false,
  schema: schemaOf(schema),
});

const pathParameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** Without the marks of newer drafts, which OpenAPI 3.0 does not know. */
const schemaOf = (schema: z.ZodType): object => z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' });
