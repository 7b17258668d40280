/** The two ends of what a temporal relation takes. */
import { type Context, fail } from './context.ts';
import type { Comparison, Expression } from './tree.ts';
import { fits, mustFit } from './value-types.ts';

/** An expression that is an instant, or none at all: -1 is before, 1 after everything. */
export type End = { readonly instant: Expression } | { readonly infinite: -1 | 1 };

/** An instant starts and ends at once. Throws Cql2Error for what is neither instant nor interval. */
export function endsOf(expression: Expression, context: Context): { readonly start: End; readonly end: End } {
  if (expression.kind !== 'interval') {
    mustFit(expression, 'interval', context);
    if (!fits(expression, 'instant', context)) fail(context, expression, 'found no date.');
    return { start: { instant: expression }, end: { instant: expression } };
  }
  return { start: endOf(expression.start, -1, context), end: endOf(expression.end, 1, context) };
}

function endOf(expression: Expression, infinite: -1 | 1, context: Context): End {
  if (expression.kind === 'open') return { infinite };
  mustFit(expression, 'instant', context);
  return { instant: expression };
}

/** How an end compares with another when one of them is open. */
export function orderOfOpen(left: End, right: End): number {
  return ('infinite' in left ? left.infinite : 0) - ('infinite' in right ? right.infinite : 0);
}

export type CompareEnds<T> = (op: Comparison, left: End, right: End) => T;
