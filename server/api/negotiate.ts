/** JSON or a page to read: what the parameter f says, else what the sender accepts; who accepts anything gets JSON. */
import type { Request } from 'express';
import { NotAcceptable } from './faults.ts';
import type { Query } from './query.ts';

export type Format = 'json' | 'html';

export const GEOJSON = 'application/geo+json';
export const JSON_TYPE = 'application/json';
export const HTML_TYPE = 'text/html';
export const SCHEMA_TYPE = 'application/schema+json';
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0';

/** Throws NotAcceptable. `f` was checked against FORMATS. */
export function formatOf(request: Request, { f }: Query): Format {
  if (f !== undefined) return f === 'html' ? 'html' : 'json';
  const accepted = request.accepts([GEOJSON, JSON_TYPE, 'application/vnd.oai.openapi+json', SCHEMA_TYPE, HTML_TYPE]);
  if (accepted === false)
    throw new NotAcceptable(
      `The header Accept is "${request.headers.accept ?? ''}"; expected one that takes ${GEOJSON}, ${JSON_TYPE} or ${HTML_TYPE}.`,
    );
  return accepted === HTML_TYPE ? 'html' : 'json';
}
