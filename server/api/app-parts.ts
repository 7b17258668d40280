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
  /** Hears of faults of our own, never of a visitor's. */
  readonly log: (error: unknown, request: string) => void;
}
