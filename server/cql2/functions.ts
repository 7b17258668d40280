/** The functions that filters may call, as /functions lists them. */
import { distanceMetres } from '../model/geometry.ts';
import type { Geometry } from './tree.ts';

/** What a function takes and gives: the types of functions.yml. */
export type FunctionType = 'string' | 'number' | 'datetime' | 'geometry' | 'boolean';

/** A geometry is a GeoJSON object, a datetime a string of instants.ts. */
export type FunctionValue = string | number | boolean | Geometry;

export interface FilterFunction {
  readonly name: string;
  readonly description: string;
  readonly args: readonly { readonly title: string; readonly type: FunctionType }[];
  readonly returns: FunctionType;
  /** Called with values of the types above and never with null: a null argument makes the result null. */
  readonly call: (...args: never[]) => FunctionValue | null;
}

const number = { title: 'number', type: 'number' } as const;
const string = { title: 'text', type: 'string' } as const;
const datetime = { title: 'date or timestamp', type: 'datetime' } as const;
const geometry = (title: string) => ({ title, type: 'geometry' }) as const;

export const FUNCTIONS: readonly FilterFunction[] = [
  { name: 'abs', description: 'The number without its sign.', args: [number], returns: 'number', call: (x: number) => Math.abs(x) },
  { name: 'ceil', description: 'The next whole number up.', args: [number], returns: 'number', call: (x: number) => Math.ceil(x) },
  { name: 'floor', description: 'The next whole number down.', args: [number], returns: 'number', call: (x: number) => Math.floor(x) },
  {
    name: 'length',
    description: 'How many characters a text has.',
    args: [string],
    returns: 'number',
    call: (text: string) => Array.from(text).length,
  },
  {
    name: 'year',
    description: 'The year of a date, UTC.',
    args: [datetime],
    returns: 'number',
    call: (instant: string) => Number(instant.slice(0, 4)),
  },
  {
    name: 'month',
    description: 'The month of a date, 1 to 12, UTC.',
    args: [datetime],
    returns: 'number',
    call: (instant: string) => Number(instant.slice(5, 7)),
  },
  {
    name: 'day',
    description: 'The day of the month, UTC.',
    args: [datetime],
    returns: 'number',
    call: (instant: string) => Number(instant.slice(8, 10)),
  },
  {
    name: 'distance',
    description: 'Metres between two points along the great circle; null for anything but points.',
    args: [geometry('point'), geometry('other point')],
    returns: 'number',
    call: distance,
  },
];

function distance(a: Geometry, b: Geometry): number | null {
  if (a.type !== 'Point' || b.type !== 'Point') return null;
  const [from, to] = [a, b].map(({ coordinates: [lon = 0, lat = 0] }) => ({ lon, lat }));
  return from && to ? distanceMetres(from, to) : null;
}

/** The resource /functions of OGC API – Features, Part 3. */
export function functionList(functions: readonly FilterFunction[] = FUNCTIONS) {
  return {
    functions: functions.map(({ name, description, args, returns }) => ({
      name,
      description,
      args: args.map(({ title, type }) => ({ title, type: [type] })),
      returns: [returns],
    })),
  };
}
