import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { twoGroups } from "../../../../features/marks/testing/written.ts";
import type { MarkRound } from "../../../../records/mark.ts";
import { publishedRounds } from "../../../../store/publish/publish-marks.ts";
import { applicationsOfRound } from "../../../../store/queries/marks/applications.ts";
import { roundTable } from "../../../../store/queries/marks/mark-tables.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import { json, type ReplayServer, replayServer, status } from "../../../figures/testing/replay-server.ts";
import { openCvrRegister } from "../../../marks/cvr-register.ts";
import type { RunningServer } from "../../../server.ts";
import { newVisitor, startTestServer } from "../../test-browserless.ts";

const roundId = "5f0e3c7e-1b1d-4d7e-8a53-0a3d5d7c2b12";
const formToken = "a".repeat(43);
const address = "/aertebjerg/csr-maerke/ansoeg";
const registered = {
  hits: {
    hits: [
      {
        _source: {
          Vrvirksomhed: {
            cvrNummer: 10000009,
            penheder: [],
            virksomhedMetadata: {
              nyesteNavn: { navn: "Registrets Ærter ApS" },
              sammensatStatus: "NORMAL",
              nyesteBeliggenhedsadresse: { kommune: { kommuneKode: 101 } },
            },
          },
        },
      },
    ],
  },
};
const whole = {
  runde: roundId,
  noegle: formToken,
  trin: "review",
  gaa: "send",
  cvr: "10000009",
  virksomhed: "Ærtesuppefabrikken ApS",
  kontakt: "Kirstine Kogebog",
  email: "kirstine@example.dk",
  ansatte: "40",
  "antal-fleksjob": "2",
  "antal-elever": "2",
};

describe("a company's form", () => {
  let database: TestDatabase;
  let register: ReplayServer;
  let server: RunningServer;
  let bodyId = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    register = await replayServer();
    const { store } = database;
    bodyId = (await tryStore(() => store).put({ body: "Ærtebjerg Kommune", items: [{ title: "Sti" }] })).bodyId;
    const round: MarkRound = {
      id: roundId,
      committeeId: null,
      year: 2026,
      state: "open",
      name: { da: "CSR-mærket 2026", en: "" },
      intro: { da: "", en: "" },
      criteria: { ...twoGroups, municipality: 580 },
      opens: "2025-10-14T22:00:00.000Z",
      closes: "2026-12-15T11:00:00.000Z",
      steps: [],
      criteriaItemId: null,
      planItemId: null,
      decisionItemId: null,
      proposedItemId: null,
      keepsMonths: 24,
      public: true,
    };
    await store.as(importer, async (tx) => {
      await roundTable.keep(tx, bodyId, round, "2025-10-01T08:00:00Z");
      await publishedRounds.publish(tx, bodyId, round, "2025-10-01T08:00:00Z");
    });
    server = await startTestServer(store, {
      lookUpCompany: openCvrRegister({ base: register.base, key: "bruger:kodeord" }),
    });
  });
  afterAll(async () => {
    await server?.close();
    await register?.close();
    await database?.stop();
  });

  const kept = () => database.store.as(importer, (tx) => applicationsOfRound(tx, bodyId, roundId));
  const post = (fields: Record<string, string>) => newVisitor(server.url).post(address, fields);

  it("is found from the page of the mark, also when next year's round is planned there", async () => {
    const { store } = database;
    const [now] = (await store.as(importer, (tx) => roundTable.all(tx, "staff", bodyId))).map(({ record }) => record);
    if (now === undefined) throw new Error("There is no round.");
    const next = { ...now, id: "5f0e3c7e-1b1d-4d7e-8a53-0a3d5d7c2b13", year: 2027, state: "draft" as const };
    await store.as(importer, async (tx) => {
      await roundTable.keep(tx, bodyId, next, "2026-02-01T08:00:00Z");
      await publishedRounds.publish(tx, bodyId, next, "2026-02-01T08:00:00Z");
    });
    const visitor = newVisitor(server.url);
    expect((await visitor.get("/aertebjerg/csr-maerke")).text).toContain(`href="${address}"`);
    expect((await visitor.get(address)).text).toContain(roundId);
  });

  it("is filled in by hand where the register does not answer, and says then that it did not", async () => {
    register.answerWith(status(503));
    const page = await post({ ...whole, trin: "numbers", gaa: "frem" });
    expect([page.status, page.text.includes("hentet i CVR-registret")]).toEqual([200, false]);
    expect((await post({ ...whole, noegle: "b".repeat(43) })).status).toBe(303);
    expect((await kept())[0]?.application.register).toMatchObject({ status: "no-answer", inMunicipality: null });
  });

  it("has the name that the register has, and what the register said is kept, not what a browser says of it", async () => {
    register.answerWith(json(registered));
    const page = await post({ ...whole, virksomhed: "", trin: "numbers", gaa: "frem" });
    expect(page.text).toContain("Registrets Ærter ApS");
    const sent = await post({ ...whole, register: "found" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/csr\/[\w-]{43}\?/)]);
    const own = (await kept()).find(({ application }) => application.register.status === "found");
    expect(own?.application).toMatchObject({
      company: "Ærtesuppefabrikken ApS",
      register: { name: "Registrets Ærter ApS", active: true, inMunicipality: false },
    });
  });

  it("is looked at whole whichever page is sent, and no page is left out by sending the last", async () => {
    for (const [field, value, words] of [
      ["cvr", "10000008", "CVR-nummeret passer ikke"],
      ["email", "ingen", "Skriv en e-mailadresse"],
      ["ansatte", "3", "Der er 4 i ordningerne og 3 ansatte"],
    ] as const) {
      const answer = await post({ ...whole, noegle: "c".repeat(43), [field]: value });
      expect([answer.status, answer.text.includes(words)], field).toEqual([400, true]);
    }
    for (const [field, value] of [
      ["noegle", "kort"],
      ["trin", "andet"],
    ] as const) {
      expect((await post({ ...whole, [field]: value })).status).toBe(400);
    }
    expect(await kept()).toHaveLength(2);
  });

  it("does not come from another site, and a link nobody has opens nothing", async () => {
    const foreign = await fetch(server.url + address, {
      method: "POST",
      headers: { origin: "https://andre.example.dk", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(whole).toString(),
    });
    expect(foreign.status).toBe(403);
    const visitor = newVisitor(server.url);
    for (const path of ["", "/ret", "/igen", "/diplom.pdf", "/bilag/00000000-0000-4000-8000-000000000000"]) {
      expect((await visitor.get(`/csr/${"x".repeat(43)}${path}`)).status, path).toBe(404);
      expect((await visitor.get(`/csr/kort${path}`)).status, path).toBe(404);
    }
    const file = { name: "a.txt", bytes: Buffer.from("a") };
    expect((await visitor.upload(`/csr/${"x".repeat(43)}/bilag`, file)).status).toBe(404);
  });

  it("gives no diploma before the mark is handed over, and puts the secret of a link into no page's head", async () => {
    const visitor = newVisitor(server.url);
    const sent = await visitor.post(address, { ...whole, noegle: "d".repeat(43) });
    const path = (sent.headers.get("location") ?? "").replace(/\?.*/, "");
    for (const file of ["diplom.pdf", "dokumentation.pdf", "logoer.zip"]) {
      expect((await visitor.get(`${path}/${file}`)).status, file).toBe(404);
    }
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    expect(page.text.slice(0, page.text.indexOf("</head>"))).not.toContain(path.slice("/csr/".length));
    expect(page.text).toContain("noindex");
  });
});
