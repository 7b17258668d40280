/**
 * What has to be known of a language. A language is a folder of word lists (data, no code); patterns are written as phrases.ts reads them,
 * always in lower case, apostrophes as '. A fifth language is a fifth folder and a line in languages.ts.
 */
import type { EventType } from '../../model/codebook.ts';
import type { Outcome, Sector, TargetType, Weapon } from '../../model/event.ts';

/** Words that tell that something happened. */
export interface TriggerEntry {
  /** Names the rule in the output. */
  readonly id: string;
  readonly type: EventType;
  readonly patterns: readonly string[];
  /** A noun ("the shelling of") takes its place after "of"; a verb takes it as object or, in the passive, as subject. */
  readonly form: 'noun' | 'verb';
  /**
   * What else must be in the clause for the words to mean this: armed forces, a weapon or something that is struck, a place (a settlement or finer),
   * a crowd or demonstration in the sentence, killed or injured, anyone or anything of these (`anything`).
   * Without it the mention is rejected, with the reason. `object`: the place must follow right behind, as the object of the verb ("took Kherson");
   * such common verbs are not even worth a rejection otherwise.
   */
  readonly needs?: 'forces' | 'place' | 'object' | 'forces_or_place' | 'forces_and_place' | 'weapon' | 'weapon_or_target' | 'crowd' | 'harm' | 'anything';
  /**
   * Another type where the words around tell more: the first of these contexts that is there decides. A context is a key of `contexts`,
   * or `weapon`, `target`, `civilians`, `forces`, `harm`.
   */
  readonly becomes?: readonly (readonly [context: string, type: EventType])[];
  /** Contexts in which the words tell of nothing: a gas explosion, a flood. */
  readonly unless?: readonly string[];
  /** Tells of an event only where nothing else does, in a line without a finite verb: "Damage to a school in Lyman". */
  readonly captionOnly?: boolean;
  readonly weapon?: Weapon;
  readonly outcome?: Outcome;
  /** 0–1: how surely these words mean an event of this type. */
  readonly strength: number;
}

export interface ActorEntry {
  readonly name: string;
  readonly country: string | null;
  readonly sector: Sector;
  readonly patterns: readonly string[];
}

/** How a preposition relates the place after it to the event. */
export type PlaceCue = 'at' | 'near' | 'around' | 'from' | 'to' | 'towards' | 'between' | 'of' | 'across';

/** Words that make something else of a trigger; looked for in its clause, or in the whole sentence. */
export interface Context {
  readonly patterns: readonly string[];
  readonly reach: 'clause' | 'sentence';
}

