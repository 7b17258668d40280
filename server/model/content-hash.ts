/** The same report twice is one report: what makes it the same is its text and what was said of its source. */
import { createHash } from 'node:crypto';
import type { ReportInput } from './report.ts';

/** Hex SHA-256 over the canonical JSON (fixed order, absent = null) of text, published, language, url and publisher, as given. */
export function contentHash(input: ReportInput): string {
  const { text, published = null, language = null, url = null, publisher = null } = input;
  return createHash('sha256')
    .update(JSON.stringify([text, published, language, url, publisher]))
    .digest('hex');
}
