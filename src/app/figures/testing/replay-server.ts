import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a source was asked, and how it is answered. */
export type Answer = (request: IncomingMessage & { readonly body: string }, response: ServerResponse) => void;

export interface ReplayServer {
  readonly base: URL;
  /** `GET /path?query` of every request, in order. */
  readonly asked: readonly string[];
  /** The `authorization` of every request, in order. */
  readonly keys: readonly string[];
  /** Answers the next requests, one after the other; the last of them goes on answering. */
  answerWith(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** A source of figures on this machine, which answers as it is told: whole, broken, slow, cut. */
export async function replayServer(): Promise<ReplayServer> {
  const asked: string[] = [];
  const keys: string[] = [];
  let answers: readonly Answer[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url}`);
      keys.push(request.headers.authorization ?? "");
      const answer = answers[0];
      if (answers.length > 1) answers = answers.slice(1);
      if (answer === undefined) response.writeHead(404).end();
      else answer(Object.assign(request, { body: Buffer.concat(pieces).toString() }), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    asked,
    keys,
    answerWith(...given) {
      answers = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The whole of some data as JSON. */
export const json =
  (data: unknown): Answer =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(data));

/** A status, with headers. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end("{}");

/** Says that more will come than comes, and cuts the line. */
export const cut =
  (data: unknown): Answer =>
  (_request, response) => {
    const text = JSON.stringify(data);
    response.writeHead(200, { "content-length": String(Buffer.byteLength(text)) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };

/** Begins to answer and never ends. */
export const silent: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write("[");
};

/** Goes on for ever. */
export const endless: Answer = (_request, response) => {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write("0".repeat(65_536)));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
};
