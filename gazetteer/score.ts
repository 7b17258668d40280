/** One table of weights: everything the ranking of places depends on. */

/** Countries whose names are looked up by the loose stages too: the war's own, and its neighbours. */
export const HOME = 'UA';
export const NEIGHBOURS: ReadonlySet<string> = new Set(['RU', 'BY', 'PL', 'MD', 'RO', 'HU', 'SK']);

export const WEIGHTS = {
  /** Share of right answers when a stage is the first to answer (docs/gazetteer.md); the confidence of its best candidate. */
  stage: { exact: 0.96, variant: 0.93, inflected: 0.95, skeleton: 0.86, fuzzy: 0.75 },
  /** How a name belongs to a place: the name itself, a name in another language or spelling, a name it once had. */
  name: { main: 1, alternate: 0.5, former: 0.4, short: 0.9, demonym: 1 },
  /** Population counts with this exponent; a place of unknown size counts as this many persons. */
  populationExponent: 0.7,
  populationUnknown: 300,
  /** What a region counts as, in persons, beside settlements. */
  regionPopulation: { PCLI: 60_000_000, CONT: 60_000_000, ADM1: 2_500_000, ADM2: 300_000, RGN: 2_000_000, site: 60_000 },
  /** Factor for the war's own country and for its neighbours, before anything is known of the report. */
  home: 4,
  neighbour: 1.3,
  /** A part of a settlement is rarely what a bare name means. */
  section: 0.15,
  capital: 1.5,
  /** Distance at which `near` halves a candidate, metres. */
  nearHalf: 150_000,
  /** Outside home and neighbours only places of this size take part in the loose stages. */
  loosePopulation: 100_000,
} as const;

/** Misspellings: how long a key must be for one and for two edits, and what an edit costs. */
export const FUZZY = {
  oneEditFrom: 6,
  twoEditsFrom: 9,
  perEdit: 0.85,
} as const;

/** Radius in metres that holds the true point in 90 % of cases (codebook, precision 1). */
export const UNCERTAINTY = {
  site: 150,
  settlementMinimum: 1_000,
  perRootPerson: 12,
} as const;

export const settlementRadius = (population: number | null): number =>
  Math.max(UNCERTAINTY.settlementMinimum, Math.round(UNCERTAINTY.perRootPerson * Math.sqrt(population ?? 0)));

/** What the rest of a report adds to one name (resolve.ts). */
export const CONTEXT = {
  /** Factors per share of the report's naming that falls on the candidate's country and first-level unit. */
  country: 8,
  unit: 6,
  /** A country named outright speaks louder for its places than a city does. */
  countryMention: 2,
  /** Another sure settlement of the report within this distance. */
  near: 1.5,
  nearMetres: 120_000,
  anchorScore: 0.7,
  /** The kind of place that the words ask for: "the village of", "region". */
  wanted: 6,
  /** The unit or country named right after. */
  within: 100,
  /** Below this no reading stands out. */
  abstainBelow: 0.2,
} as const;
