import type { EventDetail, StoredEvent } from '../../server/model/wire.ts';
import { h } from '../element.ts';
import { datePrecisionWords, spanOfDays } from '../words/dates.ts';
import { percent, personsWords } from '../words/numbers.ts';
import { kilometres, placePrecisionWords, whereWords } from '../words/place-words.ts';
import { countryName } from './event-words.ts';
import { REVIEW_WORDS } from './review-buttons.ts';
import { sourceLine } from './source-line.ts';

type Fact = readonly [term: string, ...lines: (string | HTMLElement | null)[]];

/** Everything known of an event, in words: a list of terms and descriptions without those that the report is silent on. */
export function factsOf(detail: EventDetail): HTMLElement {
  const { event, source } = detail;
  const facts: readonly Fact[] = [
    ['When', spanOfDays(event.date_start, event.date_end), dateDetail(event)],
    ...placeFacts(event),
    ...actorFacts(event),
    ['Killed', personsWords(event.killed)],
    ['Injured', personsWords(event.injured)],
    ['Counted by', event.casualty_claimant],
    ['Weapon', list(event.weapon)],
    ['Target', list(event.target_type)],
    ['Outcome', event.outcome === 'unknown' ? null : event.outcome],
    ['Source', sourceLine(source)],
    ['How sure', `${percent(event.confidence)} that the reading is right`, REVIEW_WORDS[event.review_status]],
    [
      'In ACLED’s terms',
      event.crosswalk.acled_event_type === null
        ? null
        : `${event.crosswalk.acled_event_type} / ${event.crosswalk.acled_sub_event_type ?? ''}`,
    ],
    ['Record', h('a', { href: `collections/events/items/${encodeURIComponent(event.id)}?shape=nested`, class: 'mono' }, event.id)],
  ];
  return h('dl', { class: 'facts' }, ...facts.map(row));
}

function row([term, ...lines]: Fact): HTMLElement | null {
  const [first, ...rest] = lines.filter((line) => line !== null && line !== '');
  if (first === undefined) return null;
  return h('div', {}, h('dt', {}, term), h('dd', {}, first, ...rest.map((line) => h('small', {}, line))));
}

function dateDetail({ date_precision, date_text, time_start, time_zone }: StoredEvent): string {
  const words = date_text === null ? null : `from “${date_text}”`;
  const time = time_start === null ? null : `at ${time_start}${time_zone === null ? '' : ` (${time_zone})`}`;
  return [time, datePrecisionWords(date_precision), words].filter((part) => part !== null && part !== '').join(', ');
}

const ROLES = { event: 'Where', target: 'Where (target)', destination: 'Towards', origin: 'From', mentioned: 'Also named' } as const;

function placeFacts({ locations }: StoredEvent): readonly Fact[] {
  if (locations.length === 0) return [['Where', 'not said']];
  return locations.map((place) => {
    const region = [place.admin1, countryName(place.country)].filter((part) => part !== null && part !== place.name).join(', ');
    const radius = place.uncertainty_m === null ? '' : `, within ${kilometres(place.uncertainty_m)} in nine cases of ten`;
    const read = place.name_verbatim === '' || place.name_verbatim === place.name ? '' : `written “${place.name_verbatim}”`;
    return [ROLES[place.role], whereWords(place), region, `${placePrecisionWords(place.geo_precision)}${radius}`, read];
  });
}

const ACTORS = { initiator: 'Who', target: 'Against', participant: 'Taking part', claimant: 'According to' } as const;

const actorFacts = ({ actors }: StoredEvent): readonly Fact[] =>
  actors.map(({ role, name, country }) => [ACTORS[role], name, countryName(country)]);

const list = (codes: readonly string[]): string => codes.map((code) => code.replaceAll('_', ' ')).join(', ');
