import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as the server got it. */
export interface ReceivedMail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface TestMailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  stop(): Promise<void>;
}

/** A real mail server on loopback. `onMail` is called when a mail has been taken, before the sender is told so. */
export async function startMailServer(
  options: Pick<SMTPServerOptions, "onRcptTo"> & { readonly onMail?: (count: number) => void } = {},
): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const { onMail, ...given } = options;
  const server = new SMTPServer({
    ...given,
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const messageId = /^Message-ID: (<[^>]+>)/im.exec(raw)?.[1] ?? "";
        received.push({ messageId, to: session.envelope.rcptTo.map((one) => one.address), raw });
        onMail?.(received.length);
        done();
      });
    },
  });
  // A sender that is killed breaks its connection.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
