/**
 * How much each agreement speaks for two tellings being of one incident, and each difference against it. Points add up; docs/incidents.md
 * explains the table with examples. Raise MERGE_VERSION with every change: stored incidents are then made anew.
 */

export const MERGE_VERSION = '1';

export const WEIGHTS = {
  place: {
    same_site: 3, // a building, a bridge, a village: one place
    same_town: 2, // a town, where more than one thing can happen on a day
    within: 1.5, // a site or a district, and the town around it
    near: 1, // "near X" and X
    overlap: -0.5, // the circles touch, the names differ
    same_area: -0.5, // a region: much happens in one
    same_country: -1.5,
  },
  day: {
    same: 2, // one day, said by both
    inside: 1.25, // one day, and a span of two or three that holds it
    same_span: 1.5, // both say the same two or three days
    partly: -1.5, // spans that overlap and differ: the news of two days
    same_long: -0.5, // the same week, month or year
  },
  type: {
    same: 1.5,
    generic: 0.5, // "a strike" and "a missile strike"
    related: 0.25, // an attack, and an attack that was repelled
    consequence: -1, // "a missile destroyed a school", told by the one as damage and by the other as a strike
    conflicting: -2.5, // "a missile strike" and "a drone strike": one incident only where the numbers agree
  },
  weapon: { same: 0.5, different: -2 },
  target: { same: 1, different: -3 },
  killed: { same_many: 2, same_few: 0.5, compatible: 0.25, near: 0, far: -6 },
  injured: { same_many: 1, same_few: 0.25, compatible: 0, near: 0, far: -3 },
  initiator: { same: 0.5, different: -1.5 }, // parties blame each other for one and the same strike
  /** One report tells of both as two events. */
  told_apart: -5,
} as const;

export const MERGING = {
  /** Points from which two tellings belong together. */
  threshold: 3.5,
  /** No two tellings of one incident may have fewer: so that a vague report never ties two distinct ones. */
  floor: 3,
  /** Persons from which an equal number is no accident. */
  many: 3,
  /** A toll that has grown: at most this many times the other number, or this many persons more. */
  growth: 2,
  slack: 2,
  /** Days that are compared one by one; a longer span meets only the very same span. */
  longestSpan: 3,
  /** Metres up to which two points may be one place, whatever their radii. */
  reach: 30_000,
  /** A site: metres of radius. */
  site: 2_000,
} as const;
