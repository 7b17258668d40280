/**
 * Tellings that are linked → incidents. The best pair is joined first, and two incidents only where no telling of the one speaks against
 * any of the other: a vague report goes to what it fits best and never ties two distinct things together. The answer depends on the set
 * alone, not on the order in which it came: equal scores are decided by content.
 */
import { MERGING } from './weights.ts';

export interface Member {
  /** Stands for the content; never for the time at which it was stored. */
  readonly key: string;
}

/** Points for two members being of one incident: Infinity where a person said so, APART where a person said no. */
export type Relation<T> = (a: T, b: T) => number;

/** A person's no: no part of an incident that is held together may meet it. */
export const APART = -1e9;

export function cluster<T extends Member>(members: readonly T[], relation: Relation<T>): readonly (readonly T[])[] {
  if (members.length <= 1) return members.map((member) => [member]);
  const units = heldTogether(members.toSorted(byKey), relation);
  const scores = units.map((a, x) => units.map((b, y) => (y < x ? unitScore(a, b, relation) : 0)));
  const scoreOf = (x: number, y: number): number => (x > y ? scores[x]?.[y] : scores[y]?.[x]) ?? 0;
  const groups = units.map((_, n) => [n]);
  const groupOf = [...groups];
  for (const [x, y] of linksOf(units.length, scoreOf)) {
    const [first, second] = [groupOf[x] as number[], groupOf[y] as number[]];
    if (first === second || first.some((a) => second.some((b) => scoreOf(a, b) < MERGING.floor))) continue;
    first.push(...second);
    for (const n of second) groupOf[n] = first;
  }
  return [...new Set(groupOf)].map((group) => group.flatMap((n) => units[n] ?? []));
}

const byKey = (a: Member, b: Member): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Pairs that belong together, best first; among equals the one whose keys come first. */
function linksOf(count: number, scoreOf: (x: number, y: number) => number): readonly (readonly [number, number])[] {
  const links: (readonly [number, number, number])[] = [];
  for (let x = 0; x < count; x++)
    for (let y = x + 1; y < count; y++) if (scoreOf(x, y) >= MERGING.threshold) links.push([x, y, scoreOf(x, y)]);
  return links.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]).map(([x, y]) => [x, y]);
}

/** What a person merged is one from the start, whatever speaks against it. */
function heldTogether<T>(members: readonly T[], relation: Relation<T>): readonly (readonly T[])[] {
  const units: T[][] = [];
  for (const member of members) {
    const holding = units.filter((unit) => unit.some((other) => relation(member, other) === Number.POSITIVE_INFINITY));
    const rest = units.filter((unit) => !holding.includes(unit));
    units.splice(0, units.length, ...rest, [...holding.flat(), member]);
  }
  return units;
}

/** A newcomer need fit only one of those that a person holds together, and none that a person set apart. */
function unitScore<T>(a: readonly T[], b: readonly T[], relation: Relation<T>): number {
  const scores = a.flatMap((one) => b.map((other) => relation(one, other)));
  return scores.includes(APART) ? APART : Math.max(...scores);
}
