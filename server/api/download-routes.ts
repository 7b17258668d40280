/** GET /download/events.{format}: all that a filter matches, streaming, in one file. */
import { Router } from 'express';
import { type ExportFormat, FORMATS } from '../export/formats.ts';
import { fileName } from '../export/file-name.ts';
import { FILTER_PARAMETERS, parseFilter } from '../model/parse-filter.ts';
import type { AppParts } from './app-parts.ts';
import { readQuery } from './query.ts';
import { route } from './route.ts';
import { sendStream } from './send-stream.ts';

export function downloadRoutes({ store, clock }: AppParts): Router {
  const router = Router();

  for (const format of Object.values<ExportFormat>(FORMATS)) {
    route(router, `/download/events.${format.extension}`, {
      get: async (request, response) => {
        const query = readQuery(request, FILTER_PARAMETERS);
        const filter = parseFilter((name) => query[name]);
        response
          .type(format.mediaType)
          .set('Cache-Control', 'no-cache')
          .attachment(fileName(filter, format.extension))
          .type(format.mediaType);
        const about = { generated_at: clock().toISOString(), samples: filter.samples };
        await sendStream(format.write(store.eachEvent(filter), about), response);
      },
    });
  }

  return router;
}
