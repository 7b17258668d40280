/** Progress on standard error: a bar that is drawn over on a terminal, a line now and then elsewhere. */

const BAR = { width: 24, full: '█', empty: '░' };
const REDRAW = 100; // milliseconds between two drawings on a terminal
const REPEAT = 5_000; // milliseconds between two lines elsewhere

export class ProgressLine {
  readonly #terminal = process.stderr.isTTY;
  #last = performance.now();

  /** `share`: 0–1, null when the whole is not known. */
  show(text: string, share: number | null): void {
    const now = performance.now();
    if (now - this.#last < (this.#terminal ? REDRAW : REPEAT)) return;
    this.#last = now;
    if (this.#terminal) process.stderr.write(`\r\x1b[2K${share === null ? '' : `${bar(share)} `}${text}`.slice(0, process.stderr.columns));
    else process.stderr.write(`geodispatch: ${share === null ? '' : `${Math.floor(100 * share)} %, `}${text}\n`);
  }

  /** What is being done now: drawn over on a terminal, a line of its own elsewhere. */
  step(text: string): void {
    if (this.#terminal) process.stderr.write(`\r\x1b[2K${text}`.slice(0, process.stderr.columns));
    else process.stderr.write(`geodispatch: ${text}\n`);
  }

  /** A line that stays. */
  say(text: string): void {
    this.clear();
    process.stderr.write(`geodispatch: ${text}\n`);
  }

  clear(): void {
    if (this.#terminal) process.stderr.write('\r\x1b[2K');
  }
}

function bar(share: number): string {
  const filled = Math.min(BAR.width, Math.round(share * BAR.width));
  return `${BAR.full.repeat(filled)}${BAR.empty.repeat(BAR.width - filled)}`;
}
