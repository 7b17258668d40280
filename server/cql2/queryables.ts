/** What a collection can be filtered by, and of what type it is. */

export interface Queryable {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'date-time' | 'geometry';
  readonly title: string;
  /** The values there are, where they are few. */
  readonly values?: readonly string[];
  /** Texts of several values joined with this are arrays as well: A_CONTAINS(weapon, ('drone')). */
  readonly separator?: string;
}

export type Queryables = Readonly<Record<string, Queryable>>;

/** OGC API – Features, Part 3, /req/queryables; the geometry as QGIS ($ref) and as the standard (format) want it. */
export function queryablesSchema(queryables: Queryables, id: string, title: string): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    type: 'object',
    title,
    properties: Object.fromEntries(Object.entries(queryables).map(([name, queryable]) => [name, schemaOf(queryable)])),
    additionalProperties: false,
  };
}

const GEOMETRY = {
  $ref: 'https://geojson.org/schema/Geometry.json',
  format: 'geometry-any',
  'x-ogc-role': 'primary-geometry',
} as const;

function schemaOf({ type, title, values }: Queryable): Readonly<Record<string, unknown>> {
  if (type === 'geometry') return { title, ...GEOMETRY };
  if (type === 'date' || type === 'date-time') return { title, type: 'string', format: type };
  return { title, type, ...(values ? { enum: values } : {}) };
}
