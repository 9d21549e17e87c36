import { BlockList, isIP } from 'node:net';

/** Addresses that no webhook calls: this machine, private networks, link-local, carrier NAT, multicast, reserved (RFC 6890). */
const refused = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  refused.addSubnet(net, prefix, 'ipv4');

/** The only IPv6 addresses that are called: global unicast, less what embeds or tunnels IPv4 and documentation. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  refused.addSubnet(net, prefix, 'ipv6');

/** True for an address that a webhook may call. `isLoopbackFree`: this machine too, which only tests allow. */
export function mayCall(address: string, isLoopbackFree = false): boolean {
  if (isLoopbackFree && (address === '127.0.0.1' || address === '::1')) return true;
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, 'ipv4');
    case 6:
      return global.check(address, 'ipv6') && !refused.check(address, 'ipv6');
    default:
      return false;
  }
}
