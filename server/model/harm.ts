/**
 * Do no harm: reports name victims, shelters and positions. Every serialiser passes an event through `publicView` before it leaves,
 * and the store's spatial index is built from the same view, so that no box can be used to find out what the feature does not say.
 * The codebook's section "Harm" is the source of the table.
 */
import { CODEBOOK, type EventType } from './codebook.ts';
import { type Actor, type CodedEvent, type Location, primaryLocation } from './event.ts';
import { snapToGrid } from './geometry.ts';
import { overlaps } from './span.ts';

interface HarmRule {
  /** The finest place that leaves the server. */
  readonly finest: 'first-level unit' | 'grid';
  /** Side of the grid's cells and the least radius, metres. */
  readonly metres: number;
}

const FIRST_LEVEL: HarmRule = { finest: 'first-level unit', metres: 100_000 };
const FIVE_KILOMETRES: HarmRule = { finest: 'grid', metres: 5_000 };

const RULES: Readonly<Partial<Record<EventType, HarmRule>>> = {
  'civilian.sexual_violence': FIRST_LEVEL,
  'civilian.abduction': FIVE_KILOMETRES,
  'civilian.torture': FIVE_KILOMETRES,
  'detention.arrest': FIVE_KILOMETRES,
  'detention.pow_capture': FIVE_KILOMETRES,
  'detention.release': FIVE_KILOMETRES,
  'humanitarian.evacuation': FIVE_KILOMETRES,
};

const WITHHELD = 'name withheld';
const HALF_DIAGONAL = 0.71; // of a square cell: how far its middle can be from a place in it

/** To whole kilometres: the distance that a place was moved by must not be read from its radius. */
const roundedUp = (metres: number): number => Math.ceil(metres / 1_000) * 1_000;

/** Whether events of this type are told less finely than they are known: their words are for editors only. */
export const isWithheld = (type: EventType): boolean => RULES[type] !== undefined;

/**
 * The events of one text, before they are kept: a summary that quotes words which also tell of something withheld says plainly what and
 * where instead.
 */
export function withoutTellingQuotes<E extends CodedEvent>(events: readonly E[], text: string): readonly E[] {
  const withheld = events.filter((event) => isWithheld(event.type)).flatMap((event) => event.evidence);
  const tells = ({ summary }: E): boolean => {
    const start = text.indexOf(summary);
    return start >= 0 && withheld.some((span) => overlaps(span, { start, end: start + summary.length }));
  };
  return events.map((event) => (tells(event) ? { ...event, summary: plainSummary(event, primaryLocation(event)) } : event));
}

/** The event as it may leave the server: the same object for most types, a coarser copy for those of the table. */
export function publicView<E extends CodedEvent>(event: E): E {
  const rule = RULES[event.type];
  if (!rule) return event;
  const locations = event.locations.map((location) => coarser(location, rule));
  const withheld = event.locations.flatMap((location, n) =>
    location.name === locations[n]?.name ? [] : [location.name, location.name_verbatim],
  );
  const keep = (text: string | null): string | null => (text !== null && namesAny(text, withheld) ? null : text);
  return {
    ...event,
    locations,
    actors: event.actors.map((actor) => withoutPlace(actor, withheld)),
    casualty_claimant: keep(event.casualty_claimant),
    date_text: keep(event.date_text),
    summary: plainSummary(event, locations[0]),
  };
}

function coarser(location: Location, rule: HarmRule): Location {
  const isArea = location.geo_precision >= 3 && location.geo_precision <= 6;
  if (rule.finest === 'grid') return isArea ? location : onGrid(location, rule.metres);
  return isArea && location.geo_precision > 3 ? location : inFirstLevelUnit(location, rule.metres);
}

/** Moved to the middle of a cell; a place smaller than the cell gives its name away, so that only its region is named. */
function onGrid(location: Location, metres: number): Location {
  const cell = snapToGrid(location, metres);
  const isSmall = location.uncertainty_m === null || location.uncertainty_m < metres;
  return {
    ...(isSmall ? regionOnly(location) : location),
    ...cell,
    uncertainty_m: Math.max(metres, roundedUp((location.uncertainty_m ?? 0) + metres * HALF_DIAGONAL)),
    geo_precision: location.geo_precision === 1 ? 2 : location.geo_precision,
    relation: isSmall ? 'at' : 'near', // within the region that is named, not near it
    bearing_deg: null,
    distance_m: null,
    anchor_id: null,
  };
}

/** Nothing finer than the first-level unit; without one, the country. */
function inFirstLevelUnit(location: Location, metres: number): Location {
  const isKnown = location.admin1 !== null;
  return {
    ...regionOnly(location),
    ...snapToGrid(location, metres),
    uncertainty_m: isKnown ? metres : null,
    geo_precision: isKnown ? 4 : 6,
    relation: 'area',
    bearing_deg: null,
    distance_m: null,
    anchor_id: null,
  };
}

function regionOnly(location: Location): Location {
  const name = location.admin1 ?? countryName(location.country);
  return { ...location, name, name_verbatim: name, gazetteer_id: null, feature_code: location.admin1 === null ? 'PCLI' : 'ADM1' };
}

function countryName(country: string | null): string {
  return country === null ? WITHHELD : (new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country);
}

function withoutPlace(actor: Actor, withheld: readonly string[]): Actor {
  if (!namesAny(`${actor.name}\n${actor.name_verbatim}`, withheld)) return actor;
  return { ...actor, name: WITHHELD, name_verbatim: WITHHELD };
}

function namesAny(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return names.some((name) => name !== '' && lower.includes(name.toLowerCase()));
}

/** Says what and roughly where, and not one word of the report. */
function plainSummary(event: CodedEvent, location: Location | undefined): string {
  const what = `${CODEBOOK[event.type].label} (${event.assertion})`;
  return location ? `${what}, ${location.name}.` : `${what}.`;
}
