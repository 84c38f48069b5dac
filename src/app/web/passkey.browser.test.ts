import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstAdministratorToken } from "../../features/accounts/first-administrator.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { testPassword } from "./test/sign-up.ts";
import { newVisitor, startTestServer } from "./test-browserless.ts";

const now = new Date();

describe("passkeys, with chromium's own authenticator", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let device: CDPSession;
  let authenticatorId = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    [server, browser] = await Promise.all([
      startTestServer(database.store, { now: () => now, host: "localhost" }),
      startBrowser(),
    ]);
    context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 800 } });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    device = await context.newCDPSession(page);
    await device.send("WebAuthn.enable");
    const options = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const;
    ({ authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options }));
    await page.goto(`/konto/invitation/${await firstAdministratorToken(database.store, now)}`);
    await page.getByLabel("Navn").fill("Vigga Vindspejl");
    await page.getByLabel("E-mail").fill("vigga@example.dk");
    await page.getByLabel("Adgangskode", { exact: true }).fill(testPassword);
    await page.getByLabel("Adgangskode igen").fill(testPassword);
    await page.getByRole("button", { name: "Opret konto" }).click();
    await page.waitForURL("**/konto");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  const press = (name: string) => page.getByRole("button", { name }).click();

  it("are made on one's own page and lead in again", async () => {
    await page.getByLabel("Hvad nøglen skal hedde").fill("Min telefon");
    await expectClean(page);
    await press("Lav en adgangsnøgle");
    await page.waitForURL("**/konto?klaret=noegle");
    await expectClean(page);
    expect(await page.getByText("Min telefon: lavet").count()).toBe(1);
    await context.clearCookies();
    await page.goto("/log-ind?tilbage=/konto/adgang");
    await expectClean(page);
    await press("Log ind med en adgangsnøgle");
    // By its path: the address of the page left ends in the same words.
    await page.waitForURL((url) => url.pathname === "/konto/adgang");
    await page.goto("/konto");
    expect(await page.getByText("med adgangsnøgle").count()).toBe(1);
    await page.goto("/konto/log?hvad=signed-in");
    expect(await page.getByText("med adgangsnøgle").count()).toBeGreaterThan(0);
  });

  it("are of no use once they are removed, nor where the person is not recognised", async () => {
    await page.goto("/konto");
    await press("Fjern adgangsnøglen Min telefon");
    await page.waitForURL("**/konto?klaret=noegle-fjernet");
    await context.clearCookies();
    await page.goto("/log-ind");
    await press("Log ind med en adgangsnøgle");
    await page.getByText("Adgangsnøglen passer ikke til nogen konto her.").waitFor();
    await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await page.goto("/log-ind");
    await press("Log ind med en adgangsnøgle");
    await page.getByText("Adgangsnøglen blev ikke brugt.").waitFor();
  });

  it("are off, with a sentence, where the address is neither https nor localhost", async () => {
    const numbered = await startTestServer(database.store, { now: () => now });
    try {
      const visitor = newVisitor(numbered.url);
      expect((await visitor.get("/log-ind")).text).not.toContain("adgangsnøgle");
      await visitor.post("/log-ind", { email: "vigga@example.dk", kodeord: testPassword });
      expect((await visitor.get("/konto")).text).toContain("Adgangsnøgler er slået fra");
      expect((await visitor.post("/log-ind/noegle", { svar: "{}", token: "" })).status).toBe(403);
      expect((await newVisitor(numbered.url).post("/log-ind/noegle/spoerg", {})).status).toBe(404);
    } finally {
      await numbered.close();
    }
  });

  it("take no answer that was not asked for", async () => {
    const stranger = newVisitor(server.url);
    const asked = JSON.parse((await stranger.post("/log-ind/noegle/spoerg", {})).text);
    expect(asked).toMatchObject({ rpId: "localhost", userVerification: "required" });
    const response = { clientDataJSON: "e30", authenticatorData: "e30", signature: "e30" };
    for (const answer of ["", "x", "{}", JSON.stringify({ id: "e30", rawId: "e30", type: "public-key", response })]) {
      expect((await stranger.post("/log-ind/noegle", { svar: answer })).status, answer).toBe(401);
    }
  });
});
