/** What was sent is not what was expected; the message is one sentence for the sender: what was found, what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
