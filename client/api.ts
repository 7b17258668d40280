/** Every question the page asks. Addresses are relative to the page, so that it works behind a proxy with a path prefix. */
import type {
  AreaGeometry,
  EventCollection,
  EventDetail,
  ExtractAnswer,
  PageSettings,
  Problem,
  ReportAnswer,
  ReportBody,
  ReviewStatus,
} from '../server/model/wire.ts';
import { asParameters, type Filter } from './filter/filter.ts';

/** The most that is asked for at once, which is also the most that the server gives. */
const LIMIT = 10_000;
/** The server refuses writes that a foreign page could have sent: this header is one that it cannot add. */
const OURS = { 'X-Geodispatch': '1' };

/** What went wrong, as a sentence for the reader with what to do about it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const pageSettings = (): Promise<PageSettings> => ask('page');
export const events = (): Promise<EventCollection> => ask(`collections/events/items?samples=include&limit=${LIMIT}`);
export const areas = (): Promise<EventCollection<AreaGeometry | null>> =>
  ask(`collections/event-areas/items?samples=include&limit=${LIMIT}`);
export const eventDetail = (id: string): Promise<EventDetail> => ask(`collections/events/items/${encodeURIComponent(id)}?shape=nested`);
export const extract = (body: ReportBody): Promise<ExtractAnswer> => send('POST', 'extract', body);
export const saveReport = (body: ReportBody): Promise<ReportAnswer> => send('POST', 'reports', body);
export const review = (id: string, status: ReviewStatus): Promise<EventDetail> =>
  send('PUT', `events/${encodeURIComponent(id)}/review`, { review_status: status });
export const removeSamples = (): Promise<unknown> => ask('samples', { method: 'DELETE', headers: OURS });

/** The file that holds what the filter shows. */
export const downloadAddress = (filter: Filter, samples: boolean): string =>
  `download/events.geojson?${asParameters(filter, samples)}`.replace(/\?$/, '');

export const baseMapFile = <T>(name: string): Promise<T> => ask(`basemap/${name}`);

const send = <T>(method: string, path: string, body: unknown): Promise<T> =>
  ask(path, { method, headers: { ...OURS, 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(new URL(path, document.baseURI), init).catch(() => {
    throw new ApiError(0, 'The server does not answer. See whether Geodispatch is still running, then try again.');
  });
  if (!response.ok) throw await problem(response);
  return (response.status === 204 ? null : await response.json()) as T;
}

async function problem(response: Response): Promise<ApiError> {
  const said = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return new ApiError(
    response.status,
    said?.detail ?? said?.title ?? `The server answered ${response.status} ${response.statusText}`.trim(),
  );
}
