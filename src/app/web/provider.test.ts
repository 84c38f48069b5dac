import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRoleRules } from "../../features/accounts/provider/role-rules.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { type IdentityProvider, providerClient, startIdentityProvider } from "./test/identity-provider.ts";
import { firstAdministrator, visitorWithRole } from "./test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "./test-browserless.ts";

const rules = readRoleRules(
  "groups=Sekretariat:secretary@aertebjerg;groups=UA:member@aertebjerg/udvalget-for-arbejde;groups=Ukendt:member@findes-ikke;groups=Revision:auditor",
);

describe("signing in with the municipality's identity provider", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let provider: IdentityProvider;
  const problems: unknown[] = [];
  beforeAll(async () => {
    database = await startTestDatabase();
    const { put } = tryStore(() => database.store);
    await put({ body: "Ærtebjerg Kommune", committee: "Udvalget for Arbejde", items: [{ title: "Cykelsti" }] });
    const vigga = { sub: "vv1", email: "vigga@example.dk", email_verified: true, name: "Vigga Vindspejl" };
    provider = await startIdentityProvider({ ...vigga, groups: ["Sekretariat", "UA", "Ukendt"] });
    // The provider looks at the clock when it looks at what it has signed: so does the site.
    const clock = () => new Date();
    server = await startTestServer(database.store, {
      now: clock,
      log: (error) => problems.push(error),
      provider: { issuer: provider.issuer, ...providerClient, rules: rules ?? [] },
    });
    provider.serve(`${server.url}/log-ind/retur`);
  });
  afterAll(async () => {
    await server?.close();
    await provider?.close();
    await database?.stop();
  });

  /** Goes to the provider, is who it says, and gives the address it is sent back to. */
  async function toProvider(visitor: TestVisitor, tilbage = "/konto"): Promise<string> {
    const begun = await visitor.get(`/log-ind/kommune?tilbage=${encodeURIComponent(tilbage)}`);
    let place = begun.headers.get("location") ?? "";
    const jar = new Map<string, string>();
    for (let hops = 0; hops < 6 && !place.startsWith(server.url); hops += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(place, { redirect: "manual", headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      place = new URL(answer.headers.get("location") ?? "", place).href;
    }
    return place.slice(server.url.length);
  }

  it("makes an account with the roles the claims give, and goes on to where one was going", async () => {
    const visitor = newVisitor(server.url);
    expect((await visitor.get("/log-ind")).text).toContain("Log ind med kommunens login");
    const back = await visitor.get(await toProvider(visitor, "/konto/bord"));
    expect([back.status, back.headers.get("location")]).toEqual([303, "/konto/bord"]);
    const account = (await visitor.get("/konto")).text;
    expect(account).toContain("Vigga Vindspejl (vigga@example.dk)");
    expect(account).toContain("sekretær i Ærtebjerg Kommune");
    expect(account).toContain("medlem i Udvalget for Arbejde, Ærtebjerg Kommune");
    expect(account).not.toContain("findes-ikke");
    expect(account).toContain("med kommunens login");
    expect((await visitor.get("/konto/bord")).status).toBe(200);
  });

  it("takes at the next sign-in what the provider gives no more, and lets nobody in who has nothing left", async () => {
    const person = provider.person;
    provider.person = { ...person, groups: ["UA"] };
    const visitor = newVisitor(server.url);
    await visitor.get(await toProvider(visitor));
    expect((await visitor.get("/konto")).text).not.toContain("sekretær i");
    expect((await visitor.get("/konto/bord")).status).toBe(403);
    provider.person = { ...person, groups: [] };
    const refused = await newVisitor(server.url).get(await toProvider(visitor));
    expect(refused.status).toBe(401); // came back in another browser
    const again = await visitor.get(await toProvider(visitor));
    expect([again.status, again.text.includes("giver dig ingen rolle her")]).toEqual([403, true]);
    provider.person = person;
  });

  it("does not hand an account that was made here to an address nobody has checked", async () => {
    const now = new Date();
    const first = await firstAdministrator(database.store, now, "Malthe Mosegris");
    const [body] = await database.store.asPublic((tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM public_body" }),
    );
    const held = { role: "secretary", bodyId: body?.id ?? "", email: "asta@example.dk" } as const;
    await visitorWithRole(server.url, database.store, first, held, now);
    const person = provider.person;
    provider.person = { sub: "aa1", email: "asta@example.dk", name: "Asta", groups: ["Revision"] };
    const visitor = newVisitor(server.url);
    expect((await visitor.get(await toProvider(visitor))).status).toBe(403);
    provider.person = { ...provider.person, email_verified: true };
    await visitor.get(await toProvider(visitor));
    expect((await visitor.get("/konto")).text).toContain("revisor for hele installationen");
    expect((await visitor.get("/konto")).text).toContain("sekretær i Ærtebjerg Kommune");
    provider.person = person;
  });

  it("takes no answer that was not asked for: another state, a code used before, nothing at all", async () => {
    const visitor = newVisitor(server.url);
    const address = await toProvider(visitor);
    const forged = address.replace(/state=[^&]+/, "state=forged");
    expect((await visitor.get(forged)).status).toBe(401);
    expect((await visitor.get("/log-ind/retur?error=access_denied")).status).toBe(401);
    expect((await newVisitor(server.url).get(address)).status).toBe(401);
    expect((await visitor.get(address)).status).toBe(303);
    expect((await newVisitor(server.url).get(address)).status).toBe(401);
    await visitor.post("/log-ud", { token: (await visitor.get("/konto")).token });
    expect((await visitor.get(address)).status).toBe(401);
  });

  it("says so where the provider does not answer", async () => {
    const away = await startTestServer(database.store, {
      log: () => undefined,
      provider: { issuer: "http://127.0.0.1:1", ...providerClient, rules: rules ?? [] },
    });
    try {
      const answer = await newVisitor(away.url).get("/log-ind/kommune");
      expect([answer.status, answer.text.includes("Kommunens login svarer ikke")]).toEqual([503, true]);
      expect((await newVisitor(away.url).get("/log-ind")).status).toBe(200);
    } finally {
      await away.close();
    }
  });
});
