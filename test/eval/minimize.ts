/** The lowest point of a smooth convex function: L-BFGS (Liu and Nocedal 1989) with a backtracking line search. Deterministic. */

/** Steps that are remembered to tell the curvature. */
const MEMORY = 8;
const ENOUGH = 1e-4;
const SHORTEST = 1e-8;
/** Relative gain of a round below which it is over. */
const FLAT = 1e-5;

/** `evaluate` writes the gradient at a point and returns the value there. Starts at nought. */
export function minimize(size: number, rounds: number, evaluate: (point: Float64Array, gradient: Float64Array) => number): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = evaluate(point, gradient);
  const steps: { move: Float64Array; change: Float64Array; scale: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next: Float64Array<ArrayBuffer>;
    const nextGradient = new Float64Array(size);
    let nextValue: number;
    for (;;) {
      next = point.map((x, at) => x + length * direction[at]!);
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + ENOUGH * length * slope || length < SHORTEST) break;
      length /= 2;
    }
    const move = next.map((x, at) => x - point[at]!);
    const change = nextGradient.map((x, at) => x - gradient[at]!);
    const curvature = dot(move, change);
    if (curvature > 0) steps.push({ move, change, scale: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const isFlat = value - nextValue < FLAT * Math.abs(value);
    [point, gradient, value] = [next, nextGradient, nextValue];
    if (isFlat) break;
  }
  return point;
}

function descent(gradient: Float64Array, steps: readonly { move: Float64Array; change: Float64Array; scale: number }[]): Float64Array {
  const direction = gradient.map((x) => -x);
  const shares: number[] = [];
  for (let at = steps.length - 1; at >= 0; at--) {
    const { move, change, scale } = steps[at]!;
    shares[at] = scale * dot(move, direction);
    addTo(direction, change, -shares[at]!);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const size = 1 / (last.scale * dot(last.change, last.change));
    for (let at = 0; at < direction.length; at++) direction[at]! *= size;
  }
  steps.forEach(({ move, change, scale }, at) => {
    addTo(direction, move, shares[at]! - scale * dot(change, direction));
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

function addTo(target: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at++) target[at]! += factor * other[at]!;
}
