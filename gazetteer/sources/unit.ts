/** One polygon of the sources, with the country that the border rule gives it. */
import type { BorderRule } from '../borders.ts';
import type { Shape } from '../geometry/topology.ts';

export interface Unit extends Shape {
  /** `UKR/Kherson`, `atlas/Kosovo`, `ISR@golan`. */
  readonly key: string;
  /** As the source spells it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly rule: BorderRule | undefined;
}
