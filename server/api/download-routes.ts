/** GET /download/events.{extension}, or /download/events?f=: all that a filter matches, streaming, in one file. */
import { type Request, type Response, Router } from 'express';
import { storedBatches } from '../export/feature-batches.ts';
import { fileName } from '../export/file-name.ts';
import { type ExportFormat, FORMAT_NAMES, FORMATS, formatOf, NESTED_FORMATS } from '../export/formats.ts';
import { nestedBatches } from '../export/nested-batches.ts';
import { QGIS_STYLE } from '../export/qgis-style.ts';
import { InputError } from '../model/input-error.ts';
import { FILTER_PARAMETERS } from '../model/parse-filter.ts';
import type { AppParts } from './app-parts.ts';
import { itemsFilter } from './items-filter.ts';
import { type Query, readQuery } from './query.ts';
import { route } from './route.ts';
import { sendStream } from './send-stream.ts';

const PARAMETERS = [...FILTER_PARAMETERS, 'filter', 'filter-lang', 'shape'];

export function downloadRoutes(parts: AppParts): Router {
  const router = Router();
  for (const format of Object.values<ExportFormat>(FORMATS)) {
    route(router, `/download/events.${format.extension}`, {
      get: (request, response) => send(request, response, parts, format, readQuery(request, PARAMETERS)),
    });
  }
  route(router, '/download/events', {
    get: (request, response) => {
      const query = readQuery(request, [...PARAMETERS, 'f']);
      return send(request, response, parts, readFormat(query), query);
    },
  });
  route(router, '/download/events.qml', {
    get: (request, response) => {
      readQuery(request, []);
      response.type('application/x-qgis-layer-settings').attachment('events.qml').send(QGIS_STYLE);
    },
  });
  return router;
}

async function send(request: Request, response: Response, parts: AppParts, format: ExportFormat, query: Query): Promise<void> {
  const { store, settings, clock } = parts;
  const filter = itemsFilter(query, 'events');
  const shape = readShapeFor(format, query);
  response.attachment(fileName(filter, format.extension)).set({ 'Content-Type': format.mediaType, 'Cache-Control': 'no-cache' });
  if (request.method === 'HEAD') return void response.end();
  const about = {
    generated_at: clock().toISOString(),
    samples: filter.samples,
    folder: settings.dataDir,
    tell: (sentence: string) => response.set('Geodispatch-Note', sentence),
  };
  const batches = shape === 'nested' ? nestedBatches(store.eachEvent(filter)) : storedBatches((page) => store.features(filter, page));
  await sendStream(format.write(whileConnected(batches, response), about), response);
}

/** A file that is made before it is sent is not made on for a reader who has left. */
async function* whileConnected<T>(items: AsyncIterable<T>, response: Response): AsyncGenerator<T> {
  for await (const item of items) {
    if (response.closed) throw new Error('The reader has left.');
    yield item;
  }
}

/** Throws InputError. */
function readFormat({ f = 'geojson' }: Query): ExportFormat {
  const format = formatOf(f);
  if (!format) throw new InputError(`"f" is "${f}"; expected one of ${FORMAT_NAMES.join(', ')}.`);
  return format;
}

/** Throws InputError. */
function readShapeFor(format: ExportFormat, { shape = 'flat' }: Query): 'flat' | 'nested' {
  if (shape !== 'flat' && shape !== 'nested') throw new InputError(`"shape" is "${shape}"; expected flat or nested.`);
  if (shape === 'nested' && !format.nested)
    throw new InputError(`"shape" is "nested", which ${format.title} cannot hold; expected flat, or one of ${NESTED_FORMATS.join(', ')}.`);
  return shape;
}
