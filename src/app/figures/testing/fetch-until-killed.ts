// A program of its own for the test that kills it: fetches what is due, against the database and source it is told.
import { prepareStore } from "../../../store/connect/open.ts";
import { fetchDueTables } from "../fetch-due-tables.ts";

async function run(placeText: string, owner: string, base: string, now: string): Promise<void> {
  const { store } = await prepareStore(JSON.parse(placeText), JSON.parse(owner));
  const jobindsats = { base: new URL(base), key: "noegle", version: 2 } as const;
  await fetchDueTables(
    store,
    { jobindsats, openKey: () => null, statbank: { base: new URL(base) } },
    () => new Date(now),
  );
  await store.close();
}

const { PLACE, OWNER, BASE, NOW } = process.env;
if (PLACE !== undefined && OWNER !== undefined && BASE !== undefined && NOW !== undefined) {
  await run(PLACE, OWNER, BASE, NOW);
}
