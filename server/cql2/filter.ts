/** A filter that was read: its tree, and where in the source each part of it stood. Bounded while it is built, so that nothing recurses too deep. */
import { Cql2Error, type Where } from './cql2-error.ts';
import { type Expression, partsOf } from './tree.ts';

export interface Filter {
  readonly tree: Expression;
  /** Where an expression stood; null for one that was not read from a source. */
  readonly whereIs: (expression: Expression) => Where | null;
}

export const LIMITS = {
  length: 200_000, // characters of a filter
  depth: 100, // of expressions and brackets within each other
  nodes: 20_000, // expressions in all
  vertices: 10_000, // of all geometries together
} as const;

/** Keeps count while a reader makes expressions. */
export class FilterBuilder {
  readonly #where = new WeakMap<Expression, Where>();
  readonly #depth = new WeakMap<Expression, number>();
  #nodes = 0;
  #vertices = 0;

  /** Throws Cql2Error when the filter has grown too large or too deep. */
  add<T extends Expression>(expression: T, at: Where): T {
    const depth = 1 + Math.max(0, ...partsOf(expression).map((part) => this.#depth.get(part) ?? 0));
    this.#nodes += 1;
    this.checkDepth(depth, at);
    if (this.#nodes > LIMITS.nodes) throw new Cql2Error(`it has more than ${LIMITS.nodes} parts.`, at);
    this.#depth.set(expression, depth);
    this.#where.set(expression, at);
    return expression;
  }

  checkDepth(depth: number, at: Where): void {
    if (depth > LIMITS.depth) throw new Cql2Error(`it is nested more than ${LIMITS.depth} deep.`, at);
  }

  addVertex(at: Where): void {
    this.#vertices += 1;
    if (this.#vertices > LIMITS.vertices) throw new Cql2Error(`its geometries have more than ${LIMITS.vertices} vertices.`, at);
  }

  whereIs(expression: Expression): Where | null {
    return this.#where.get(expression) ?? null;
  }

  finish(tree: Expression): Filter {
    return { tree, whereIs: (expression) => this.whereIs(expression) };
  }
}

/** A tree that was made by hand. */
export const filterOf = (tree: Expression): Filter => ({ tree, whereIs: () => null });
