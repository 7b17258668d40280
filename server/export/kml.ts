/**
 * Events → KML 2.2 (OGC 07-147r2): a placemark each, with a time span, in the style of its class; the flat properties as typed extended data. An event
 * without a point is a placemark without geometry, which lists show and maps do not.
 */
import { aboutText } from './about.ts';
import { COLUMNS, type ColumnType, type Value } from './columns.ts';
import type { FeatureBatch } from './feature-batches.ts';
import type { FeatureRow } from './feature-rows.ts';
import type { AboutFile } from './format.ts';
import { SYMBOL_CLASSES, type MapSymbol, symbolClassOf } from './symbols.ts';
import { xmlText } from './xml.ts';
import type { EventType } from '../model/codebook.ts';

/** KML knows no dates in extended data. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  number: 'double',
  integer: 'int',
  boolean: 'bool',
  date: 'string',
  'date-time': 'string',
};

const TAGS = COLUMNS.map(({ name }) => `<SimpleData name="${name}">`);

export async function* writeKml(batches: AsyncIterable<FeatureBatch>, about: AboutFile): AsyncGenerator<string> {
  let before = head(about);
  for await (const batch of batches) {
    yield before + batch.rows().map(placemark).join('');
    before = '';
  }
  yield `${before}</Document></kml>\n`;
}

function head(about: AboutFile): string {
  const fields = COLUMNS.map(
    ({ name, type, title }) =>
      `<SimpleField name="${name}" type="${TYPES[type]}"><displayName>${xmlText(title)}</displayName></SimpleField>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document id="root_doc"><name>events</name>
<description>${xmlText(aboutText(about))}</description>
<Schema name="events" id="events">
${fields.join('')}</Schema>
${SYMBOL_CLASSES.map(style).join('')}`;
}

function style([name, { colour, size }]: readonly [string, MapSymbol]): string {
  return `<Style id="${name}"><IconStyle><color>${kmlColour(colour)}</color><scale>${size / 4}</scale></IconStyle><LabelStyle><scale>0</scale></LabelStyle></Style>\n`;
}

/** aabbggrr */
const kmlColour = (colour: string): string => `ff${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`;

const columnOf = (name: string): number => COLUMNS.findIndex((column) => column.name === name);
const [ID, TYPE, LABEL, PLACE, SUMMARY, FIRST_DAY, LAST_DAY] = [
  'id',
  'type',
  'type_label',
  'place',
  'summary',
  'date_start',
  'date_end',
].map(columnOf);

function placemark({ point, values }: FeatureRow): string {
  const at = (column = -1): string => String(values[column] ?? '');
  const name = [at(LABEL), at(PLACE)].filter((part) => part !== '').join(', ');
  return (
    `<Placemark id="${at(ID)}"><name>${xmlText(name)}</name><description>${xmlText(at(SUMMARY))}</description>${timeSpan(at(FIRST_DAY), at(LAST_DAY))}` +
    `<styleUrl>#${symbolClassOf(at(TYPE) as EventType)}</styleUrl><ExtendedData><SchemaData schemaUrl="#events">${data(values)}</SchemaData></ExtendedData>` +
    `${place(point)}</Placemark>\n`
  );
}

const timeSpan = (first: string, last: string): string =>
  first === '' ? '' : `<TimeSpan><begin>${first}</begin><end>${last || first}</end></TimeSpan>`;

function data(values: readonly Value[]): string {
  let text = '';
  values.forEach((value, n) => {
    if (value !== null) text += `${TAGS[n]}${typeof value === 'string' ? xmlText(value) : value}</SimpleData>`;
  });
  return text;
}

const place = (point: FeatureRow['point']): string =>
  point === null ? '' : `<Point><coordinates>${point[0]},${point[1]}</coordinates></Point>`;
