/** Bytes in any pieces → lines of text, one at a time; memory holds one line, however long the stream. */
import { isUtf8 } from 'node:buffer';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end; null when it cannot be read. */
  readonly text: string | null;
  /** Why it cannot be read: one sentence. */
  readonly fault: string | null;
}

const LONGEST_LINE = 256 * 1024 * 1024; // bytes; a file without line ends must not eat the memory
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Lines end with \n or \r\n; the last one needs no end. A byte-order mark is dropped, a line that is not UTF-8 is answered with its fault. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longest: number = LONGEST_LINE): AsyncGenerator<Line> {
  const line = new LineBuffer(longest);
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      line.add(bytes.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(bytes.subarray(start));
  }
  if (!line.isEmpty) yield line.take();
}

class LineBuffer {
  readonly #longest: number;
  #pieces: Buffer[] = [];
  #length = 0;
  #number = 1;

  constructor(longest: number) {
    this.#longest = longest;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Counts every byte, but keeps none of a line that is too long. */
  add(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length > this.#longest) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  take(): Line {
    const number = this.#number++;
    const line = this.#length > this.#longest ? tooLong(number, this.#length, this.#longest) : lineOf(number, Buffer.concat(this.#pieces));
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}

function lineOf(number: number, bytes: Buffer): Line {
  const start = number === 1 && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const content = bytes.subarray(start, bytes.at(-1) === CARRIAGE_RETURN ? -1 : undefined);
  if (!isUtf8(content)) return { number, text: null, fault: 'The line is not valid UTF-8; convert the file to UTF-8 first.' };
  return { number, text: content.toString('utf8'), fault: null };
}

function tooLong(number: number, length: number, longest: number): Line {
  return { number, text: null, fault: `The line has ${length} bytes; expected at most ${longest}. Is there a line end after each report?` };
}
