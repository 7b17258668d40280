/** Which rows of a GeoNames dump are kept: places that a report may name. Classes and codes as on geonames.org/export/codes.html. */
import { HOME, NEIGHBOURS } from '../score.ts';

/** Populated places that are there or that a war destroyed; not those that history books know (PPLH, PPLCH). */
const SETTLEMENTS = codes('PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLC PPLF PPLG PPLL PPLQ PPLR PPLS PPLW PPLX STLMT');

/** Countries and first-level units are ours, with polygons and the border rule; districts come from the dump. */
const DISTRICTS = codes('ADM2');

/** Kept all over the world. */
const LANDMARKS = codes('AIRB AIRP DAM INSM MILB NVB OILR PRT PSN SEA GULF STRT OCN');

/** Kept in the countries whose every place is wanted. */
const FEATURES = codes(
  [
    'AIRF AIRH BDG BRKS FCL FT FY HSP LOCK MFG MN MNF OILT PIER PMPO PRN PS PSH PSTB RDJCT RSTN RSTP RYD TOWR UNIV WHRF', // S: sites
    'BAY CAPE CNL COVE EST HBR LGN LGNS LK RSV STM', // H: water
    'INDS MVA OILF GASF', // L: areas
    'ISL ISLT ISTH MT PASS PT SPIT', // T: land forms
  ].join(' '),
);

/** The war's own country and its neighbours are wanted whole; of the others every settlement that is not a nameless hamlet. */
export const isWholeCountry = (country: string): boolean => country === HOME || NEIGHBOURS.has(country);

export interface Row {
  readonly feature_code: string;
  readonly population: number | null;
}

/** `whole`: every place of the row's country is wanted. */
export function isKept({ feature_code, population }: Row, whole: boolean): boolean {
  if (SETTLEMENTS.has(feature_code)) return whole || population !== null || /^PPL[AC]/.test(feature_code);
  return LANDMARKS.has(feature_code) || (whole && (DISTRICTS.has(feature_code) || FEATURES.has(feature_code)));
}

export const isDistrict = (featureCode: string): boolean => DISTRICTS.has(featureCode);

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
