/** What the application is made of; wire-up.ts brings it. */
import type { IngestDeps } from '../ingest/ingest.ts';
import type { Overrides } from '../../gazetteer/types.ts';
import type { Settings } from '../settings.ts';

export interface AppParts extends IngestDeps {
  readonly settings: Settings;
  /** What `lookup` obeys. */
  readonly overrides: Overrides;
  readonly version: string;
  /** The built page: index.html and assets/. */
  readonly clientFolder: string;
  /** The built base map. */
  readonly baseMapFolder: string;
  readonly log: Log;
}

export interface Log {
  /** Hears of faults of our own, never of a visitor's. */
  fault(error: unknown, about: { readonly request_id: string; readonly request: string }): void;
  /** Hears of every request when it is over. */
  request(line: RequestLine): void;
}

/** No query, no address and nothing of a body: what somebody looks for is theirs. */
export interface RequestLine {
  readonly request_id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Of the answer, as it went over the wire. */
  readonly bytes: number;
  /** The name of the token; absent where there was none. */
  readonly actor?: string;
  /** The reader left before the end. */
  readonly aborted?: true;
}
