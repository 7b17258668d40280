/** Temporal relations on columns of days → SQL. */
import { comparisonOfType as comparisonOfValues, HOLDS } from './comparisons.ts';
import { type End, endsOf, orderOfOpen } from './interval-ends.ts';
import { comparisonOfType } from './sql-comparisons.ts';
import { both, either, EVERY_ROW, exactly, NO_ROW } from './sql-pieces.ts';
import { type Answers, columnOf, NO_FEATURE, type SqlScope } from './sql-scope.ts';
import { TEMPORAL_RELATIONS } from './temporal-relations.ts';
import type { Comparison, Expression, Temporal } from './tree.ts';
import { isConstant } from './values.ts';

/** Undefined where SQL cannot tell. */
export function temporalPieces(op: Temporal, left: Expression, right: Expression, scope: SqlScope): Answers | undefined {
  if (op === 't_disjoint') {
    const meet = temporalPieces('t_intersects', left, right, scope);
    return meet && { whenTrue: meet.whenFalse, whenFalse: meet.whenTrue };
  }
  const [a, b] = [endsOf(left, scope.context), endsOf(right, scope.context)];
  const answers = TEMPORAL_RELATIONS[op].map((each) => endPieces(each.op, a[each.left], b[each.right], scope));
  if (answers.includes(undefined)) return undefined;
  const known = answers as readonly Answers[];
  return { whenTrue: both(known.map(({ whenTrue }) => whenTrue)), whenFalse: either(known.map(({ whenFalse }) => whenFalse)) };
}

function endPieces(op: Comparison, left: End, right: End, scope: SqlScope): Answers | undefined {
  if ('instant' in left && 'instant' in right) {
    if (!isConstant(left.instant) || !isConstant(right.instant)) return comparisonOfType('instant', op, left.instant, right.instant, scope);
    return settled(comparisonOfValues('instant', op, left.instant, right.instant, scope.context)(NO_FEATURE));
  }
  const known = 'instant' in left ? left.instant : 'instant' in right ? right.instant : undefined;
  const answer = HOLDS[op](orderOfOpen(left, right));
  if (known === undefined || isConstant(known)) return settled(answer); // an instant of a filter is known
  const column = columnOf(known, scope);
  if (column?.kind !== 'day') return undefined;
  const dated = exactly(`${column.sql} IS NOT NULL`);
  return answer ? { whenTrue: dated, whenFalse: NO_ROW } : { whenTrue: NO_ROW, whenFalse: dated };
}

/** The same for every row. */
export function settled(answer: boolean | null): Answers {
  return { whenTrue: answer === true ? EVERY_ROW : NO_ROW, whenFalse: answer === false ? EVERY_ROW : NO_ROW };
}
