/** What every source yields: a place with all its names, before it is compiled. */
import type { Place } from '../types.ts';
import type { NameKind } from '../name-table.ts';

export interface PlaceEntry extends Omit<Place, 'admin1'> {
  /** GeoNames' first-level code within the country, empty where there is none. */
  readonly admin1_code: string;
  readonly names: readonly { readonly text: string; readonly kind: NameKind }[];
  /** Of a first-level unit: those who live in it, as far as its settlements are listed; for weighing only. */
  readonly inhabitants?: number;
  /** Radius in metres; absent where it follows from the population. */
  readonly uncertainty_m?: number;
}

/** More names for a place that another source has. */
export type MoreNames = Pick<PlaceEntry, 'id' | 'names'>;

export const named = (kind: NameKind, texts: readonly string[]): PlaceEntry['names'] => texts.map((text) => ({ text, kind }));
