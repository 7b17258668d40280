/**
 * Events → one GeoJSON feature a line, to be read and cut line by line. As a text sequence (RFC 8142) each begins with a record separator,
 * so that a reader finds its way again after a broken one; newline-delimited, it does not, which more tools read.
 */
import { aboutMembers } from './about.ts';
import type { FeatureBatch } from './feature-batches.ts';
import type { AboutFile } from './format.ts';

const RECORD_SEPARATOR = '\x1e';

export const writeGeojsonSequence = (batches: AsyncIterable<FeatureBatch>, about: AboutFile): AsyncGenerator<string> =>
  writeLines(batches, about, RECORD_SEPARATOR);

export const writeGeojsonLines = (batches: AsyncIterable<FeatureBatch>, about: AboutFile): AsyncGenerator<string> =>
  writeLines(batches, about, '');

/** There is no head to say it in: the first feature carries what the file says of itself, as a foreign member `about`. */
async function* writeLines(batches: AsyncIterable<FeatureBatch>, about: AboutFile, before: string): AsyncGenerator<string> {
  let isFirst = true;
  for await (const batch of batches) {
    const text = batch.text(`\n${before}`);
    yield `${before}${isFirst ? withAbout(text, about) : text}\n`;
    isFirst = false;
  }
}

function withAbout(lines: string, about: AboutFile): string {
  const end = lines.indexOf('\n');
  const closing = (end < 0 ? lines.length : end) - 1; // the brace at the end of the first line
  return `${lines.slice(0, closing)},"about":${JSON.stringify(aboutMembers(about))}${lines.slice(closing)}`;
}
