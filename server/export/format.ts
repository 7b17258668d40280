/** What a format of downloads is. */
import type { EventAndSource } from '../model/feature.ts';

/** What a file says of itself beside its events. */
export interface AboutExport {
  /** RFC 3339, UTC. */
  readonly generated_at: string;
  /** Whether events of the sample reports may be among them. */
  readonly samples: 'exclude' | 'include' | 'only';
}

export interface ExportFormat {
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  write(events: AsyncIterable<EventAndSource>, about: AboutExport): AsyncIterable<string>;
}
