import type { CommandIo, ExitStatus } from "./cli/command.ts";
import { openDatabase } from "./open-database.ts";
import { refusePort } from "./port-taken.ts";
import { loadSample } from "./sample.ts";
import { startServer } from "./server.ts";
import { spareMemory } from "./spare-memory.ts";
import { sayFirstLink, sayFolder, sayReady, waitForEnd } from "./start-words.ts";

/** The program as a server: database, pages, until it is told to stop. Everything it started is stopped again. */
export async function start(io: CommandIo): Promise<ExitStatus> {
  const { config } = io;
  spareMemory();
  const database = await openDatabase(config, { serves: true });
  try {
    sayFolder(io, database.server);
    await loadSample(io, database);
    const server = await refusePort(config, () =>
      startServer({
        ...config,
        store: database.store,
        limit: { perSecond: config.requestsPerSecond, proxies: config.trustedProxies },
        now: () => new Date(),
        log: (error) => io.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
      }),
    );
    await database.server.announce(server.url);
    await sayFirstLink(io, database.store, server.url);
    sayReady(io, server.url);
    await waitForEnd(io.stopped);
    await server.close();
  } finally {
    await database.close();
  }
  return 0;
}
