import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importer } from "../access/viewer.ts";
import { offerTerms } from "../records/vocabulary/offer-terms.ts";
import { waitingChanges } from "../store/queries/keepers/offer-changes.ts";
import { startTestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import { projectFolder } from "./project-folder.ts";
import { loadSampleKeepers } from "./sample-keepers.ts";

test("the sample's associations have offers that are shown and offers that wait, once", async () => {
  const database = await startTestDatabase();
  try {
    const look = tryStore(() => database.store);
    const { bodyId } = await look.put({ body: "Ærtebjerg Kommune", items: [{ title: "Tilbud" }] });
    const file = path.join(projectFolder(fileURLToPath(import.meta.url)), "sample", "keepers.json");
    const now = new Date("2026-03-02T08:00:00Z");
    for (let times = 0; times < 2; times += 1) await loadSampleKeepers(database.store, bodyId, file, now);
    const shown = await look.shown<{ record: { kind: string; challenges: string[]; groups: string[] } }>(
      "SELECT record FROM public_offer WHERE record IS NOT NULL",
    );
    expect(shown).toHaveLength(2);
    const waiting = await database.store.as(importer, (tx) => waitingChanges(tx, bodyId));
    expect(waiting.map(({ record }) => record.title).sort()).toEqual(["En besøgsven hver uge", "Kaffe og kort"]);
    const all = [...shown.map(({ record }) => record), ...waiting.map(({ record }) => record)];
    const known = (set: "kind" | "challenge" | "group", ids: readonly string[]) =>
      expect(ids.filter((id) => !offerTerms[set].some((term) => term.id === id))).toEqual([]);
    for (const { kind, challenges, groups } of all) {
      known("kind", [kind]);
      known("challenge", challenges);
      known("group", groups);
    }
    expect(await look.wrong()).toEqual([]);
  } finally {
    await database.stop();
  }
});
