/** The parameters of …/items → what is asked of the store. */
import { compileFilter, type FilterLang, readFilter } from '../cql2/evaluate.ts';
import type { Filter } from '../cql2/filter.ts';
import type { Queryable, Queryables } from '../cql2/queryables.ts';
import { reprojected } from '../cql2/reproject.ts';
import type { Expression } from '../cql2/tree.ts';
import type { EventFilter } from '../model/filter.ts';
import { FILTER_PARAMETERS, parseFilter } from '../model/parse-filter.ts';
import { ABOUT, type StoredId } from './collections.ts';
import { bboxInDegrees, crsOf, toLonLat } from './crs.ts';
import type { Query } from './query.ts';

/** Of a query that was checked. Throws InputError and Cql2Error. */
export function itemsFilter(query: Query, id: StoredId): EventFilter {
  const inDegrees: Query = { ...query, bbox: bboxOf(query) };
  const named = parseFilter((name) => inDegrees[name], id);
  const tree = treeOf(query, ABOUT[id].queryables, FILTER_PARAMETERS);
  return tree ? { ...named, tree } : named;
}

export const bboxOf = ({ bbox, 'bbox-crs': crs }: Query): string | undefined =>
  bbox === undefined ? undefined : bboxInDegrees(bbox, crsOf(crs));

/** Of `filter` and of every property that a value is asked for; `named` parameters mean something of their own. */
export function treeOf(query: Query, queryables: Queryables, named: readonly string[]): Expression | undefined {
  const values = Object.entries(queryables).flatMap(([name, queryable]) => {
    const text = named.includes(name) ? undefined : query[name];
    return text === undefined ? [] : [equal(name, text, queryable)];
  });
  const asked = filterOf(query, queryables);
  const trees = asked ? [...values, asked.tree] : values;
  return trees.length > 1 ? { kind: 'operation', op: 'and', args: trees } : trees[0];
}

/** Made ready once here, where its parts still know where they stood in the text: an error names the place. */
function filterOf({ filter, 'filter-lang': lang = 'cql2-text', 'filter-crs': crs }: Query, queryables: Queryables): Filter | undefined {
  if (filter === undefined) return undefined;
  const read = readFilter(filter, (lang === 'cql-text' ? 'cql2-text' : lang) as FilterLang);
  const inDegrees = crs === undefined ? read : reprojected(read, toLonLat(crsOf(crs)));
  compileFilter(inDegrees, { queryables });
  return inDegrees;
}

const KINDS = { string: 'text', date: 'date', 'date-time': 'timestamp' } as const;

function equal(name: string, text: string, { type }: Queryable): Expression {
  return { kind: 'operation', op: '=', args: [{ kind: 'property', name }, literalOf(text, type)] };
}

function literalOf(text: string, type: Queryable['type']): Expression {
  if (type === 'number' || type === 'integer') return { kind: 'number', value: Number(text) };
  if (type === 'boolean') return { kind: 'boolean', value: text === 'true' };
  return { kind: type === 'geometry' ? 'text' : KINDS[type], value: text };
}
