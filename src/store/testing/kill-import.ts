import { spawn } from "node:child_process";
import { importer } from "../../access/viewer.ts";
import { checkStore } from "../check/check-store.ts";
import { buildKillable } from "./killable.ts";
import type { TestDatabase } from "./test-database.ts";

/** The importing program of `import-until-killed.ts`, built, so that it starts fast. */
export interface KillableImport {
  /** Imports in a process of its own until it is done or, so many milliseconds after it began, killed. True: it was done. */
  run(database: TestDatabase, milliseconds: number | null): Promise<boolean>;
  remove(): Promise<void>;
}

/** Builds it in a folder below the checkout `root`, where its packages are found. */
export async function buildKillableImport(root: string): Promise<KillableImport> {
  const { program, remove } = await buildKillable(root, "src/store/testing/import-until-killed.ts");
  return {
    run: (database, milliseconds) => runUntilKilled(program, database, milliseconds),
    remove,
  };
}

function runUntilKilled(
  program: string,
  { place, owner }: TestDatabase,
  milliseconds: number | null,
): Promise<boolean> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PLACE: JSON.stringify(place), OWNER: JSON.stringify(owner) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | null = null;
    // The time runs from the first word on: the program is up and about to import.
    child.stdout.once("data", () => {
      if (milliseconds !== null) timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** What is left after a kill: how many meetings stand in public, and all that is not whole about the store. */
export async function afterKill({ store }: TestDatabase): Promise<{ meetings: number; wrong: string[] }> {
  const wrong: string[] = [];
  for await (const failure of checkStore(store, importer)) wrong.push(`${failure.code} ${failure.detail}`);
  const shown = await store.asPublic((tx) =>
    tx.rows<{ stated: number; items: number }>({
      text: `SELECT m.items AS stated, (SELECT count(*) FROM public_item i WHERE i.meeting_id = m.id) AS items
        FROM public_meeting m`,
    }),
  );
  for (const { stated, items } of shown) if (stated !== items) wrong.push(`a meeting has ${items} items of ${stated}`);
  const [stored] = await store.as(importer, (tx) =>
    tx.rows<{ count: number }>({ text: "SELECT count(*) FROM meeting" }),
  );
  if (stored?.count !== shown.length) wrong.push(`${stored?.count} meetings stored, ${shown.length} shown`);
  return { meetings: shown.length, wrong };
}
