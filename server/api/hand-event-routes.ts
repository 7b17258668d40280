/** POST /events: an event that a person adds, to a report that is there or to one of their own words. */
import { Router } from 'express';
import { z } from 'zod';
import { checked, type HandWritten, handEvent, ingestReport, REPORT_KEYS } from '../ingest/ingest.ts';
import { EVENT_TYPES } from '../model/codebook.ts';
import { ASSERTIONS, type Count, TARGET_TYPES, WEAPONS } from '../model/event.ts';
import { isId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { ReportInput, StoredReport } from '../model/report.ts';
import { actorOf } from './access.ts';
import type { AppParts } from './app-parts.ts';
import { baseAddress } from './base-address.ts';
import { jsonBody } from './body.ts';
import type { Names } from './correction.ts';
import { openCountryPlaces } from './country-places.ts';
import { eventDetail } from './event-detail.ts';
import { NotFound } from './faults.ts';
import { tag } from './if-match.ts';
import { onlyFor } from './only-for.ts';
import { locationOf, placeBody } from './placed.ts';
import { route } from './route.ts';
import { datesBetween, dayBody } from './said-dates.ts';

const MOST_PERSONS = 10_000_000;
const persons = z.int().min(0).max(MOST_PERSONS).nullable().default(null);

export const eventBody = z.strictObject({
  report_id: z.string().refine(isId).optional(),
  report: z.strictObject(REPORT_KEYS).optional(),
  quote: z.string().min(1).max(10_000).optional(),
  type: z.enum(EVENT_TYPES),
  assertion: z.enum(ASSERTIONS).default('reported'),
  date_start: dayBody,
  date_end: dayBody,
  place: placeBody.default(null),
  killed: persons,
  injured: persons,
  weapon: z.array(z.enum(WEAPONS)).max(WEAPONS.length).default([]),
  target_type: z.array(z.enum(TARGET_TYPES)).max(TARGET_TYPES.length).default([]),
  summary: z.string().trim().min(1).max(280).nullable().default(null),
});

type EventBody = z.output<typeof eventBody>;

export function handEventRoutes(parts: AppParts): Router {
  const { store, settings, lookup, clock } = parts;
  const router = Router();
  const names: Names = { lookup, countries: openCountryPlaces(lookup) };

  route(router, '/events', {
    post: [
      onlyFor('editor', settings),
      async (request, response) => {
        const body = checked(eventBody, await jsonBody(request, settings));
        const said = handWritten(body, names);
        const actor = actorOf(request, settings);
        const report = await reportOf(body, parts, actor);
        const added = await store.addEvent(handEvent(said, report, clock()), actor);
        if (!added) throw noReport(report.id);
        tag(response, added)
          .status(added.created ? 201 : 200)
          .set('Location', `${baseAddress(request, settings)}/events/${added.event.id}`)
          .set('Cache-Control', 'no-store')
          .json(await eventDetail(added, store, true));
      },
    ],
  });

  return router;
}

function handWritten(body: EventBody, { lookup, countries }: Names): HandWritten {
  const { type, assertion, date_start = null, date_end = null, place, weapon, target_type, summary, quote = null } = body;
  return {
    ...{ type, assertion, weapon, target_type, summary, quote },
    ...datesBetween(date_start, date_end),
    locations: place === null ? [] : [locationOf(place, 'event', lookup, countries)],
    killed: countOf(body.killed),
    injured: countOf(body.injured),
  };
}

const countOf = (number: number | null): Count | null => (number === null ? null : { low: number, best: number, high: number });

/** The one that is named, or a new one of the person's own words, in which nothing is looked for. Throws InputError, NotFound, ReportGone. */
async function reportOf({ report_id, report, quote }: EventBody, parts: AppParts, actor: string): Promise<StoredReport> {
  if ((report_id === undefined) === (report === undefined))
    throw new InputError('Expected either "report_id", of a report that is stored, or "report", an object with the key "text".');
  if (report !== undefined) return (await ingestReport(report as ReportInput, { ...parts, extract: nothing }, { actor })).report;
  if (quote === undefined) throw new InputError('"quote" is missing; expected the words of the report that tell of the event.');
  const known = report_id === undefined ? undefined : await parts.store.report(report_id);
  if (!known) throw noReport(report_id ?? '');
  return known.report;
}

const nothing: AppParts['extract'] = (_text, _lookup, { published = null, language = 'und' } = {}) => ({
  ...{ language, published, toponyms: [], events: [], rejected: [] },
});

const noReport = (id: string): NotFound => new NotFound(`There is no report "${id}"; ids are what POST /reports answers.`);
