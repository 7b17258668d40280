/** Kleene's logic, which is SQL's: null is unknown. */
import type { Evaluate } from './context.ts';

type Condition = Evaluate<boolean>;

export const not =
  (condition: Condition): Condition =>
  (feature) => {
    const value = condition(feature);
    return value === null ? null : !value;
  };

/** False when one is false, unknown when none is false and one unknown. */
export const allOf = (conditions: readonly Condition[]): Condition => decidedBy(false, conditions);

/** True when one is true, unknown when none is true and one unknown. */
export const anyOf = (conditions: readonly Condition[]): Condition => decidedBy(true, conditions);

function decidedBy(decisive: boolean, conditions: readonly Condition[]): Condition {
  return (feature) => {
    let unknown = false;
    for (const condition of conditions) {
      const value = condition(feature);
      if (value === decisive) return decisive;
      if (value === null) unknown = true;
    }
    return unknown ? null : !decisive;
  };
}
