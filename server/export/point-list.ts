/** What is remembered of every feature while a file is made: 20 bytes each, so that a million are 20 MB. */
export class PointList {
  #lon = new Float64Array(1024);
  #lat = new Float64Array(1024);
  #note = new Uint32Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(lon: number, lat: number, note: number): void {
    if (this.#count === this.#note.length) this.#grow();
    this.#lon[this.#count] = lon;
    this.#lat[this.#count] = lat;
    this.#note[this.#count++] = note;
  }

  readonly lon = (n: number): number => this.#lon[n] as number;
  readonly lat = (n: number): number => this.#lat[n] as number;
  /** What the format has to know of it: its size in bytes, or the number of its row. */
  readonly note = (n: number): number => this.#note[n] as number;

  #grow(): void {
    const twice = 2 * this.#count;
    [this.#lon, this.#lat, this.#note] = [
      larger(this.#lon, Float64Array),
      larger(this.#lat, Float64Array),
      larger(this.#note, Uint32Array),
    ];

    function larger<T extends Float64Array | Uint32Array>(values: T, Kind: new (length: number) => T): T {
      const copy = new Kind(twice);
      copy.set(values);
      return copy;
    }
  }
}