export interface Lexicon {
  readonly language: string;
  /** Frequent short words by which the language is told from the others. */
  readonly signature: readonly string[];
  /** Words before a full stop that does not end a sentence, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  readonly triggers: readonly TriggerEntry[];
  /** Phrases that hold words of war and tell of none: heart attack, deal with. A trigger that overlaps one is none. */
  readonly idioms?: readonly string[];
  /** What `becomes` and `needs` of the triggers ask for, by name. */
  readonly contexts?: Readonly<Record<string, Context>>;
  /** Finite verbs and the like: a line with one of them is a sentence and no caption. */
  readonly finite?: ReadonlySet<string>;
  /** Past participles that a caption may hold; any other word in -ed is taken for a finite verb. */
  readonly captionParticiples?: ReadonlySet<string>;
  readonly weapons: Readonly<Partial<Record<Weapon, readonly string[]>>>;
  readonly targets: Readonly<Partial<Record<TargetType, readonly string[]>>>;
  readonly actors: readonly ActorEntry[];
  /** "the occupiers", "the enemy": who that is depends on whose war it is; for this one, Russia's forces. */
  readonly placeCues: Readonly<Record<PlaceCue, readonly string[]>>;
  /** Words that may stand between a cue and the name: the, city of, port of, … */
  readonly placeFillers: ReadonlySet<string>;
  /** Kinds of site after or before a name that make it a site there: airport, station, … */
  readonly siteNouns: readonly string[];
  /** Institution words after a name that make it part of an organisation's name: regional administration, government, … */
  readonly institutionNouns: readonly string[];
  /** Phrases that lead back to a place named before. */
  readonly anaphora: Readonly<Record<'settlement' | 'region' | 'capital', readonly string[]>>;
  /** "the south", "southern Ukraine" said of the war's own country → id of the great region. */
  readonly greatRegions: Readonly<Record<string, readonly string[]>>;
  /** Adjectives and people that are written without a capital, by the English name of their place; English has its own in the gazetteer. */
  readonly demonyms?: Readonly<Record<string, readonly string[]>>;
  /** Words that begin a new clause. */
  readonly clauseStarters: ReadonlySet<string>;
  readonly assertions: {
    readonly negated: readonly string[];
    readonly denied: readonly string[];
    readonly planned: readonly string[];
    /** Said of an event told before: it was called off, or it is expected. */
    readonly calledOff?: readonly string[];
    readonly expected?: readonly string[];
    readonly hypothetical: readonly string[];
    readonly confirmed: readonly string[];
    readonly claimed: readonly string[];
    /** Not a war of our days: world war, anniversary, centuries. */
    readonly historical: readonly string[];
  };
  readonly casualties: {
    readonly killed: readonly string[];
    readonly injured: readonly string[];
    readonly atLeast: readonly string[];
    readonly upTo: readonly string[];
    /** "among them": the number after it is a part of the one before. */
    readonly partOf?: readonly string[];
    /** "dozens" → 24 and the like. */
    readonly vague: Readonly<Record<string, number>>;
    /** Words for persons that may stand between the number and the verb. */
    readonly persons: ReadonlySet<string>;
    /** A count that sums up a whole war, or of people sought, is no count of this event. */
    readonly notHere: readonly string[];
  };
  /** Words that make a verb passive: was, were, been. */
  readonly passive?: ReadonlySet<string>;
  /** Subject and object are told apart by case and not by order. */
  readonly freeWordOrder?: boolean;
  /** Before who acts ("by") and before whom it is done to ("against"). */
  readonly agentCues?: ReadonlySet<string>;
  readonly targetCues?: ReadonlySet<string>;
  /** Words that point back to something told before: the attack, this strike. */
  readonly definite?: ReadonlySet<string>;
  /** Number words, lower case → value. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly dates: DateWords;
  /** Capitalised words that are no places: weekdays, months, titles, organisations, frequent words at the beginning of a sentence. */
  readonly notPlaces: ReadonlySet<string>;
  /** What stands before a person's name. */
  readonly titles: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Verbs of saying: a country or capital before them is a government, not a place. */
  readonly speechVerbs: readonly string[];
}

export interface DateWords {
  /** Every form of the name → 1–12. */
  readonly months: Readonly<Record<string, number>>;
  /** Every form of the name → 1 (Monday) – 7. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Phrase → days relative to the day of publication, e.g. "overnight" → [-1, 0]. */
  readonly relativeDays: Readonly<Record<string, readonly [number, number]>>;
  /** Words before a weekday that push it a week further back: last. */
  readonly lastWords: readonly string[];
  /** "week", "weeks", … for "last week", "two weeks ago". */
  readonly units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year' | 'hour'>>;
  readonly ago: readonly string[];
  /** Words before "three days" that mean as much as "ago" behind it. */
  readonly agoBefore?: readonly string[];
  /** Words before "three days" that make it the time until now: past, last. */
  readonly past: readonly string[];
  /** "last week" → calendar weeks or months back from the one of publication. */
  readonly periods: Readonly<Record<string, readonly ['week' | 'month', number]>>;
  /** Words before a month → its days: early, late. */
  readonly monthParts: Readonly<Record<string, readonly [number, number]>>;
  /** Words between the two ends of a range: to, and. */
  readonly rangeTo: readonly string[];
  /** Words before a day for the night that ends on it. */
  readonly nightTo: readonly string[];
  readonly since: readonly string[];
  readonly until: readonly string[];
  /** Words beside the number of days that the war has gone on: "days into the war". */
  readonly warDays: readonly string[];
  /** Number words before a unit: "three weeks ago". */
  readonly amounts: Readonly<Record<string, number>>;
  /** Words after which a bare month is meant: in, since, of. */
  readonly monthCues: readonly string[];
  /** "weekend": the last Saturday and Sunday. */
  readonly weekend: readonly string[];
  /** "first week of March": the words for week before a month. */
  readonly weekOf: readonly string[];
}
