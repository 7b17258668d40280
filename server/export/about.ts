/** What every file says of itself: whose data it is, under which licence, and how sure it is. */
import { ATTRIBUTION, HOW_SURE, LICENCE } from '../model/attribution.ts';
import type { AboutFile } from './format.ts';

/** The columns acled_* are computed here (codebook, crosswalk). */
const NOT_ACLED = 'The columns acled_* name classes of the ACLED codebook for comparison; nothing here is ACLED data.';

export function aboutMembers({ generated_at, samples }: AboutFile) {
  return { attribution: ATTRIBUTION, licence: LICENCE, how_sure: HOW_SURE, note: NOT_ACLED, generated_at, samples };
}

/** The same as one paragraph. */
export const aboutText = ({ generated_at }: AboutFile): string =>
  `${ATTRIBUTION}. ${LICENCE} ${HOW_SURE} ${NOT_ACLED} Made on ${generated_at}.`;
