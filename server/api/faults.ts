/** What a request can do wrong, one class per fault; problems.ts knows the status of each. Messages are sentences for the sender. */

/** Who asks is not known; a token would say it. */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';
}

/** The token that was sent is none, or no longer one. */
export class InvalidToken extends Unauthorized {}

export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

export class NotFound extends Error {
  override readonly name = 'NotFound';
}

export class MethodNotAllowed extends Error {
  override readonly name = 'MethodNotAllowed';
}

/** None of the types that the sender accepts is there. */
export class NotAcceptable extends Error {
  override readonly name = 'NotAcceptable';
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export class UnsupportedType extends Error {
  override readonly name = 'UnsupportedType';
}

/** Another revision than If-Match names. */
export class PreconditionFailed extends Error {
  override readonly name = 'PreconditionFailed';
}

export class AddressTooLong extends Error {
  override readonly name = 'AddressTooLong';
}

export class TooMany extends Error {
  override readonly name = 'TooMany';
}

/** The Host header names another server: DNS rebinding, or a proxy that BASE_URL does not know. */
export class Misdirected extends Error {
  override readonly name = 'Misdirected';
}

export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}
