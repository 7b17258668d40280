/**
 * Where a telling is kept and where others of its incident can be: place cell × day × kind × group of types. Whatever two tellings could
 * merge share a block of one with a neighbouring block of the other, so that nothing else has to be compared.
 */
import { groupOf, isLong } from './fit.ts';
import type { Telling } from './telling.ts';
import { MERGING } from './weights.ts';

const METRES_PER_DEGREE = 111_195; // of latitude
const CELL = MERGING.reach / METRES_PER_DEGREE; // degrees: a cell and those around it hold all that is within reach
const DAY = 86_400_000; // milliseconds

/** Empty for a telling that can be compared with nothing. */
export function blocksOf(telling: Telling): readonly string[] {
  const { spot } = telling;
  if (spot === null) return [];
  return combined(telling, [isArea(spot.precision) ? `id:${spot.id}` : cellName(rowOf(spot.lat), spot.lon)]);
}

/** Every block in which a telling of the same incident can be. */
export function blocksAround(telling: Telling): readonly string[] {
  const { spot } = telling;
  if (spot === null) return [];
  return combined(telling, isArea(spot.precision) ? [`id:${spot.id}`] : cellsAround(spot.lon, spot.lat));
}

const isArea = (precision: number): boolean => precision >= 3 && precision <= 6;

function combined(telling: Telling, cells: readonly string[]): readonly string[] {
  const prefix = `${telling.sample ? 'sample ' : ''}${telling.kind} ${groupOf(telling.type)}`;
  return daysOf(telling).flatMap((day) => cells.map((cell) => `${prefix} ${day} ${cell}`));
}

/** Each day of a short span; a long one is a block of its own. */
function daysOf({ start, end }: Telling): readonly string[] {
  if (start === null || end === null) return [];
  if (isLong(start, end)) return [`${start}/${end}`];
  const [first, last] = [Date.parse(start), Date.parse(end)];
  return Array.from({ length: (last - first) / DAY + 1 }, (_, n) => new Date(first + n * DAY).toISOString().slice(0, 10));
}

const rowOf = (lat: number): number => Math.floor(lat / CELL);

/** Columns of a row of cells: fewer towards the poles, so that no cell is narrower than the reach. */
const columnsOf = (row: number): number => {
  const widest = Math.max(Math.abs(row), Math.abs(row + 1)) * CELL; // the edge nearer to the pole
  return Math.max(1, Math.floor((360 * Math.max(0, Math.cos((Math.min(90, widest) * Math.PI) / 180))) / CELL));
};

const columnOf = (lon: number, columns: number): number => Math.floor((((lon + 180) % 360) / 360) * columns) % columns;

const cellName = (row: number, lon: number): string => `${row}:${columnOf(lon, columnsOf(row))}`;

function cellsAround(lon: number, lat: number): readonly string[] {
  const row = rowOf(lat);
  return [row - 1, row, row + 1].flatMap((each) => {
    const columns = columnsOf(each);
    const column = columnOf(lon, columns);
    const around = [column - 1, column, column + 1].map((one) => (one + columns) % columns);
    return [...new Set(around)].map((one) => `${each}:${one}`);
  });
}
