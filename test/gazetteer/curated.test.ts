/**
 * Every line of the hand-made lists is a test: it has a source and a point where it says that it lies, and each of its names finds it, or a better known
 * namesake. The names that lose to a namesake stand in test/fixtures/gazetteer/outranked.txt; `REGEN=1 npm test` writes it anew.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { boxOf, grown, inBox, inRings, type Point, type Ring } from '../../gazetteer/geometry/rings.ts';
import { distanceToSegment } from '../../gazetteer/geometry/simplify.ts';
import { openGazetteer } from '../../gazetteer/lookup.ts';
import { curatedFolder } from '../../gazetteer/paths.ts';
import { list, readCsv, type Row } from '../../gazetteer/sources/csv.ts';

const OUTRANKED = new URL('../fixtures/gazetteer/outranked.txt', import.meta.url);
const OFF_SHORE = 1; // degrees around a country's box: islands, platforms, a generalised coast
const MOST_OUTSIDE = 5_000; // metres from a settlement to its first-level unit: the polygons are generalised
/** The source draws the limits of the city of Kyiv too far to the south, around this village beyond them. */
const DRAWN_ELSEWHERE = ['curated:khodosivka-kyiv-oblast'];
const METRES_PER_DEGREE = 111_195;
const NAMESAKES = 1_000;

const lookup = openGazetteer();
const FILES = readdirSync(curatedFolder()).filter((name) => name.endsWith('.csv'));
const rowsOf = (file: string): readonly Row[] => readCsv(join(curatedFolder(), file));
const settlements = rowsOf('settlements.csv');
const sites = rowsOf('sites.csv');

const pointOf = (row: Row): Point => [Number(row['lon']), Number(row['lat'])];
const ringsOf = (id: string): readonly Ring[] => {
  const area = lookup.area(id);
  if (area === undefined) return [];
  return (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()) as readonly Ring[];
};

for (const file of FILES) {
  test(`every line of ${file} can be read and names its source`, () => {
    const rows = rowsOf(file);
    assert.ok(rows.length > 0, 'it has no lines');
    assert.deepEqual(
      rows.filter((row) => !row['source']),
      [],
    );
  });
}

test('no id stands for two places', () => {
  const rows = ['settlements.csv', 'sites.csv', 'regions.csv', 'great-regions.csv', 'admin1.csv', 'countries.csv'].flatMap(rowsOf);
  for (const column of ['id', 'geonames_id']) {
    const ids = rows.map((row) => row[column] ?? '').filter((id) => id !== '');
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      column,
    );
  }
});

test('every settlement and site lies in the box around its country', () => {
  const boxes = new Map<string, ReturnType<typeof boxOf>>();
  const boxOfCountry = (country: string) => {
    if (!boxes.has(country)) boxes.set(country, grown(boxOf(ringsOf(`country:${country}`).flat()), OFF_SHORE));
    return boxes.get(country)!;
  };
  const astray = [...settlements, ...sites].filter((row) => row['country'] && !inBox(boxOfCountry(row['country']), pointOf(row)));
  assert.deepEqual(astray.map(shown), []);
});

test(`every settlement lies in its first-level unit, or less than ${MOST_OUTSIDE / 1000} km outside of it`, () => {
  const astray = settlements
    .filter((row) => row['admin1_code'] && !DRAWN_ELSEWHERE.includes(row['id'] ?? ''))
    .map((row) => ({ row, metres: metresOutside(ringsOf(`admin1:${row['country']}.${row['admin1_code']}`), pointOf(row)) }))
    .filter(({ metres }) => metres > MOST_OUTSIDE);
  assert.deepEqual(
    astray.map(({ row, metres }) => `${shown(row)}: ${Math.round(metres / 1000)} km`),
    [],
  );
});

suite('every name finds its place, or a better known namesake', () => {
  const names = curatedNames();
  const answers = names.map(({ text, id }) => ({ text, id, found: lookup.find(text, { limit: NAMESAKES }).map(({ place }) => place.id) }));

  test('its place is among the candidates', () => {
    const lost = answers.filter(({ id, found }) => !found.includes(id));
    assert.deepEqual(
      lost.map(({ text, id, found }) => `${text} | ${id} | ${found[0] ?? 'nothing'}`),
      [],
    );
  });

  test('it comes first but for the names in outranked.txt', () => {
    const outranked = [
      ...new Set(answers.filter(({ id, found }) => found[0] !== id).map(({ text, id, found }) => `${text} | ${id} | ${found[0]}`)),
    ];
    if (process.env['REGEN'] === '1') writeFileSync(OUTRANKED, `${HEAD}${outranked.sort().join('\n')}\n`);
    const known = new Set(readFileSync(OUTRANKED, 'utf8').split('\n'));
    const now = new Set(outranked);
    assert.deepEqual(
      { new: outranked.filter((line) => !known.has(line)), gone: [...known].filter((line) => isCase(line) && !now.has(line)) },
      { new: [], gone: [] },
      'the names that lose to a namesake have changed; look at them, and run REGEN=1 npm test when they are right',
    );
  });
});

const HEAD = `# Names of curated places that mean a better known namesake when nothing else is said: name | curated place | the namesake.
# Made by REGEN=1 from gazetteer/curated; see test/gazetteer/curated.test.ts.
`;

function isCase(line: string): boolean {
  return line !== '' && !line.startsWith('#');
}

interface CuratedName {
  readonly text: string;
  readonly id: string;
}

function curatedNames(): readonly CuratedName[] {
  const named = (rows: readonly Row[], idOf: (row: Row) => string | undefined, own: readonly string[]): readonly CuratedName[] =>
    rows.flatMap((row) =>
      [...own.map((column) => row[column] ?? ''), ...list(row['names'])].map((text) => ({ text, id: idOf(row) ?? '' })),
    );
  return [
    ...named([...settlements, ...sites, ...rowsOf('regions.csv')], (row) => row['id'], ['name']),
    ...named(rowsOf('great-regions.csv'), (row) => (row['geonames_id'] ? `geonames:${row['geonames_id']}` : row['id']), ['name']),
    ...named(rowsOf('former-names.csv'), (row) => row['geonames_id_or_curated_id']?.replace(/^(?=\d)/, 'geonames:'), [
      'place',
      'former_name',
    ]),
  ];
}

/** Metres from a point to the nearest edge of an area, 0 inside; infinite where there is no area. */
function metresOutside(rings: readonly Ring[], point: Point): number {
  if (inRings(rings, point)) return 0;
  const shrink = Math.cos((point[1] * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) nearest = Math.min(nearest, distanceToSegment(point, ring[at - 1]!, ring[at]!, shrink));
  }
  return nearest * METRES_PER_DEGREE;
}

function shown(row: Row): string {
  return `${row['id']} (${row['lat']}, ${row['lon']}, ${row['country']})`;
}
