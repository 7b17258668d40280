/** What the page knows at the moment, and who wants to hear when it changes. */
import type { AreaGeometry, EventFeature, PageSettings } from '../server/model/wire.ts';
import { EVERYTHING, type Filter, matches } from './filter/filter.ts';
import type { Bounds } from './map/core-bounds.ts';

export type AreaFeature = EventFeature<AreaGeometry | null>;

export interface State {
  readonly status: 'loading' | 'ready' | 'failed';
  /** A sentence with what to do; null when nothing is wrong. */
  readonly problem: string | null;
  readonly settings: PageSettings | null;
  readonly events: readonly EventFeature[];
  readonly areas: readonly AreaFeature[];
  /** How many events the server has; more than `events` when there are too many to load at once. */
  readonly stored: number;
  readonly filter: Filter;
  /** The events that the filter lets through: follows `events` and `filter` by itself. */
  readonly shown: readonly EventFeature[];
  readonly selected: string | null;
  readonly hovered: string | null;
  /** What the panel at the left holds. */
  readonly panel: 'list' | 'detail' | 'desk';
  readonly view: Bounds | null;
  /** Whether the list holds only what is in view. */
  readonly onlyInView: boolean;
}

export interface Store {
  get(): State;
  set(change: Partial<State>): void;
  /** Calls back after a change of any of these keys, and not before. */
  watch(keys: readonly (keyof State)[], listener: (state: State) => void): void;
}

const INITIAL: State = {
  status: 'loading',
  problem: null,
  settings: null,
  events: [],
  areas: [],
  stored: 0,
  filter: EVERYTHING,
  shown: [],
  selected: null,
  hovered: null,
  panel: 'list',
  view: null,
  onlyInView: false,
};

export function createStore(): Store {
  let state = INITIAL;
  const watchers: { readonly keys: readonly (keyof State)[]; readonly listener: (state: State) => void }[] = [];
  return {
    get: () => state,
    watch: (keys, listener) => watchers.push({ keys, listener }),
    set(change) {
      const before = state;
      state = withShown({ ...before, ...change }, before);
      const now = state; // a listener may set something again: it is told of that in its own turn
      for (const { keys, listener } of watchers) if (keys.some((key) => now[key] !== before[key])) listener(state);
    },
  };
}

function withShown(state: State, before: State): State {
  if (state.events === before.events && state.filter === before.filter) return state;
  return { ...state, shown: state.events.filter((event) => matches(state.filter, event)) };
}
