/** What a format of downloads is. */
import type { FeatureBatch } from './feature-batches.ts';

/** What a file says of itself beside its events. */
export interface AboutFile {
  /** RFC 3339, UTC. */
  readonly generated_at: string;
  /** Whether events of the sample reports may be among them. */
  readonly samples: 'exclude' | 'include' | 'only';
}

/** That, and where it may be made. */
export interface AboutExport extends AboutFile {
  /** A folder for formats that have to be whole on disk before their first byte can leave; there is always room for one file. */
  readonly folder: string;
  /** Hears, before the first piece, what a reader has to know of the file. */
  readonly tell?: (sentence: string) => void;
}

export interface ExportFormat {
  /** In words, for lists and menus. */
  readonly title: string;
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  /** Whether features need not be flat: `shape=nested`. */
  readonly nested: boolean;
  /** In pieces, at the reader's pace; nothing is left behind when the reader stops early or the events break off. */
  write(batches: AsyncIterable<FeatureBatch>, about: AboutExport): AsyncIterable<string | Uint8Array>;
}
