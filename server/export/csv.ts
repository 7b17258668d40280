/**
 * Events → CSV (RFC 4180, UTF-8 without a byte-order mark): the point as WKT, which GDAL and QGIS find by themselves, and as longitude and
 * latitude; then the flat properties. The last column holds what the file says of itself, in the first row only.
 */
import { aboutText } from './about.ts';
import { COLUMNS, type Value } from './columns.ts';
import type { FeatureBatch } from './feature-batches.ts';
import type { FeatureRow } from './feature-rows.ts';
import type { AboutFile } from './format.ts';

const HEAD = ['WKT', 'longitude', 'latitude', ...COLUMNS.map(({ name }) => name), 'about'].join(',');
const LINE_END = '\r\n';

/** A spreadsheet takes a cell that begins so for a formula, also in wide letters (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const SPECIAL = /[",\r\n]/;

export async function* writeCsv(batches: AsyncIterable<FeatureBatch>, about: AboutFile): AsyncGenerator<string> {
  let before = HEAD + LINE_END;
  let last = csvCell(aboutText(about));
  for await (const batch of batches) {
    let text = before;
    for (const { point, values } of batch.rows()) {
      text += `${place(point)}${values.map(csvCell).join(',')},${last}${LINE_END}`;
      last = '';
    }
    yield text;
    before = '';
  }
  if (before !== '') yield before;
}

function place(point: FeatureRow['point']): string {
  if (point === null) return ',,,';
  const [lon, lat] = point;
  return `POINT (${lon} ${lat}),${lon},${lat},`;
}

/** Text that a spreadsheet would compute gets an apostrophe before it; numbers are never text. */
export function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
