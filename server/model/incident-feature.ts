/** Incidents → GeoJSON features (RFC 7946): flat, every key on every feature. */
import { CODEBOOK, familyOf } from './codebook.ts';
import { pointOf } from './feature.ts';
import type { Incident } from './incident.ts';
import { placingOf } from './placing.ts';
import { actorProperties, joined, harmProperties, placeProperties } from './properties.ts';
import { rowsToFeatures } from './rows-to-features.ts';
import type { IncidentFeature, IncidentProperties, PointGeometry } from './wire.ts';

export function incidentFeaturesOf(incidents: readonly Incident[]): readonly IncidentFeature[] {
  const rows = incidents.map((incident) => ({ ...propertiesOf(incident), geometry: pointOf(incident.location) }));
  return rowsToFeatures<PointGeometry | null, IncidentProperties>(rows).map(({ type, geometry, properties }, n) => {
    return { type, id: properties.id, geometry, properties, ...(incidents[n]?.sample ? { sample: true as const } : {}) };
  });
}

export const incidentFeatureOf = (incident: Incident): IncidentFeature => incidentFeaturesOf([incident])[0] as IncidentFeature;

function propertiesOf(incident: Incident): IncidentProperties {
  const { id, type, assertion, date_start, date_end, date_precision, location } = incident;
  return {
    ...{ id, type, family: familyOf(type), type_label: CODEBOOK[type].label, assertion, date_start, date_end, date_precision },
    ...placeProperties(location),
    ...actorProperties(incident.actors),
    weapon: joined(incident.weapon),
    target_type: joined(incident.target_type),
    ...harmProperties(incident),
    outcome: incident.outcome,
    placed: placingOf(location ?? undefined) === 'placed',
    summary: incident.summary,
    event_count: incident.event_count,
    report_count: incident.report_count,
    source_count: incident.source_count,
    sources: joined(incident.sources),
    first_published: incident.first_published,
    last_published: incident.last_published,
    confidence: incident.confidence,
    review_status: incident.review_status,
    updated_at: incident.updated_at,
  };
}
