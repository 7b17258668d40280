/** The conformance classes of CQL2 1.0 that this folder keeps. */
const BASE = 'http://www.opengis.net/spec/cql2/1.0/conf/';

export const CQL2_CONFORMANCE: readonly string[] = [
  'cql2-text',
  'cql2-json',
  'basic-cql2',
  'advanced-comparison-operators',
  'case-insensitive-comparison',
  'accent-insensitive-comparison',
  'basic-spatial-functions',
  'basic-spatial-functions-plus',
  'spatial-functions',
  'temporal-functions',
  'array-functions',
  'property-property',
  'functions',
  'arithmetic',
].map((name) => `${BASE}${name}`);
