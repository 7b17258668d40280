import type { CodedEvent, EventProperties } from '../../server/model/wire.ts';
import { assertionWords } from '../words/assertion-words.ts';
import { personsWords } from '../words/numbers.ts';
import { spanOfDays } from '../words/dates.ts';
import { whereWords } from '../words/place-words.ts';

/** The flat feature's own words, for lists and popups. */
export const placeLine = ({ place, relation, country }: EventProperties): string =>
  place === null ? (countryName(country) ?? 'Place not said') : whereWords({ name: place, relation });

export const dateLine = ({ date_start, date_end }: Pick<EventProperties, 'date_start' | 'date_end'>): string =>
  spanOfDays(date_start, date_end);

export function assertionLine(properties: EventProperties): string {
  const claimant =
    properties.actor1_role === 'claimant' ? properties.actor1 : properties.actor2_role === 'claimant' ? properties.actor2 : null;
  return assertionWords(properties.assertion, claimant);
}

/** What a row says beneath its title: only what the title does not; null when that is nothing. */
export function rowLine(properties: EventProperties): string | null {
  const { assertion, actor1, actor1_role, killed_best, killed_low, killed_high, injured_best, injured_low, injured_high } = properties;
  const killed = personsWords({ low: killed_low, best: killed_best, high: killed_high });
  const injured = personsWords({ low: injured_low, best: injured_best, high: injured_high });
  const parts = [
    assertion === 'reported' ? null : assertionLine(properties),
    actor1_role === 'initiator' ? actor1 : null,
    killed === null ? null : `${killed} killed`,
    injured === null ? null : `${injured} injured`,
  ].filter((part) => part !== null);
  const line = parts.join(', ');
  return line === '' ? null : line.charAt(0).toUpperCase() + line.slice(1);
}

export const codedAssertion = ({ assertion, actors }: CodedEvent): string =>
  assertionWords(assertion, actors.find(({ role }) => role === 'claimant')?.name ?? null);

export function codedPlace({ locations }: CodedEvent): string {
  const place = locations.find(({ role }) => role !== 'mentioned');
  return place ? whereWords(place) : 'Place not said';
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Null for what is not a country code. */
export function countryName(code: string | null): string | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return null;
  return COUNTRIES.of(code) ?? null;
}
