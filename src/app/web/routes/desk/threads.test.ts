import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { isProblem } from "../../../../records/problem.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const title = "Takster for færgen Mosbjerg";
const questions = "/konto/bord/sager";

describe("what belongs together, at the secretary's desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let neighbour: TestVisitor;
  let bodyId: string;
  const days = ["2025-01-15", "2025-06-15"] as const;
  const itemPage = (day: string) => `/aertebjerg/udvalget-for-faerger/${day}/punkt/1`;
  beforeAll(async () => {
    database = await startTestDatabase();
    const recommendation = { by: null, points: [{ number: "1", text: "At taksten hæves" }] };
    for (const [at, start] of days.entries()) {
      const items = [{ title, caseNumber: `25/${at + 100}`, outcome: "approved" as const, recommendation }];
      const done = await importDocument(
        database.store,
        importer,
        sketch({ body: "Ærtebjerg Kommune", committee: "Udvalget for Færger", start, items }),
        { at: now },
      );
      if (isProblem(done)) throw new Error(done.key);
      bodyId = done.bodyId;
    }
    server = await startTestServer(database.store, { now: () => now });
    const who = await firstAdministrator(database.store, now);
    const held = { role: "secretary", email: "sekretaer@example.dk", bodyId } as const;
    secretary = await visitorWithRole(server.url, database.store, who, held, now);
    const other = { ...held, email: "nabo@example.dk", bodyId: "44444444-4444-4444-8444-444444444444" };
    neighbour = await visitorWithRole(server.url, database.store, who, other, now);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  /** Presses the button of a form on a page: its hidden fields are sent, and the page it leads to comes back. */
  async function press(page: string, action: string, more: Readonly<Record<string, string>> = {}) {
    const form = page.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
    const fields = [...(form.split("</form>")[0] ?? "").matchAll(/name="(\w+)" value="([^"]*)"/g)];
    const sent = Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value]));
    const answer = await secretary.post(action, { ...sent, ...more });
    expect(answer.status, answer.text.match(/<main[\s\S]*<\/main>/)?.[0] ?? JSON.stringify(sent)).toBe(303);
    return secretary.get(answer.headers.get("location") ?? "");
  }

  it("asks of what looks alike, joins on a yes, and takes it back on undo", async () => {
    const asked = await secretary.get(questions);
    expect(asked.text.match(/Takster for færgen Mosbjerg<\/a>/g)).toHaveLength(2);
    expect((await newVisitor(server.url).get(itemPage(days[0]))).text).not.toContain("/aertebjerg/sag/");
    const joined = await press(asked.text, `${questions}/samme`);
    expect(joined.text).toContain("De to punkter er nu samme sag.");
    expect((await newVisitor(server.url).get(itemPage(days[0]))).text).toContain("/aertebjerg/sag/");
    const undone = await press(joined.text, `${questions}/fortryd`);
    expect(undone.text).toContain("Det er gjort om.");
    expect((await newVisitor(server.url).get(itemPage(days[0]))).text).not.toContain("/aertebjerg/sag/");
    const apart = await press(undone.text, `${questions}/forskellige`);
    expect(apart.text).toContain("De to punkter holdes hver for sig.");
    expect(apart.text).not.toContain("Takster for færgen Mosbjerg</a>");
    await press(apart.text, `${questions}/fortryd`);
  });

  it("shows a case's items, lets one be taken out, put back, and added by its address", async () => {
    await press((await secretary.get(questions)).text, `${questions}/samme`);
    const item = await newVisitor(server.url).get(itemPage(days[0]));
    const caseAddress = /\/aertebjerg\/sag\/[^"]+/.exec(item.text)?.[0] ?? "";
    const shown = await secretary.get(caseAddress);
    const desk = /\/konto\/bord\/sag\/[^"]+/.exec(shown.text)?.[0] ?? "";
    expect((await newVisitor(server.url).get(caseAddress)).text).not.toContain("/konto/bord/sag/");
    expect(shown.text).toContain("Afløst 15. juni 2025");
    expect(shown.text).toContain("At taksten hæves");
    const out = await press((await secretary.get(desk)).text, "/konto/bord/sag/tag-ud");
    expect(out.text).toContain("Punktet er taget ud af sagen.");
    expect((await newVisitor(server.url).get(caseAddress)).status).toBe(404);
    const back = await press(out.text, "/konto/bord/sag/laeg-til");
    expect(back.text).toContain("Det er gjort om.");
    const again = await press((await secretary.get(desk)).text, "/konto/bord/sag/tag-ud");
    const ids = { kommune: bodyId, sag: desk.split("/").at(-1) ?? "" };
    const wrong = await secretary.post("/konto/bord/sag/laeg-til", { ...ids, adresse: "/aertebjerg" });
    expect(wrong.status).toBe(400);
    const out1 = again.text.includes(days[0]) ? days[1] : days[0];
    const added = await secretary.post("/konto/bord/sag/laeg-til", {
      ...ids,
      adresse: `${server.url}${itemPage(out1)}`,
    });
    expect(added.headers.get("location")).toContain("klaret=added");
    expect((await newVisitor(server.url).get(itemPage(days[0]))).text).toContain("/aertebjerg/sag/");
  });

  it("is another municipality's for nobody", async () => {
    expect((await neighbour.get(questions)).text).not.toContain(title);
    const desk = `/konto/bord/sag/${bodyId}/${bodyId}`;
    expect((await neighbour.get(desk)).status).toBe(404);
    const form = { kommune: bodyId, svar: bodyId };
    await neighbour.get(questions);
    expect((await neighbour.post(`${questions}/samme`, form)).status).toBe(403);
  });
});
