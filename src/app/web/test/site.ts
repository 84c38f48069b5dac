import type { Language } from "../../../output/texts/say.ts";
import { newKey, signerOf } from "../../../seal/head.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { startServer } from "../../server.ts";
import { testSurveyKeys } from "../../testing/test-survey-keys.ts";
import { fillTown } from "./town.ts";

/** The invented town behind a real server and a real database. `problems` is what the server wrote down. */
export interface TestSite {
  readonly url: string;
  readonly database: TestDatabase;
  readonly problems: readonly unknown[];
  stop(): Promise<void>;
}

/** Starts it. The clock stands on 1 February 2025. */
export async function startTestSite(language: Language = "da"): Promise<TestSite> {
  const database = await startTestDatabase();
  await fillTown(database);
  const problems: unknown[] = [];
  const server = await startServer({
    store: database.store,
    host: "127.0.0.1",
    port: 0,
    baseUrl: null,
    language,
    sendsMail: false,
    signer: signerOf(newKey()),
    surveyKeys: await testSurveyKeys(),
    limit: { perSecond: 0, proxies: 0 },
    now: () => new Date("2025-02-01T12:00:00Z"),
    log: (error) => problems.push(error),
  });
  return {
    url: server.url,
    database,
    problems,
    stop: async () => {
      await server.close();
      await database.stop();
    },
  };
}
