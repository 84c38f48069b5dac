import { lookup } from "node:dns/promises";
import { connect } from "node:net";

const loopback = ["127.0.0.1", "::1"];
/** How long another program may take to answer on this machine, in milliseconds. */
const longestAnswer = 500;

/**
 * Where a browser on this machine reaches a server that listens on `host` and `port`. A server of this machine alone is
 * called *localhost*: only a name can have passkeys (WebAuthn, section 5.1.3). By its number where that name leads
 * elsewhere, or where another program answers on the other of its addresses. For any other host: by that host.
 */
export async function ownAddress(host: string, port: number): Promise<string> {
  const number = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  if (!loopback.includes(host)) return number;
  const named = (await lookup("localhost", { all: true }).catch(() => [])).map(({ address }) => address);
  if (!named.includes(host) || named.some((address) => !loopback.includes(address))) return number;
  // Browsers try both, whatever the machine says.
  for (const other of loopback) if (other !== host && (await isAnswered(other, port))) return number;
  return `http://localhost:${port}`;
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: longestAnswer });
    const done = (answered: boolean) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.once("connect", done(true)).once("error", done(false)).once("timeout", done(false));
  });
}
