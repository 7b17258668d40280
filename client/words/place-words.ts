/** Where something happened, in words. Distances in metres, bearings in degrees clockwise from north. */

export interface WhereSaid {
  readonly name: string;
  readonly relation: string | null;
  readonly distance_m?: number | null;
  readonly bearing_deg?: number | null;
}

const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

const wind = (bearing: number): string => WINDS[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? '';

/** "about 50 km south of Kryvyi Rih", "near Kherson", "Mykolaiv". */
export function whereWords({ name, relation, distance_m, bearing_deg }: WhereSaid): string {
  if (relation === 'near' || relation === 'direction_of') {
    const distance = distance_m == null ? '' : `about ${kilometres(distance_m)} `;
    if (bearing_deg != null && relation === 'direction_of') return `${distance}${wind(bearing_deg)} of ${name}`;
    return distance === '' ? `${relation === 'near' ? 'near' : 'towards'} ${name}` : `${distance}from ${name}`;
  }
  if (relation === 'along') return `along ${name}`;
  if (relation === 'between') return name.startsWith('between ') ? name : `between ${name}`;
  return name;
}

/** One significant figure below 10 km, whole kilometres above: 150 m, 3.4 km, 20 km. */
export function kilometres(metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} m`;
  const km = metres / 1000;
  return km < 10 ? `${Math.round(km * 10) / 10} km` : `${Math.round(km)} km`;
}

/** UCDP's place precision in words; index 0 is precision 1. */
const PRECISION = [
  'a named settlement or site',
  'near a named place',
  'somewhere in the district',
  'somewhere in the region',
  'somewhere in a larger area',
  'known to the country only',
  'at sea or in the air',
];

export const placePrecisionWords = (precision: number | null): string =>
  precision === null ? 'the report names no place' : (PRECISION[precision - 1] ?? '');
