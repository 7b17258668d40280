import { ApiError, areas, events, pageSettings, sentenceOf } from './api.ts';
import type { PageSettings } from '../server/model/wire.ts';
import type { Store } from './state.ts';
import { dropToken, heldToken } from './token.ts';

/** Fetches everything the page shows; what is there already stays in sight meanwhile. Never throws: a failure is a state with a sentence. */
export async function load(store: Store): Promise<void> {
  try {
    const settings = await settingsOrAnonymous();
    if (!settings.may_read) return store.set({ ...NOTHING, settings, problem: 'Reading here needs a token: press "Sign in" at the top.' });
    const [found, foundAreas] = await Promise.all([events(), areas()]);
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

const NOTHING = { status: 'failed', events: [], areas: [], stored: 0 } as const;

/** A token that was revoked since is forgotten. */
async function settingsOrAnonymous(): Promise<PageSettings> {
  try {
    return await pageSettings();
  } catch (error) {
    if (heldToken() === null || !(error instanceof ApiError) || error.status !== 401) throw error;
    dropToken();
    return pageSettings();
  }
}
