/** The filter cannot be read, or makes no sense: the sender's mistake, to be answered with 400. */
export class Cql2Error extends Error {
  override readonly name = 'Cql2Error';
  /** Offset into the text (UTF-16 units), or JSON pointer into the JSON; null where neither is known. */
  readonly at: Where | null;

  constructor(message: string, at: Where | null) {
    super(`The filter ${placeOf(at)}: ${message}`);
    this.at = at;
  }
}

export type Where = number | string;

function placeOf(at: Where | null): string {
  if (at === null) return 'is wrong';
  return typeof at === 'number' ? `is wrong at character ${at + 1}` : `is wrong at ${at === '' ? 'its root' : at}`;
}

const LONGEST_QUOTE = 40; // characters of the sender's text that are shown back

export function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `"${cut.toWellFormed()}"`;
}
