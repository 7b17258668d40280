/** What stands on the map and in every file that leaves the server. */
export const ATTRIBUTION = 'Places: GeoNames (CC BY 4.0) · Borders: Natural Earth (public domain)';

export const LICENCE =
  'Place names and coordinates: GeoNames, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; borders: Natural Earth, public domain. The text of a report belongs to its publisher.';

export const HOW_SURE =
  'Each event is what one report says, read by rules and checked by a person only where review_status says so; confidence is the estimate of those rules, and the true place lies within uncertainty_m of the point in most cases, not in all.';
