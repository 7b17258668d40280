/** One table of weights: everything the ranking of places depends on. */

/** Countries whose names are looked up by the loose stages too: the war's own, and its neighbours. */
export const HOME = 'UA';
/** Belgorod, Bryansk, Kursk, by GeoNames' codes. */
export const BORDER_UNITS: ReadonlySet<string> = new Set(['09', '10', '41']);
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
  regionPopulation: {
    ...{
      PCLI: 60_000_000,
      CONT: 60_000_000,
      ZN: 60_000_000,
      RGNH: 10_000_000,
      RGN: 2_000_000,
      PEN: 2_000_000,
      ADM1: 1_000_000,
      ADM2: 300_000,
    },
    ...{ OCN: 30_000_000, SEA: 5_000_000, GULF: 2_000_000, DSRT: 2_000_000, MTS: 2_000_000, LKS: 60_000, site: 60_000 },
  },
  /** A first-level unit of fewer inhabitants counts as those, but no less than this share: it is named more often than a town of its size. */
  leastRegion: 0.1,
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
  inflectedPopulation: 50_000,
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
  /** How often all names are weighed anew by what the others were found to mean. */
  rounds: 3,
  /** A reading by a side name beside a place whose own name it is. */
  alternate: 0.3,
  /** A reading is multiplied by 1 + this × the share of the other names that fall on its country, and likewise on its first-level unit. */
  country: 30,
  unit: 15,
  /** Names that say nothing, beside those of the report: one name alone does not decide. */
  restraint: 0.8,
  /** A country or a unit named outright speaks louder for its places than a town does. */
  countryVoice: 2,
  unitVoice: 2,
  /** A city of more than these inhabitants speaks less for its unit, in proportion. */
  metropolis: 100_000,
  /** A place that one mention of the name was pinned to ("Paris, Texas") is meant by the others. */
  pinned: 200,
  /** Factor for places in the outlet's own country: "Springfield" in an American paper; less than one other name of the report says. */
  outlet: 5,
  /** Other names around a reading multiply it by exp(nearby × support); a name this far away (metres) counts half, and this much is enough. */
  nearby: 2.5,
  nearMetres: 25_000,
  nearbyCap: 3,
  /** Names of the report that are asked, and readings of each; readings with less than the square of this share are not heard. */
  witnesses: 24,
  readings: 3,
  leastVoice: 0.1,
  /** A name of many namesakes is as sure as its context makes it, from here up. */
  leastSureness: 0.9,
  /** The kind of place that the words ask for: "the village of", "region". */
  wanted: 6,
  /** Readings of less than this share of the best one are nobody's meaning. */
  likely: 0.1,
  /** Below this no reading stands out. */
  abstainBelow: 0.2,
} as const;
