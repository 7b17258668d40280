/** A report: one text from one source. */

/** One line of the bulk format, or the body of POST /reports. */
export interface ReportInput {
  /** The sender's own id, echoed back. */
  readonly id?: string;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly published?: string | null;
  /** BCP 47. */
  readonly language?: string;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly title?: string | null;
}

/** A report as it is kept. */
export interface StoredReport {
  /** ULID. */
  readonly id: string;
  /** Hash of text, published, language, url and publisher: the same report twice is one report. */
  readonly sha256: string;
  /** The sender's own id, where there was one. */
  readonly external_id: string | null;
  readonly text: string;
  /** As given or as found in the text. */
  readonly published: string | null;
  readonly language: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
  /** Written by us to show how the map works; kept apart from real data. */
  readonly sample: boolean;
  /** The publisher allows the whole text to be shown to the public. */
  readonly free_text: boolean;
  /** RFC 3339, UTC. */
  readonly retrieved_at: string;
}

/** A report without its text: what a feature says of its source. */
export type ReportSource = Omit<StoredReport, 'text'>;
