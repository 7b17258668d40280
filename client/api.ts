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
import { heldToken } from './token.ts';

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
/** `revision`: what the reader has before them; the server refuses when somebody else was quicker. */
export const review = (id: string, status: ReviewStatus, revision: number | null): Promise<EventDetail> =>
  send(
    'PUT',
    `events/${encodeURIComponent(id)}/review`,
    { review_status: status },
    revision === null ? {} : { 'If-Match': `"r${revision}"` },
  );
export const removeSamples = (): Promise<unknown> => ask('samples', { method: 'DELETE', headers: OURS });

/** The file that holds what the filter shows. */
export const downloadAddress = (filter: Filter, samples: boolean): string =>
  `download/events.geojson?${asParameters(filter, samples)}`.replace(/\?$/, '');

export const baseMapFile = <T>(name: string): Promise<T> => ask(`basemap/${name}`);

const send = <T>(method: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> =>
  ask(path, { method, headers: { ...OURS, ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** A file that only a token opens: a link cannot send one. */
export const fetchFile = async (path: string): Promise<Blob> => (await answer(path)).blob();

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await answer(path, init);
  return (response.status === 204 ? null : await response.json()) as T;
}

async function answer(path: string, init: RequestInit = {}): Promise<Response> {
  const token = heldToken();
  const headers = {
    ...(init.headers as Record<string, string> | undefined),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(new URL(path, document.baseURI), { ...init, headers }).catch(() => {
    throw new ApiError(0, 'The server does not answer. See whether Geodispatch is still running, then try again.');
  });
  if (!response.ok) throw await problem(response);
  return response;
}

async function problem(response: Response): Promise<ApiError> {
  const said = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return new ApiError(
    response.status,
    said?.detail ?? said?.title ?? `The server answered ${response.status} ${response.statusText}`.trim(),
  );
}
