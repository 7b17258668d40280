/** One event with all that is known of it: the object behind the popup. */
import { excerptsOf } from '../model/excerpt.ts';
import { featureOf } from '../model/feature.ts';
import { isWithheld, publicView } from '../model/harm.ts';
import type { EventDetail } from '../model/wire.ts';
import type { EventStore, EventWithReport } from '../store/store.ts';

/**
 * An editor sees every sentence that is evidence. The public sees none of an event whose place is withheld, none that tells of such an
 * event of the same report, and no title of that report.
 */
export async function eventDetail(found: EventWithReport, store: EventStore, mayEdit: boolean): Promise<EventDetail> {
  const { event, report } = found;
  const { url, publisher, title, published, language, sample } = report;
  const siblings = mayEdit ? [] : ((await store.report(report.id))?.events ?? []);
  const withheld = siblings.filter((sibling) => isWithheld(sibling.type)).flatMap((sibling) => sibling.evidence);
  return {
    feature: featureOf(found),
    event: publicView(event),
    excerpts: excerptsOf(report.text, event.evidence, withheld),
    source: { report_id: report.id, url, publisher, title: withheld.length === 0 ? title : null, published, language, sample },
  };
}
