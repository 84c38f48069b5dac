import { isIPv6 } from "node:net";

/**
 * The network address that a request is counted by. Behind `proxies` trusted proxies it is the one that the outermost of
 * them saw, which stands that many places from the end of X-Forwarded-For; what stands before it anybody can write.
 * Of an IPv6 address the network of 64 bits counts, since one customer has all of it.
 */
export function clientAddress(socket: string | undefined, forwardedFor: string | undefined, proxies: number): string {
  const seen = [...(forwardedFor ?? "").split(",").map((part) => part.trim()), socket ?? ""].filter(
    (part) => part !== "",
  );
  const address = seen[Math.max(0, seen.length - 1 - proxies)] ?? "";
  return isIPv6(address) ? network(address) : address.slice(0, 64);
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return all
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":");
}
