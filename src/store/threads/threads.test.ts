import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import { proposedLinks } from "../queries/threads/links.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";
import { joinItems } from "./join-items.ts";
import { sayOfLink } from "./say-of-link.ts";
import { separateItem } from "./separate-item.ts";
import { undoJoin } from "./undo-join.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe.each(testServers)("threads in PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  const { put, ask, shown, wrong } = tryStore(() => database.store);
  afterEach(async () => {
    expect(await wrong()).toEqual([]);
  });

  const cases = async (bodyId: string) =>
    (
      await shown<{ days: string }>(
        `SELECT string_agg(day::text, ' ' ORDER BY day) AS days FROM public_item
         WHERE body_id = $1 AND case_id IS NOT NULL GROUP BY case_id ORDER BY 1`,
        [bodyId],
      )
    ).map((row) => row.days);
  const itemOn = async (bodyId: string, day: string): Promise<string> => {
    const [row] = await shown<{ id: string }>("SELECT id FROM public_item WHERE body_id = $1 AND day = $2", [
      bodyId,
      day,
    ]);
    return row?.id ?? "";
  };
  const questions = () => database.store.as(importer, (tx) => proposedLinks(tx, 50, 0));

  const meeting = (body: string, day: string, title: string, more: object = {}, committee = "Broudvalget") =>
    put({ body, committee, start: day, items: [{ title, ...more }] });

  test("a reference in the text joins, whichever of the two is imported first", async () => {
    const text = "På mødet den 21. august 2019 blev planen for broerne drøftet.";
    for (const [body, order] of [
      ["Frem Kommune", [0, 1]],
      ["Tilbage Kommune", [1, 0]],
    ] as const) {
      const documents = [
        () => meeting(body, "2019-08-21", "Plan for broerne", { caseNumber: "19/7" }),
        () => meeting(body, "2019-10-23", "Endelig plan for broerne", { caseNumber: "19/300", text }),
      ];
      let bodyId = "";
      for (const at of order) bodyId = (await documents[at]?.())?.bodyId ?? "";
      expect(await cases(bodyId), body).toEqual(["2019-08-21 2019-10-23"]);
    }
  });

  test("committees in parallel, then the council, are one thread; unlike matters with alike words are not", async () => {
    const body = "Rute Kommune";
    const route = { route: ["Broudvalget", "Stiudvalget", "Byrådet"] };
    const sent = { outcome: "recommended", decision: { text: "Anbefales.", final: false } };
    await meeting(body, "2024-05-28", "Overblik over broer og stier", { ...route, ...sent });
    await meeting(body, "2024-05-30", "Overblik over broer og stier", { ...route, ...sent }, "Stiudvalget");
    await meeting(body, "2024-06-12", "Mødeplan for næste år", {}, "Stiudvalget");
    await meeting(body, "2024-06-13", "Mødeplan for næste år", {}, "Broudvalget");
    const council = await meeting(body, "2024-06-20", "Overblik over broer og stier", {}, "Byrådet");
    expect(await cases(council.bodyId)).toEqual(["2024-05-28 2024-05-30 2024-06-20"]);
  });

  test("another number under the same title is asked about; yes joins, undo opens the question again", async () => {
    const body = "Spørger Kommune";
    await meeting(body, "2024-01-10", "Takster for færgen Mosbjerg", { caseNumber: "23/9" });
    const { bodyId } = await meeting(body, "2024-05-30", "Takster for færgen Mosbjerg", { caseNumber: "24/300" });
    expect(await cases(bodyId)).toEqual([]);
    const [question] = (await questions()).filter((link) => link.bodyId === bodyId);
    expect(question).toMatchObject({ earlier: { day: "2024-01-10" }, later: { day: "2024-05-30" } });
    const pair = [question?.earlier.id ?? "", question?.later.id ?? ""] as const;
    expect(await joinItems(database.store, importer, bodyId, pair, now)).toBeNull();
    expect(await cases(bodyId)).toEqual(["2024-01-10 2024-05-30"]);
    expect((await questions()).filter((link) => link.bodyId === bodyId)).toEqual([]);
    expect(await undoJoin(database.store, importer, bodyId, pair, now)).toBeNull();
    expect(await cases(bodyId)).toEqual([]);
    expect((await questions()).filter((link) => link.bodyId === bodyId)).toHaveLength(1);
  });

  test("what was said stays when documents come again and when later ones come", async () => {
    const body = "Husker Kommune";
    const title = "Skoledistrikter i Mosbjerg";
    const first = await meeting(body, "2024-01-10", title, { caseNumber: "24/1" });
    const { bodyId } = await meeting(body, "2024-03-07", title, { caseNumber: "24/1" });
    expect(await cases(bodyId)).toEqual(["2024-01-10 2024-03-07"]);
    const early = await itemOn(bodyId, "2024-01-10");
    expect(await separateItem(database.store, importer, bodyId, early, now)).toBeNull();
    expect(await cases(bodyId)).toEqual([]);
    const again = await put({
      body,
      committee: "Broudvalget",
      start: "2024-01-10",
      remark: "rettet",
      items: [{ title, caseNumber: "24/1" }],
    });
    expect(again.meetingId).toBe(first.meetingId);
    await meeting(body, "2024-05-30", title, { caseNumber: "24/1" });
    expect(await cases(bodyId)).toEqual([]);
    expect((await questions()).filter((link) => link.bodyId === bodyId)).toHaveLength(2);
  });

  test("two cases that become one keep the older one's address, the younger's leads there, and undo parts them", async () => {
    const body = "Samler Kommune";
    for (const [title, number] of [
      ["Broen ved Mosbjerg", "20/1"],
      ["Kajen ved Ærtesund", "21/2"],
    ] as const) {
      await meeting(body, `20${number.slice(0, 2)}-01-10`, title, { caseNumber: number });
      await meeting(body, `20${number.slice(0, 2)}-03-10`, title, { caseNumber: number });
    }
    const [{ bodyId } = { bodyId: "" }] = await shown<{ bodyId: string }>(
      `SELECT body_id AS "bodyId" FROM public_body WHERE name = $1`,
      [body],
    );
    expect(await cases(bodyId)).toEqual(["2020-01-10 2020-03-10", "2021-01-10 2021-03-10"]);
    const paths = () =>
      shown<{ path: string; current: boolean }>(
        "SELECT path, current FROM public_address WHERE body_id = $1 AND kind = 'case' ORDER BY path",
        [bodyId],
      );
    const before = await paths();
    const pair = [await itemOn(bodyId, "2020-03-10"), await itemOn(bodyId, "2021-01-10")] as const;
    expect(await joinItems(database.store, importer, bodyId, pair, now)).toBeNull();
    expect(await cases(bodyId)).toEqual(["2020-01-10 2020-03-10 2021-01-10 2021-03-10"]);
    const joined = await paths();
    expect(joined.map((row) => row.path)).toEqual(before.map((row) => row.path));
    expect(joined.filter((row) => row.current)).toHaveLength(1);
    expect(await undoJoin(database.store, importer, bodyId, pair, now)).toBeNull();
    expect(await cases(bodyId)).toEqual(["2020-01-10 2020-03-10", "2021-01-10 2021-03-10"]);
    expect((await paths()).filter((row) => row.current)).toHaveLength(2);
  });

  test("no is no: the two stay apart, and items of one meeting never join", async () => {
    const body = "Nej Kommune";
    await meeting(body, "2024-01-10", "Lokalplan for havnen i Mosbjerg", { caseNumber: "23/9" });
    const { bodyId } = await meeting(body, "2024-05-30", "Lokalplan for havnen i Mosbjerg", { caseNumber: "24/3" });
    const [question] = (await questions()).filter((link) => link.bodyId === bodyId);
    expect(await sayOfLink(database.store, importer, bodyId, question?.id ?? "", "rejected", now)).toBeNull();
    expect((await questions()).filter((link) => link.bodyId === bodyId)).toEqual([]);
    const two = await put({ body, start: "2025-01-10", items: [{ title: "Broen" }, { title: "Stien" }] });
    const ids = await shown<{ id: string }>("SELECT id FROM public_item WHERE meeting_id = $1", [two.meetingId]);
    const pair = [ids[0]?.id ?? "", ids[1]?.id ?? ""] as const;
    expect(await joinItems(database.store, importer, bodyId, pair, now)).toMatchObject({
      key: "problem.thread-same-meeting",
    });
    expect(await ask("SELECT verb FROM timeline WHERE body_id = $1 AND record = 'item'", [bodyId])).toEqual([
      { verb: "separated" },
    ]);
  });
});
