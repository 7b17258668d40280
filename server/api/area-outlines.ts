/** The outlines of areas that events are told of, and which of them a box touches. */
import type { Area, Lookup } from '../../gazetteer/types.ts';
import { type Bbox, splitAtAntimeridian } from '../model/bbox.ts';
import type { Location } from '../model/event.ts';
import { boxOf } from '../model/geometry.ts';
import { areaKeyOf, placingOf } from '../model/placing.ts';

const MOST_TEXTS = 500; // outlines, of some 10 kB each

export class AreaOutlines {
  readonly #lookup: Lookup;
  readonly #texts = new Map<string, string>();
  readonly #boxes = new Map<string, Bbox | undefined>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** Undefined where the gazetteer has none, and where no area is shown: an event known by its country only is on no map. */
  of(location: Location): Area | undefined {
    return placingOf(location) === 'area' ? this.#area(areaKeyOf(location)) : undefined;
  }

  /** The outline of a key (placing.ts) as JSON, `null` where there is none. */
  textOf(key: string): string {
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const text = JSON.stringify(this.#area(key) ?? null);
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(key, text);
    return text;
  }

  /** Those of the areas that lie outside of the box altogether; one without an outline lies nowhere and so is not among them. */
  outside(box: Bbox, keys: readonly string[]): readonly string[] {
    const parts = splitAtAntimeridian(box);
    return keys.filter((key) => {
      const area = this.#box(key);
      return area !== undefined && !parts.some((part) => touches(part, area));
    });
  }

  #box(key: string): Bbox | undefined {
    if (!this.#boxes.has(key)) this.#boxes.set(key, boxOfArea(this.#area(key)));
    return this.#boxes.get(key);
  }

  /** `UA/Kherson Oblast` is looked up by its name, everything else by its id. */
  #area(key: string): Area | undefined {
    const [country = '', region] = key.split('/');
    if (region === undefined) return this.#lookup.area(key);
    const unit = this.#lookup.find(region, { country }).find(({ place }) => place.feature_code === 'ADM1');
    return unit && this.#lookup.area(unit.place.id);
  }
}

const boxOfArea = (area: Area | undefined): Bbox | undefined => area && boxOf(area);

const touches = (a: Bbox, b: Bbox): boolean => a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
