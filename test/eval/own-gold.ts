/**
 * The project's own gold set (test/eval/gold): composed paragraphs in four languages with their place names and events, annotated before any rule
 * was changed for it, by readers who had not seen the rules. A fifth of it is held out: it is measured with `npm run eval -- --held-out` and never read while rules are changed.
 */
import type { Lookup } from '../../gazetteer/types.ts';
import { extract } from '../../server/extract/extract.ts';
import { HAPPENED } from '../../server/model/event.ts';
import { goldReports, goldSpans, paired, sameDay, samePlace, sameType, wantedEvents } from './gold-match.ts';
import { linked } from './links.ts';

interface Tally {
  gold: number;
  found: number;
  right: number;
}

export interface Measured {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What is measured → how well it is found. */
export function measureOwnGold(heldOut: boolean, lookup: Lookup): ReadonlyMap<string, Measured> {
  const tallies = new Map<string, Tally>();
  const add = (name: string, gold: number, found: number, right: number): void => {
    const tally = tallies.get(name) ?? { gold: 0, found: 0, right: 0 };
    tallies.set(name, { gold: tally.gold + gold, found: tally.found + found, right: tally.right + right });
  };
  for (const report of goldReports(heldOut ? 'held-out' : 'read')) {
    const { events, toponyms } = extract(report.text, lookup, { published: report.published, language: report.language });
    const spans = new Set(goldSpans(report));
    add(
      `toponyms ${report.language}`,
      spans.size,
      toponyms.length,
      toponyms.filter(({ start, end }) => spans.has(`${start}-${end}`)).length,
    );
    const wanted = wantedEvents(report);
    const pairs = paired(wanted, events);
    add(`events ${report.language}`, wanted.length, events.length, pairs.length);
    add('event types alone', wanted.length, events.length, paired(wanted, events, sameType).length);
    const links = linked(report.text, wanted, events, { sameType, samePlace });
    add(`event–place link ${report.language}`, links.length, links.length, links.filter(([gold, event]) => samePlace(gold, event)).length);
    add(`event–day link ${report.language}`, links.length, links.length, links.filter(([gold, event]) => sameDay(gold, event)).length);
    for (const type of ['movement.withdrawal', 'ground.counterattack']) {
      const happened = (event: { readonly type: string; readonly assertion: string }): boolean =>
        event.type === type && (HAPPENED as readonly string[]).includes(event.assertion);
      add(
        type,
        wanted.filter(happened).length,
        events.filter(happened).length,
        paired(wanted.filter(happened), events.filter(happened)).length,
      );
    }
  }
  return new Map([...tallies].map(([name, tally]) => [name, measured(tally)]));
}

function measured({ gold, found, right }: Tally): Measured {
  const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, gold)];
  return { gold, found, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

export function printOwnGold(heldOut: boolean, lookup: Lookup): void {
  console.log(
    `\nown gold set, ${heldOut ? 'the fifth held out' : 'the part that may be read'}\n${'what'.padEnd(24)} gold  pred      P     R    F1`,
  );
  for (const [name, { gold, found, precision, recall, f1 }] of measureOwnGold(heldOut, lookup))
    console.log(
      `${name.padEnd(24)} ${String(gold).padStart(4)}  ${String(found).padStart(4)}  ${precision.toFixed(3)} ${recall.toFixed(3)} ${f1.toFixed(3)}`,
    );
}
