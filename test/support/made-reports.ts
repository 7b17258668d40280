/** Reports made up from a seed, for benchmarks and long streams: plain agency prose with places, days, weapons and numbers. */

const PLACES = [
  'Mykolaiv',
  'Kharkiv',
  'Chernihiv',
  'Kryvyi Rih',
  'Odesa',
  'Mariupol',
  'Izium',
  'Sumy',
  'Zaporizhzhia',
  'Kramatorsk',
  'Lviv',
  'Bucha',
] as const;
const DAYS = ['on Monday', 'on Tuesday', 'overnight', 'on 28 March', 'this morning', 'over the weekend'] as const;
const ACTS = [
  'A missile hit a fuel depot in {place} {day}, the regional governor said.',
  'Russian forces shelled residential districts of {place} {day}, killing {count} people and injuring {count} others.',
  'Ukrainian troops pushed back an assault near {place} {day}.',
  'Units withdrew from the outskirts of {place} {day}, according to the general staff.',
  'Air defence shot down {count} drones over {place} {day}.',
  'Talks on an evacuation corridor out of {place} were held {day}.',
  'The mayor of {place} said that schools would stay closed and that the water supply was being repaired.',
  'Prices of bread and fuel rose again, and shops in the centre opened for a few hours only.',
] as const;
const SENTENCES = 14; // a report of about 1 kB

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1 that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function makeReport(random: () => number, sentences: number = SENTENCES): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (): string =>
    pick(ACTS)
      .replace('{place}', pick(PLACES))
      .replace('{day}', pick(DAYS))
      .replaceAll('{count}', () => String(1 + Math.floor(random() * 9)));
  return Array.from({ length: sentences }, sentence).join(' ');
}
