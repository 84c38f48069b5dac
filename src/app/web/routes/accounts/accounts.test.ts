import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody } from "../../../../access/viewer.ts";
import { firstAdministratorToken } from "../../../../features/accounts/first-administrator.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import type { RunningServer } from "../../../server.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const password = "tolv grønne æbler";

describe("signing in on the pages", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let administrator: TestVisitor;
  beforeAll(async () => {
    database = await startTestDatabase();
    server = await startTestServer(database.store, { now: () => now });
    administrator = newVisitor(server.url);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it("makes the first administrator by the printed link, and says beside the field what is wrong", async () => {
    const link = `/konto/invitation/${await firstAdministratorToken(database.store, now)}`;
    expect((await administrator.get(link)).text).toContain("Opret den første administrator");
    const fields = { navn: "Vigga Vindspejl", email: "vigga@example.dk", kodeord: "kort", "kodeord-igen": "kort" };
    const short = await administrator.post(link, fields);
    expect(short.status).toBe(400);
    expect(short.text).toMatch(/id="kodeord-error">Adgangskoden er for kort/);
    expect(short.text).toContain('value="vigga@example.dk"');
    expect(short.text).not.toContain('value="kort"');
    const made = await administrator.post(link, { ...fields, kodeord: password, "kodeord-igen": password });
    expect(made.status).toBe(303);
    expect(made.headers.get("set-cookie")).toMatch(/^traad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    expect((await administrator.get("/konto")).text).toContain("administrator for hele installationen");
    expect((await newVisitor(server.url).get(link)).status).toBe(410);
  });

  it("shows a stranger the way in, and goes on to where the stranger was going", async () => {
    const stranger = newVisitor(server.url);
    const turned = await stranger.get("/konto/adgang");
    expect(turned.headers.get("location")).toBe("/log-ind?tilbage=%2Fkonto%2Fadgang");
    const page = await stranger.get("/log-ind?tilbage=%2Fkonto%2Fadgang");
    expect(page.text).toContain('name="tilbage" value="/konto/adgang"');
    const wrong = await stranger.post("/log-ind", { email: "vigga@example.dk", kodeord: "forkert", tilbage: "/konto" });
    expect(wrong.status).toBe(401);
    const right = await stranger.post("/log-ind", {
      email: "vigga@example.dk",
      kodeord: password,
      tilbage: "/konto/adgang",
    });
    expect(right.headers.get("location")).toBe("/konto/adgang");
    const astray = await newVisitor(server.url).post("/log-ind", {
      email: "vigga@example.dk",
      kodeord: password,
      tilbage: "//ondt.example/konto",
    });
    expect(astray.headers.get("location")).toBe("/");
  });

  it("takes no form from another site, and none without the session's token", async () => {
    const foreign = await fetch(new URL("/log-ind", server.url), {
      method: "POST",
      headers: { origin: "https://ondt.example", "content-type": "application/x-www-form-urlencoded" },
      body: "email=a&kodeord=b",
    });
    expect(foreign.status).toBe(403);
    expect((await administrator.post("/konto/log-ud-andre", { token: "x".repeat(43) })).status).toBe(403);
    await administrator.get("/konto");
    expect((await administrator.post("/konto/log-ud-andre", {})).status).toBe(303);
  });

  it("invites by a link that is shown once, and keeps a secretary from who has access", async () => {
    await administrator.get("/konto/adgang");
    const made = await administrator.post("/konto/adgang/invitation", { rolle: "administrator", for: everyBody });
    const link = /\/konto\/invitation\/[\w-]{43}/.exec(made.text)?.[0] ?? "";
    const second = newVisitor(server.url);
    await second.post(link, {
      navn: "Malthe Mosegris",
      email: "malthe@example.dk",
      kodeord: password,
      "kodeord-igen": password,
    });
    expect((await second.get("/konto/adgang")).text).toContain("Vigga Vindspejl");
    expect((await administrator.post("/konto/adgang/invitation", { rolle: "secretary", for: everyBody })).status).toBe(
      400,
    );
  });

  it("shows the log of accesses by event, person and day to those who may read it", async () => {
    const all = (await administrator.get("/konto/log")).text;
    expect(all).toContain("Konto oprettet");
    expect(all).toContain("malthe@example.dk");
    const some = (await administrator.get("/konto/log?hvad=signed-in&hvem=VIGGA&fra=2026-03-02&til=2026-03-02")).text;
    expect(some).toContain("med adgangskode");
    expect(some).not.toMatch(/malthe@example\.dk|<td>Konto oprettet/);
    expect((await administrator.get("/konto/log?til=2026-03-01")).text).toContain(
      "Der er ikke sket noget, der passer.",
    );
    expect((await administrator.get("/konto/log?side=2")).text).not.toContain("<td>Konto oprettet");
  });

  it("gives an account a second role for some days, and takes it away again", async () => {
    const page = (await administrator.get("/konto/adgang")).text;
    const account = /name="konto" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? "";
    const role = { konto: account, "ny-rolle": "auditor", for: everyBody, fra: "2026-03-02", til: "2026-03-31" };
    expect((await administrator.post("/konto/adgang/rolle", role)).headers.get("location")).toContain("klaret=givet");
    const given = (await administrator.get("/konto/adgang")).text;
    expect(given).toContain("revisor for hele installationen");
    expect(given).toContain("1. apr. 2026 kl. 00.00");
    const backwards = await administrator.post("/konto/adgang/rolle", { ...role, til: "2026-03-01" });
    expect([backwards.status, backwards.text.includes("Rollen skal slutte efter")]).toEqual([400, true]);
    const wide = await administrator.post("/konto/adgang/rolle", { ...role, "ny-rolle": "secretary" });
    expect([wide.status, wide.text.includes("Kun administratorer og revisorer")]).toEqual([400, true]);
    const taken = /value="([0-9a-f-]{36})"\/><button[^>]*aria-label="Fjern rollen revisor/.exec(given)?.[1] ?? "";
    await administrator.post("/konto/adgang/fjern", { rolle: taken, for: everyBody });
    expect((await administrator.get("/konto/adgang")).text).not.toContain("revisor for hele installationen");
  });

  it("writes down who was refused", async () => {
    await administrator.get(`/konto/bord/${everyBody.replace(/0$/, "1")}/${everyBody}`);
    await administrator.get("/konto/adgang");
    const made = await administrator.post("/konto/adgang/invitation", {
      rolle: "member",
      for: "44444444-4444-4444-8444-444444444444",
    });
    const member = newVisitor(server.url);
    await member.post(/\/konto\/invitation\/[\w-]{43}/.exec(made.text)?.[0] ?? "", {
      navn: "Asta Askeskov",
      email: "asta@example.dk",
      kodeord: password,
      "kodeord-igen": password,
    });
    expect((await member.get("/konto/adgang")).status).toBe(403);
    const log = (await administrator.get("/konto/log?hvad=forbidden")).text;
    expect(log).toMatch(/Asta Askeskov.*Adgang nægtet.*\/konto\/adgang/);
  });

  it("ends the session when signed out", async () => {
    const visitor = newVisitor(server.url);
    await visitor.post("/log-ind", { email: "vigga@example.dk", kodeord: password });
    expect((await visitor.get("/konto")).status).toBe(200);
    const out = await visitor.post("/log-ud", {});
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await visitor.get("/konto")).status).toBe(303);
  });

  it("says no more than it can bear, and when to come back", async () => {
    const small = await startTestServer(database.store, { perSecond: 1 });
    try {
      const visitor = newVisitor(small.url);
      const statuses = [];
      for (let n = 0; n < 7; n += 1) statuses.push((await visitor.get("/log-ind")).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
      const refused = await visitor.get("/log-ind");
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(refused.text).toContain("Vent et øjeblik");
    } finally {
      await small.close();
    }
  });
});
