/** The body of a request: bytes up to MAX_TEXT → UTF-8 → JSON. */
import { isUtf8 } from 'node:buffer';
import type { Request } from 'express';
import { InputError } from '../model/input-error.ts';
import type { Settings } from '../settings.ts';
import { TooLarge, UnsupportedType } from './faults.ts';

/** Throws InputError with the place of the fault where it is known, TooLarge above the limit, UnsupportedType for a compressed body. */
export async function jsonBody(request: Request, { maxText }: Settings): Promise<unknown> {
  const bytes = await readBytes(request, maxText);
  if (bytes.length === 0) throw new InputError('The body is empty; expected one JSON object.');
  if (!isUtf8(bytes)) throw new InputError('The body is not valid UTF-8; expected JSON in UTF-8.');
  try {
    return JSON.parse(new TextDecoder().decode(bytes)); // drops a byte-order mark
  } catch (error) {
    throw new InputError(`The body is not valid JSON: ${jsonFault((error as Error).message)}.`);
  }
}

/** Answers at once when it is too much; what still comes then is read and thrown away, so that the sender gets to see the answer. */
function readBytes(request: Request, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new UnsupportedType(`The content encoding of the body is "${encoding}"; expected none.`);
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(
          new TooLarge(
            `The body is larger than ${limit} bytes (MAX_TEXT); send the report in parts, or use the command line, which has no limit.`,
          ),
        );
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new InputError('The request ended before its body did; send it again.')));
  });
}

/** The parser's reason and position, without its quotation of the text. */
function jsonFault(message: string): string {
  const position = /at position (\d+)( \(line \d+ column \d+\))?/.exec(message);
  const reason = message.split(/ in JSON|, \.{3}|, "| at position/)[0] ?? 'it cannot be read';
  return position ? `${reason} at position ${position[1]}${position[2] ?? ''}` : reason;
}
