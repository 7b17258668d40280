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
  /** What a seat of administration of unknown size counts as at least. */
  seatPopulation: { PPLC: 500_000, PPLA: 100_000, PPLA2: 10_000, PPLA3: 3_000, PPLA4: 1_000 },
  /** A seat of second-level administration is meant before a place of the same size that is none. */
  seat: 1.3,
  /** What a region counts as, in persons, beside settlements. */
  regionPopulation: { PCLI: 60_000_000, CONT: 60_000_000, ADM1: 1_000_000, ADM2: 300_000, RGN: 2_000_000, LKS: 60_000, site: 60_000 },
  /** What a site of an imported dump counts as: less than a village, of which many a brook and station has the name. */
  minorSite: 150,
  /** Factor for the war's own country and for its neighbours, before anything is known of the report. */
  home: 10,
  neighbour: 1.3,
  /** A part of a settlement is rarely what a bare name means. */
  section: 0.15,
  capital: 1.5,
  /** An exact name of a smaller place than this is not trusted to be what is meant before other spellings are looked at; they count this much then. */
  strongExact: 30_000,
  besideExact: 0.15,
  /** Distance at which `near` halves a candidate, metres. */
  nearHalf: 150_000,
  /** Outside home only places of this size take part in the loose stages: the neighbours' towns, and large cities elsewhere. */
  looseNeighbour: 5_000,
  loosePopulation: 100_000,
  /** Case forms of neighbours' names from this size on; stems of three letters at home from this size on. */
  inflectedNeighbour: 10_000,
  shortStem: 10_000,
  /** Misspellings at home are guessed for places of this size on. */
  guessHome: 3_000,
  guessAbroad: 500_000,
  /** A name in Cyrillic letters leads by other spellings to places of Latin-writing countries of this size only. */
  looseAcrossScripts: 500_000,
} as const;

/** Misspellings: how long a key must be for one and for two edits, and what an edit costs. */
export const FUZZY = {
  oneEditFrom: 6,
  /** Keys shorter than this are guessed for cities of this size only: Kherson, Bakhmut. */
  shortKey: 7,
  shortKeyCity: 50_000,
  twoEditsFrom: 10,
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
  /** Factor for places in the outlet's own country: "Springfield" in an American paper; less than one other name of the report says. */
  outlet: 5,
  /** Other names around a candidate multiply it by exp(nearby × support); a name this far away (metres) counts half, and this much is enough. */
  nearby: 3,
  nearMetres: 25_000,
  nearbyCap: 3,
  /** Names of the report that are asked, and readings of each. */
  witnesses: 24,
  readings: 3,
  /** A name of many namesakes is as sure as its context makes it, from here up. */
  leastSureness: 0.9,
  /** The kind of place that the words ask for: "the village of", "region". */
  wanted: 6,
  /** Readings of less than this share of the best one are nobody's meaning. */
  likely: 0.1,
  /** Below this no reading stands out. */
  abstainBelow: 0.2,
} as const;
