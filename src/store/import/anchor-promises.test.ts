import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { sketch } from "../testing/build-reading.ts";
import { promising } from "../testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";
import { importDocument } from "./import-document.ts";

const sentence = "Spørgsmålet om broen besvares på næste møde.";

describe("a promise for the next meeting", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());
  const { put, shown, wrong } = tryStore(() => database.store);
  afterEach(async () => {
    expect(await wrong()).toEqual([]);
  });

  const body = "Næste Kommune";
  const meeting = (start: string) => put({ body, start, items: [{ title: "Broen", number: "1" }] });
  const due = async () =>
    (
      await shown<{ due: string | null; settled: string | null; said: string | null }>(
        `SELECT due_to AS due, settled, record #>> '{due,to}' AS said FROM public_promise
         WHERE body_id = (SELECT body_id FROM public_body WHERE name = $1)`,
        [body],
      )
    )[0];

  test("has no day until the meeting is known, then that day, and an earlier one where one turns up between", async () => {
    const document = sketch({ body, start: "2024-05-30", items: [{ title: "Eventuelt om broen", text: sentence }] });
    const done = await importDocument(
      database.store,
      importer,
      promising(document, { quote: sentence, due: { anchor: "next-meeting" } }),
    );
    if (isProblem(done)) throw new Error(done.key);
    expect(await due()).toEqual({ due: null, settled: "no-date", said: null });
    await meeting("2024-09-02");
    expect(await due()).toMatchObject({ due: "2024-09-02", said: "2024-09-02" });
    await meeting("2024-06-20");
    expect(await due()).toMatchObject({ due: "2024-06-20", said: "2024-06-20" });
    await meeting("2024-10-07");
    expect(await due()).toMatchObject({ due: "2024-06-20" });
  });
});
