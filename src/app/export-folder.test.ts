import { appendFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../access/viewer.ts";
import { approveMinutes } from "../features/meetings/approval/approve-minutes.ts";
import { correctMinutes } from "../features/meetings/approval/correct-minutes.ts";
import { eraseParts } from "../features/meetings/approval/erase-parts.ts";
import { fixMinutes } from "../features/meetings/approval/fix-minutes.ts";
import { linkMember } from "../features/meetings/approval/link-member.ts";
import { accountWithRole } from "../features/meetings/approval/testing/a-council.ts";
import { isProblem } from "../records/problem.ts";
import { newKey, signerOf } from "../seal/head.ts";
import { minutesHash } from "../seal/minutes.ts";
import { importDocument } from "../store/import/import-document.ts";
import { withdrawMeeting } from "../store/publish/change-publication.ts";
import { keptTables } from "../store/queries/export/rows-of-body.ts";
import { sketch } from "../store/testing/build-reading.ts";
import { promising } from "../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import { exportFolder, importFolder, readManifest } from "./export-folder.ts";
import { closedAgenda } from "./web/test/closed-agenda.ts";
import { keepTestGoals } from "./web/test/test-goals.ts";
import { keepTestChange, keepTestKeepers } from "./web/test/test-keepers.ts";
import { keepTestMarks } from "./web/test/test-marks.ts";
import { keepTestOffers } from "./web/test/test-offers.ts";
import { keepTestPartnerships } from "./web/test/test-partnerships.ts";

const ofAccounts = ["account", "role_grant", "person_account"];
/** Profiles and what was proposed of them leave by no export: they are deleted where they are kept. */
const ofProfiles = ["job_profile", "job_profile_number", "job_match"];
/** What is to be done follows from what is published, and is done again. */
const toBeDone = ["figure_reading", "figure_matching", "report_promising"];
/** A key is no record, a file that waits is forgotten within a day, and a company's link is a secret of the installation that made it. */
const secrets = ["source_key", "sent_figures", "mark_link"];
const notExported = new Set([...ofAccounts, ...ofProfiles, ...toBeDone, ...secrets]);

describe.each(testServers)("an export, %s", (server) => {
  let from: TestDatabase;
  let to: TestDatabase;
  let folder: string;
  const one = tryStore(() => from.store);
  const other = tryStore(() => to.store);
  beforeAll(async () => {
    [from, to] = await Promise.all([startTestDatabase({ server }), startTestDatabase({ server })]);
    folder = await mkdtemp(path.join(tmpdir(), "traad-export-"));
    const body = "Eksport Kommune";
    const meeting = (start: string, more: object = {}) => ({
      body,
      start,
      participants: [{ name: "Vigga Vindspejl", party: "V" }],
      items: [
        { title: "Cykelsti ved Ærtesøen", caseNumber: "24/117", outcome: "approved" as const },
        { title: "Salg af grund", public: false, text: "hemmelig" },
      ],
      ...more,
    });
    await one.put(meeting("2024-01-10"));
    await one.put(
      meeting("2024-01-10", { items: [{ title: "Broen" }, { title: "Cykelsti ved Ærtesøen", caseNumber: "24/117" }] }),
    );
    await one.put(meeting("2024-02-10", { name: "../mappe/referat:åben.txt" }));
    await one.put(meeting("2024-03-10", { items: [{ title: "Kladde" }] }), { draft: true });
    const gone = await one.put(meeting("2024-04-10", { items: [{ title: "Fortrudt" }] }));
    await withdrawMeeting(from.store, importer, gone.bodyId, gone.meetingId ?? "");
    const quote = "Forvaltningen giver en status i marts.";
    const promised = sketch({ body, start: "2024-05-10", items: [{ title: "Broen", text: quote }] });
    await importDocument(from.store, importer, promising(promised, { quote, due: { to: "2025-03-31" } }));
    await closedAgenda(from.store, gone.bodyId, "Mosegris", "2024-06-10", new Date("2024-06-01T08:00:00Z"));
    await keepTestGoals(from.store, gone.bodyId, new Date("2024-06-01T08:00:00Z"), "Lukket");
    await keepTestMarks(from.store, gone.bodyId, new Date("2024-06-01T08:00:00Z"), "Lukket");
    const ofKeeper = [from.store, gone.bodyId] as const;
    const at = new Date("2024-06-01T08:00:00Z");
    await keepTestChange(...ofKeeper, await keepTestKeepers(...ofKeeper, at, "Lukket"), at, "Lukket");
    await keepTestPartnerships(from.store, gone.bodyId, new Date("2024-06-01T08:00:00Z"), "Lukket");
    await keepTestOffers(from.store, gone.bodyId, new Date("2024-06-01T08:00:00Z"), "Lukket");
    await approveOne(gone.bodyId);
    // A survey with what came of it; what each answered is in no export (tables.test.ts: nobody can read it).
    const survey = "77777777-7777-4777-8777-777777777777";
    await one.ask(
      `INSERT INTO survey (body_id, id, state, opens, closes, record, created, modified)
       VALUES ($1, $2, 'published', '2024-05-01', '2024-05-31', '{"name": {"da": "Tilfredshed"}}', now(), now())`,
      [gone.bodyId, survey],
    );
    await one.ask(
      `INSERT INTO public_survey (body_id, id, closes, record, created, modified)
       VALUES ($1, $2, '2024-05-31', '{"answered": 255, "invited": 1321, "groups": [{"count": null}]}', now(), now())`,
      [gone.bodyId, survey],
    );
    await one.put({ body: "Anden Kommune", items: [{ title: "Cykelsti ved Ærtesøen", caseNumber: "24/117" }] });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await Promise.all([from.stop(), to.stop()]);
  });

  /** Minutes that are fixed, approved, corrected and erased in. */
  async function approveOne(bodyId: string) {
    const { store } = from;
    const now = new Date("2024-06-01T08:00:00Z");
    const [found] = await one.ask<{ meetingId: string; personId: string }>(
      `SELECT m.id AS "meetingId", p.id AS "personId" FROM meeting m, person p WHERE m.slug = '2024-02-10'`,
    );
    if (found === undefined) throw new Error("The meeting is not there.");
    const { meetingId, personId } = found;
    const ref = { bodyId, meetingId };
    const acting = { store, viewer: importer, signer: signerOf(newKey()), now };
    const viewer = await accountWithRole(store, bodyId, "member", "vigga@example.dk", now);
    expect(await linkMember(store, importer, { bodyId, personId }, "vigga@example.dk", now)).toBeNull();
    const fixed = await fixMinutes(acting, ref);
    if (isProblem(fixed)) throw new Error(fixed.key);
    const digests = [fixed.parts.at(-1)?.digest ?? ""];
    const done = [
      await approveMinutes({ ...acting, viewer }, ref, { hash: minutesHash(fixed), name: "Vigga Vindspejl" }),
      await correctMinutes(acting, ref, { item: 1, reason: "Glemt.", text: "Stien er bred.", open: true }),
      await eraseParts(acting, ref, { digests, reason: "Et CPR-nummer." }),
    ];
    expect(done.filter(isProblem)).toEqual([]);
  }

  /** Every row of every table, but for when the public ones were written; without accounts, which are not exported. */
  const everything = async ({ ask }: typeof one) => {
    const tables = await ask<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    const out: Record<string, string[]> = {};
    for (const { name } of tables.filter((table) => !notExported.has(table.name))) {
      const row = name.startsWith("public_") ? "(to_jsonb(t) - 'created' - 'modified')" : "to_jsonb(t)";
      out[name] = (await ask<{ row: string }>(`SELECT ${row}::text AS row FROM ${name} t ORDER BY 1`)).map(
        (each) => each.row,
      );
    }
    return out;
  };

  test("holds what was asked in surveys and what came of them, and nothing of who answered what", () => {
    expect(keptTables.filter((table) => table.includes("survey"))).toEqual(["survey", "public_survey"]);
  });

  test("imports again to the same: ids, revisions, originals, what is public, old addresses", async () => {
    const made = await exportFolder(from.store, importer, path.join(folder, "all"));
    expect(isProblem(made)).toBe(false);
    const manifest = await readManifest(path.join(folder, "all"));
    if (manifest === null || isProblem(manifest)) throw new Error("The export has no manifest.");
    expect(manifest.bodies.map((body) => body.slug)).toEqual(["eksport", "anden"]);
    expect(await importFolder(to.store, importer, path.join(folder, "all"), manifest)).toBeNull();
    expect(await everything(other)).toEqual(await everything(one));
    expect(await other.wrong()).toEqual([]);
    expect(await importFolder(to.store, importer, path.join(folder, "all"), manifest)).toBeNull();
    expect(await everything(other)).toEqual(await everything(one));
  });

  test("originals are there by name, all inside the folder", async () => {
    const files = await readdir(path.join(folder, "all", "eksport", "originals"));
    expect(files.some((file) => file.endsWith("referat_åben.txt"))).toBe(true);
    expect(await readdir(folder)).toEqual(["all"]);
  });

  test("goes into no folder that holds something", async () => {
    expect(await exportFolder(from.store, importer, path.join(folder, "all"))).toMatchObject({
      key: "problem.folder-not-empty",
    });
  });

  test("does not mix with a body of the same name that is another", async () => {
    const manifest = await readManifest(path.join(folder, "all"));
    if (manifest === null || isProblem(manifest)) throw new Error("The export has no manifest.");
    const bodies = manifest.bodies.map((body) => ({ ...body, id: "00000000-0000-4000-8000-000000000001" }));
    expect(await importFolder(to.store, importer, path.join(folder, "all"), { ...manifest, bodies })).toMatchObject({
      key: "problem.body-there-already",
    });
  });

  test("a damaged original is refused, and a manifest that is not ours", async () => {
    const [file] = await readdir(path.join(folder, "all", "eksport", "originals"));
    await appendFile(path.join(folder, "all", "eksport", "originals", file ?? ""), "x");
    const manifest = await readManifest(path.join(folder, "all"));
    if (manifest === null || isProblem(manifest)) throw new Error("The export has no manifest.");
    await expect(importFolder(to.store, importer, path.join(folder, "all"), manifest)).rejects.toThrow(
      /not what it was/,
    );
    await writeFile(path.join(folder, "all", "traad-export.json"), "{}");
    expect(await readManifest(path.join(folder, "all"))).toMatchObject({ key: "problem.export-broken" });
    expect(await readManifest(folder)).toBeNull();
  });
});
