import { areas, events, pageSettings, sentenceOf } from './api.ts';
import type { Store } from './state.ts';

/** Fetches everything the page shows; what is there already stays in sight meanwhile. Never throws: a failure is a state with a sentence. */
export async function load(store: Store): Promise<void> {
  try {
    const [settings, found, foundAreas] = await Promise.all([pageSettings(), events(), areas()]);
    store.set({
      status: 'ready',
      problem: null,
      settings,
      events: found.features,
      areas: foundAreas.features,
      stored: found.numberMatched,
    });
  } catch (error) {
    store.set({ status: 'failed', problem: sentenceOf(error) });
  }
}
