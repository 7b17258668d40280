/** Names and addresses that mean this very machine. */

/** A host name as a URL or a Host header has it, without port. */
export function isLoopbackName(name: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(name);
}

/** The address of a socket. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(address);
}

/** A Host header as a URL has it: lower case, without the default port; undefined when it is none. */
export function normalHost(host: string | undefined): string | undefined {
  return host === undefined || /[/\\?#@\s]/.test(host) ? undefined : URL.parse(`http://${host}`)?.host;
}

/** The host name of a Host header, undefined when it is none. */
export function nameOfHost(host: string | undefined): string | undefined {
  return host === undefined || /[/\\?#@\s]/.test(host) ? undefined : URL.parse(`http://${host}`)?.hostname;
}
