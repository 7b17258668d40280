/** What a request can do wrong, one class per fault; problems.ts knows the status of each. Messages are sentences for the sender. */

export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

export class NotFound extends Error {
  override readonly name = 'NotFound';
}

export class MethodNotAllowed extends Error {
  override readonly name = 'MethodNotAllowed';
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export class UnsupportedType extends Error {
  override readonly name = 'UnsupportedType';
}

/** The Host header names another server: DNS rebinding, or a proxy that BASE_URL does not know. */
export class Misdirected extends Error {
  override readonly name = 'Misdirected';
}

export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}
