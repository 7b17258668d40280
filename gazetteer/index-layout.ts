/** What the compiled index holds beside its columns, and the numbers that its writer and its reader must agree on. */

export const INDEX_FILE = 'index.bin';

/** Raised when the layout or the keys change; an index of another version is refused. */
export const INDEX_VERSION = 2;

/** Small tables of text, kept as JSON in the header of the index. */
export interface IndexTables {
  readonly version: number;
  readonly countries: readonly string[];
  readonly features: readonly string[];
  /** `UA.16` → `Mykolaiv Oblast`, by number. */
  readonly admin1: readonly { readonly code: string; readonly name: string | null }[];
  /** Ids of the places that are not plain GeoNames rows, by place number. */
  readonly ids: Readonly<Record<number, string>>;
  /** Radii that do not follow from the population, by place number. */
  readonly radii: Readonly<Record<number, number>>;
  /** Of an index with imports: the stamp of the packaged index that it stands for. */
  readonly base?: string;
}

/** Degrees are kept as whole numbers with five decimals. */
export const SCALE = 100_000;

/** Weights of places (prior.ts) are kept as whole numbers of this fraction. */
export const WEIGHT_SCALE = 100;

/** A population that is not known. */
export const UNKNOWN = 0xffffffff;

/** Transliteration keys shorter than this have no skeleton: too many would share it. */
export const MIN_SKELETON_KEY = 6;
