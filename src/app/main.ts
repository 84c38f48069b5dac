import type { ProviderOptions } from "../features/accounts/provider/open-provider.ts";
import type { CommandIo, ExitStatus } from "./cli/command.ts";
import type { Config } from "./config.ts";
import { openCvrRegister } from "./marks/cvr-register.ts";
import { openDatabase } from "./open-database.ts";
import { ownAddress } from "./own-address.ts";
import { refusePort } from "./port-taken.ts";
import { loadSample } from "./sample.ts";
import { openSigner } from "./seal-key.ts";
import { startServer } from "./server.ts";
import { spareMemory } from "./spare-memory.ts";
import { sayFirstLink, sayFolder, sayReady, waitForEnd } from "./start-words.ts";
import { openSurveyKeys } from "./survey-keys.ts";

/** How the identity provider is reached; null where none is configured. `readConfig` holds that all of it is there. */
function providerOf({ oidcIssuer, oidcClientId, oidcClientSecret, oidcRoles }: Config): ProviderOptions | null {
  if (oidcIssuer === null || oidcClientId === null || oidcRoles === null) return null;
  return { issuer: oidcIssuer, clientId: oidcClientId, clientSecret: oidcClientSecret, rules: oidcRoles };
}

/** The program as a server: database, pages, until it is told to stop. Everything it started is stopped again. */
export async function start(io: CommandIo): Promise<ExitStatus> {
  const { config } = io;
  spareMemory();
  const database = await openDatabase(config, { serves: true });
  const log = (error: unknown) => io.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  try {
    sayFolder(io, database.server);
    const surveyKeys = await openSurveyKeys(database.server.folder ?? config.dataFolder);
    await loadSample(io, database, surveyKeys.secret);
    const signer = await openSigner(config.sealKey, database.server.folder ?? config.dataFolder);
    const server = await refusePort(config, () =>
      startServer({
        ...config,
        addressOf: ownAddress,
        store: database.store,
        limit: { perSecond: config.requestsPerSecond, proxies: config.trustedProxies },
        sendsMail: config.smtpUrl !== null,
        signer,
        surveyKeys,
        provider: providerOf(config),
        mapTiles: config.mapTiles === null ? null : { url: config.mapTiles, credit: config.mapCredit ?? "" },
        framedBy: config.framedBy ?? [],
        lookUpCompany: openCvrRegister(
          config.cvrKey === null ? null : { base: new URL(config.cvrUrl), key: config.cvrKey },
        ),
        now: () => new Date(),
        log,
      }),
    );
    await database.server.announce(server.url);
    await sayFirstLink(io, database.store, server.url);
    sayReady(io, server.url);
    // Loaded when the pages are there: nobody waits for the background work.
    const { startJobs } = await import("./jobs/start-jobs.ts");
    const jobs = await startJobs(config, database, server.url, surveyKeys, log);
    await waitForEnd(io.stopped);
    await Promise.all([server.close(), jobs.stop()]);
  } finally {
    await database.close();
  }
  return 0;
}
