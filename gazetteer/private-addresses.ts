/** Addresses that lie inside a network or a machine: a name on the internet that resolves to one of them is a way in, not a service. */
import { BlockList, isIP } from 'node:net';

/** Two lists, because one list of both takes an IPv4 address for its IPv6 form too. */
const PRIVATE = { 4: new BlockList(), 6: new BlockList() } as const;
const LOOPBACK = new BlockList();

LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** IANA special-purpose address registries, RFC 6890 and those that update it; everything that is not globally reachable, and multicast. */
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE[4].addSubnet(address, bits, 'ipv4');

/** IPv6 outside of 2000::/3 is not global; inside, documentation, 6to4 and Teredo carry other addresses. */
for (const [address, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  PRIVATE[6].addSubnet(address, bits, 'ipv6');

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 4 ? PRIVATE[4].check(address, 'ipv4') : family !== 6 || PRIVATE[6].check(address, 'ipv6');
}

export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && LOOPBACK.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
