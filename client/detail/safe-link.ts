/** The address when it is one that may become a link: absolute, http or https. Anything else (javascript:, data:, a typo) is null. */
export function safeLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
