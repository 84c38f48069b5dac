import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

const hasBoth = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));

async function listening(host: string, port = 0) {
  const server = createServer((socket) => socket.destroy());
  server.listen(port, host);
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  return { port: taken, close: () => new Promise((resolve) => server.close(resolve)) };
}

test("a server of this machine alone is called by the name that can have passkeys", async () => {
  const server = await listening("127.0.0.1");
  expect(await ownAddress("127.0.0.1", server.port)).toBe(`http://localhost:${server.port}`);
  await server.close();
});

test("any other is called by what it listens on", async () => {
  expect(await ownAddress("0.0.0.0", 3000)).toBe("http://0.0.0.0:3000");
  expect(await ownAddress("192.0.2.7", 3000)).toBe("http://192.0.2.7:3000");
  expect(await ownAddress("example.dk", 3000)).toBe("http://example.dk:3000");
  expect(await ownAddress("2001:db8::1", 3000)).toBe("http://[2001:db8::1]:3000");
});

// Only where the machine has both addresses.
test.skipIf(!hasBoth)("by its number where another program answers to the name", async () => {
  const other = await listening("::1");
  expect(await ownAddress("127.0.0.1", other.port)).toBe(`http://127.0.0.1:${other.port}`);
  await other.close();
});
