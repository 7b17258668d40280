/** `west,south,east,north` or, with heights that are not used, `west,south,low,east,north,high` → a box. */
import type { Bbox } from './bbox.ts';
import { InputError } from './input-error.ts';

/** Degrees, WGS 84; west > east crosses the antimeridian. Throws InputError. */
export function parseBbox(text: string): Bbox {
  const numbers = text.split(',').map(numberOf);
  if (![4, 6].includes(numbers.length) || numbers.some(Number.isNaN)) {
    throw new InputError(`"bbox" is "${text}"; expected 4 numbers, west,south,east,north in degrees (or 6, with heights).`);
  }
  const half = numbers.length / 2;
  const [west, south, east, north] = [numbers[0], numbers[1], numbers[half], numbers[half + 1]] as [number, number, number, number];
  if (Math.max(Math.abs(west), Math.abs(east)) > 180 || Math.max(Math.abs(south), Math.abs(north)) > 90) {
    throw new InputError(`"bbox" is "${text}"; expected longitudes from -180 to 180 and latitudes from -90 to 90.`);
  }
  if (south > north) throw new InputError(`"bbox" is "${text}"; expected the southern latitude before the northern one.`);
  return { west, south, east, north };
}

const numberOf = (text: string): number => (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN);
