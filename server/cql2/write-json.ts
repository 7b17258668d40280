/** Tree → CQL2 JSON, as an object for JSON.stringify. */
import type { Expression } from './tree.ts';

export function writeJson(expression: Expression): unknown {
  return (WRITERS[expression.kind] as (each: Expression) => unknown)(expression);
}

const WRITERS: { readonly [K in Expression['kind']]: (expression: Extract<Expression, { kind: K }>) => unknown } = {
  operation: ({ op, args }) => ({ op, args: args.map(writeJson) }),
  call: ({ name, args }) => ({ op: name, args: args.map(writeJson) }),
  property: ({ name }) => ({ property: name }),
  text: ({ value }) => value,
  number: ({ value }) => value,
  boolean: ({ value }) => value,
  date: ({ value }) => ({ date: value }),
  timestamp: ({ value }) => ({ timestamp: value }),
  interval: ({ start, end }) => ({ interval: [writeIntervalEnd(start), writeIntervalEnd(end)] }),
  open: () => '..',
  list: ({ items }) => items.map(writeJson),
  geometry: ({ geometry }) => geometry,
  bbox: ({ bbox }) => ({ bbox }),
};

/** Instants stand in an interval as plain strings. */
const writeIntervalEnd = (end: Expression): unknown => (end.kind === 'date' || end.kind === 'timestamp' ? end.value : writeJson(end));
