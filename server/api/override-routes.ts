/** /overrides: what the analyst has said of names. For editors only, the list too: its notes are nobody else's. */
import { Router } from 'express';
import { z } from 'zod';
import type { Lookup, Override } from '../../gazetteer/types.ts';
import { checked } from '../ingest/ingest.ts';
import { checkOverride, LONGEST_NOTE, notAName } from '../model/check-override.ts';
import { InputError } from '../model/input-error.ts';
import { actorOf, requireRole } from './access.ts';
import type { AppParts } from './app-parts.ts';
import { jsonBody } from './body.ts';
import { NotFound } from './faults.ts';
import { onlyFor } from './only-for.ts';
import { readQuery } from './query.ts';
import { route } from './route.ts';

export const overrideBody = z.strictObject({
  name: z.string().trim().min(1).max(120),
  place_id: z.string().min(1).max(100).nullable(),
  note: z.string().max(LONGEST_NOTE).nullish(),
});

export function overrideRoutes({ overrides, lookup, settings, clock }: AppParts): Router {
  const router = Router();

  route(router, '/overrides', {
    get: (request, response) => {
      requireRole(request, settings, 'editor');
      readQuery(request, []);
      response.set('Cache-Control', 'no-store').json({ overrides: overrides.list().map((override) => withPlace(override, lookup)) });
    },
    put: [
      onlyFor('editor', settings),
      async (request, response) => {
        const { name, place_id, note = null } = checked(overrideBody, await jsonBody(request, settings));
        const override: Override = { name, place_id, note, set_at: clock().toISOString(), set_by: actorOf(request, settings) };
        checkOverride(override, lookup);
        if (!overrides.set(override)) throw notAName(name);
        response.set('Cache-Control', 'no-store').json(withPlace(override, lookup));
      },
    ],
    delete: [
      onlyFor('editor', settings),
      (request, response) => {
        const { name } = readQuery(request, ['name']);
        if (name === undefined) throw new InputError('The parameter "name" is missing; expected /overrides?name=NAME.');
        if (!overrides.remove(name))
          throw new NotFound(`Nothing was said of the name "${name.slice(0, 60)}"; GET /overrides has what was.`);
        response.status(204).end();
      },
    ],
  });

  return router;
}

/** The place as it stands in the gazetteer now; null when there is none, or none any more. */
const withPlace = (override: Override, lookup: Lookup) => ({
  ...override,
  place: (override.place_id === null ? undefined : lookup.place(override.place_id)) ?? null,
});
