/** How exactly a place of a given kind says where something is (the codebook's table of geo_precision). */
import type { Place } from '../../gazetteer/types.ts';
import type { GeoPrecision } from './event.ts';

const BY_FEATURE: Readonly<Record<string, GeoPrecision>> = {
  PCLI: 6,
  CONT: 6,
  ADM1: 4,
  ADM2: 3,
  RGN: 5,
  STM: 5,
  CST: 5,
  SEA: 7,
  GULF: 7,
  OCN: 7,
  RSV: 5,
  LK: 5,
  AREA: 5,
  UPLD: 5,
  PEN: 5,
  LKS: 5,
  MTS: 5,
  ISLS: 5,
  RGNH: 5,
  DSRT: 5,
  VAL: 5,
  FRST: 5,
  ZN: 5,
  SPIT: 5,
  ISTH: 5,
  CNL: 5,
  LGN: 5,
  ESTY: 5,
  CHN: 7,
  STRT: 7,
  BAY: 7,
};

/** Sites and settlements, which are all the rest, are exact. */
export const precisionOf = ({ feature_code }: Place): GeoPrecision => BY_FEATURE[feature_code] ?? 1;
