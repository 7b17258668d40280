/** Two made-up events, one in a village and one in a region: what is made of them shows whether features would be made differently today. */
import type { EventAndSource } from '../model/feature.ts';
import type { Location } from '../model/event.ts';

const VILLAGE: Location = {
  ...{ role: 'event', lon: 30.123456, lat: 50.123456, geo_precision: 1, uncertainty_m: 900, name: 'Village', name_verbatim: 'village' },
  ...{ gazetteer_id: 'probe:1', country: 'UA', admin1: 'Oblast', feature_code: 'PPL', relation: 'at', bearing_deg: null },
  ...{ distance_m: null, anchor_id: null, match_method: 'exact', match_score: 1 },
};

const probe = (location: Location): EventAndSource => ({
  event: {
    ...{ id: 'event', report_id: 'report', position: 0, incident_id: null, revision: 1, coded_at: '', revised_at: '', method: 'rule' },
    ...{ review_status: 'machine', corrected_fields: [], type: 'other', assertion: 'reported', outcome: 'unknown' },
    ...{ date_start: '2022-03-29', date_end: '2022-03-29', date_precision: 1, date_text: 'in Village', date_rule: 'date' },
    ...{ time_start: null, time_zone: null, locations: [location], directed: true, casualty_claimant: 'a governor' },
    actors: [{ role: 'initiator', name: 'Actor', name_verbatim: 'actor', country: 'RU', sector: 'MIL' }],
    ...{ killed: { low: 1, best: 2, high: 3 }, injured: null, weapon: ['drone', 'mine'], target_type: [], summary: 'In Village.' },
    ...{ evidence: [], confidence: 0.5, rule_id: '', vocabulary_version: '', extractor_version: '' },
    crosswalk: { acled_event_type: null, acled_sub_event_type: null, plover_event: null, cameo_root: null },
  },
  report: {
    ...{ id: 'report', sha256: '', external_id: null, published: '2022-03-30', language: 'en', url: 'https://example.org/' },
    ...{ publisher: 'Publisher', title: null, sample: false, free_text: false, retrieved_at: '' },
  },
});

export const PROBES: readonly EventAndSource[] = [
  probe(VILLAGE),
  probe({ ...VILLAGE, geo_precision: 4, uncertainty_m: 90_000, name: 'Oblast', name_verbatim: 'oblast', relation: 'area' }),
];
