import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { itemAt, newItemAddress } from "./items/item-address.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

/** As Word puts it on the clipboard: its own tags and styles, comments, a list of paragraphs, a table in sections. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=DA style='tab-interval:65.2pt'><!--StartFragment-->
<h2 style='mso-outline-level:2'><a name="_Toc1"></a><span lang=DA>Værkstedets<br> fremtid<o:p></o:p></span></h2>
<p class=MsoNormal><span lang=DA style='font-family:"Calibri",sans-serif;color:red'>Det&nbsp;nye <st1:place w:st="on"><b>Solbakken</b></st1:place>
åbner<span style='mso-spacerun:yes'>  </span>i maj, se <a href="https://example.dk/plan" class=x>planen</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Ti
pladser<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>To ansatte<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Først</p>
<div align=center><table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'>
<td width=200 style='background:#D9E2F3'><p class=MsoNormal><b>År<o:p></o:p></b></p></td><td><p class=MsoNormal>Kr.</p></td></tr>
<tr><td colspan=2><p>2026</p><p>og frem</p></td></tr></table></div>
<p class=MsoNormal><img width=10 src="file:///C:/x.png" onerror="window.hacked=1"><!-- en bemærkning --><script>window.hacked = 1</script><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`;

const asText = `## Værkstedets fremtid

Det nye Solbakken åbner i maj, se planen (https://example.dk/plan).

- Ti pladser
- To ansatte

1. Først

| År | Kr. |
| 2026 og frem |  |`;

describe("an item's text in an editor", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let bodyId: string;
  let author: Page;
  let head: Page;
  let plain: Page;
  const pictures = process.env.TRAAD_PICTURES ?? "";
  const { put, ask } = tryStore(() => database.store);

  beforeAll(async () => {
    database = await startTestDatabase();
    const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Arbejde", start: "2026-01-15T15:00:00+01:00" };
    ({ bodyId } = await put({ ...town, items: [{ title: "Cykelsti" }] }));
    server = await startTestServer(database.store, { now: () => now });
    browser = await startBrowser();
    const first = await firstAdministrator(database.store, now);
    const signedIn = async (role: "item-author" | "head", width: number, scripts = true, invite = true) => {
      const email = `${role}@example.dk`;
      if (invite) await visitorWithRole(server.url, database.store, first, { role, bodyId, email }, now);
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width, height: 900 },
      });
      context.setDefaultTimeout(15_000);
      if (!scripts) await context.route("**/*.js", (route) => route.abort());
      const page = await context.newPage();
      await page.goto("/log-ind");
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Adgangskode").fill(testPassword);
      await page.getByRole("main").getByRole("button", { name: "Log ind" }).click();
      await page.waitForURL("**/konto");
      return page;
    };
    author = await signedIn("item-author", 1280);
    head = await signedIn("head", 390);
    plain = await signedIn("item-author", 320, false, false);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
  const sent = (page: Page, kind: string) => page.locator(`textarea[name="afsnit-${kind}"]`).inputValue();
  const saved = (page: Page) => page.getByText("Gemt kl. 09.00").waitFor();
  async function stored(id: string, kind: string): Promise<string | undefined> {
    const [row] = await ask<{ content: { sections: { kind: string; text: string }[] } }>(
      `SELECT content FROM proposed_item_revision WHERE item_id = $1 ORDER BY number DESC LIMIT 1`,
      [id],
    );
    return row?.content.sections.find((section) => section.kind === kind)?.text;
  }
  /** A new item, made by the form without script. */
  async function written(text: string): Promise<string> {
    await plain.goto(newItemAddress(bodyId));
    await plain.getByLabel("Titel", { exact: true }).fill("Ny plan");
    await plain.getByLabel("Sagsfremstilling").fill(text);
    await plain.getByRole("button", { name: "Opret punktet" }).click();
    await plain.getByRole("status").filter({ hasText: "Punktet er gemt." }).waitFor();
    return new URL(plain.url()).pathname.split("/").at(-1) ?? "";
  }
  async function looksRight(page: Page, name: string): Promise<void> {
    await expectClean(page);
    if (pictures === "") return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  const paste = (page: Page, name: string, html: string) =>
    field(page, name).evaluate((place, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, html);

  it("is a plain form without script, which keeps what is written letter by letter", async () => {
    const text = "Foran:\n•  et\n•  to\n\n| a|b |\n|-|-|\n|1| 2|";
    const id = await written(text);
    await looksRight(plain, "editor-plain");
    expect(await stored(id, "presentation")).toBe(text);
    await author.goto(itemAt(bodyId, id));
    await field(author, "Sagsfremstilling").getByRole("listitem").first().waitFor();
    expect(await sent(author, "presentation")).toBe(text);
  });

  it("is written by keyboard alone, with headings, lists, a table and an address", async () => {
    await author.goto(newItemAddress(bodyId));
    await field(author, "Sagsfremstilling").focus();
    const keys = async (...presses: string[]) => {
      for (const key of presses) await author.keyboard.press(key);
    };
    await author.keyboard.type("Emnet");
    await keys("Alt+F10");
    expect(await author.evaluate(() => document.activeElement?.textContent)).toBe("Underoverskrift");
    await keys("Enter");
    const heading = author.getByRole("toolbar", { name: "Værktøjer til Sagsfremstilling" });
    expect(await heading.getByRole("button", { name: "Underoverskrift" }).getAttribute("aria-pressed")).toBe("true");
    await keys("End", "Enter");
    await author.keyboard.type("- et");
    await keys("Enter");
    await author.keyboard.type("to");
    await keys("Enter", "Enter", "Alt+F10", "ArrowRight", "ArrowRight", "ArrowRight");
    expect(await author.evaluate(() => document.activeElement?.textContent)).toBe("Tabel");
    await keys("Enter");
    for (const cell of ["År", "Pladser", "Note", "2026", "10", "", "", "", ""]) {
      if (cell !== "") await author.keyboard.type(cell);
      await keys("Enter");
    }
    await author.keyboard.type("Se ");
    await keys("Alt+F10", "End", "Enter");
    await author.keyboard.type("example.dk/plan");
    await keys("Enter");
    expect(await sent(author, "presentation")).toBe(
      "## Emnet\n\n- et\n- to\n\n| År | Pladser | Note |\n| --- | --- | --- |\n| 2026 | 10 |  |\n|  |  |  |\n\nSe https://example.dk/plan",
    );
    await looksRight(author, "editor-written");
    await keys("Tab");
    expect(await author.evaluate(() => document.activeElement?.textContent)).toBe("Underoverskrift");
    await author.setViewportSize({ width: 320, height: 900 });
    await looksRight(author, "editor-320");
    await author.setViewportSize({ width: 1280, height: 900 });
  });

  it("takes from Word what it has a sign for, and nothing else", async () => {
    const id = await written("");
    await author.goto(itemAt(bodyId, id));
    await paste(author, "Sagsfremstilling", fromWord);
    expect(await sent(author, "presentation")).toBe(asText);
    const left = await field(author, "Sagsfremstilling").evaluate((place) =>
      [...place.querySelectorAll("*")]
        .filter((node) => !node.matches(".editor-address, [class^=ProseMirror]"))
        .flatMap((node) => [...node.attributes].map(({ name }) => `${node.localName} ${name}`)),
    );
    expect(left).toEqual([]);
    expect(await author.evaluate(() => "hacked" in window)).toBe(false);
    await saved(author);
    expect(await stored(id, "presentation")).toBe(asText);
    await looksRight(author, "editor-pasted");
  });

  it("is saved as it is typed, and tells what is wrong without losing a word", async () => {
    const id = await written("Et.");
    await author.goto(itemAt(bodyId, id));
    await field(author, "Baggrund").focus();
    await author.keyboard.type("Skrevet uden at trykke.");
    await saved(author);
    expect(await stored(id, "background")).toBe("Skrevet uden at trykke.");
    await author.keyboard.type(" Sendt med et tryk.");
    await author.getByRole("button", { name: "Send til godkendelse" }).click();
    await author.getByRole("status").filter({ hasText: "sendt til godkendelse" }).waitFor();
    expect(await stored(id, "background")).toBe("Skrevet uden at trykke. Sendt med et tryk.");

    const other = await written("Et.");
    await author.goto(itemAt(bodyId, other));
    await author.context().setOffline(true);
    await field(author, "Baggrund").focus();
    await author.keyboard.type("Uden forbindelse.");
    await author.getByRole("status").filter({ hasText: "ingen forbindelse" }).waitFor();
    await author.context().setOffline(false);
    await author.getByRole("button", { name: "Gem punktet" }).click();
    await author.getByRole("status").filter({ hasText: "Punktet er gemt." }).waitFor();
    expect(await stored(other, "background")).toBe("Uden forbindelse.");
  });

  it("joins two who write at once, and shows both where they wrote in the same place", async () => {
    const id = await written("Et.\n\nTo.");
    await Promise.all([author.goto(itemAt(bodyId, id)), head.goto(itemAt(bodyId, id))]);
    const type = async (page: Page, paragraph: string, words: string) => {
      await field(page, "Sagsfremstilling").getByText(paragraph).click();
      await page.keyboard.press("End");
      await page.keyboard.type(words);
    };
    await type(author, "Et.", " Hendes.");
    await type(head, "To.", " Hans.");
    await Promise.all([saved(author), saved(head)]);
    expect(await stored(id, "presentation")).toBe("Et. Hendes.\n\nTo. Hans.");
    await looksRight(head, "editor-joined");

    const same = await written("Fælles.");
    await Promise.all([author.goto(itemAt(bodyId, same)), head.goto(itemAt(bodyId, same))]);
    await type(author, "Fælles.", " Hendes ord.");
    await saved(author);
    await type(head, "Fælles.", " Hans ord.");
    await head.getByRole("status").filter({ hasText: "En anden har rettet samme sted" }).waitFor();
    expect(await stored(same, "presentation")).toBe("Fælles. Hendes ord.");
    await head.getByRole("button", { name: "Gem punktet" }).click();
    await head.getByRole("heading", { name: "En anden har rettet det samme" }).waitFor();
    expect(await sent(head, "presentation")).toBe("Fælles. Hendes ord.\n\nFælles. Hans ord.");
    await looksRight(head, "editor-clash");
    await head.getByRole("button", { name: "Gem punktet" }).click();
    await head.getByRole("status").filter({ hasText: "Punktet er gemt" }).waitFor();
    expect(await stored(same, "presentation")).toBe("Fælles. Hendes ord.\n\nFælles. Hans ord.");
  });
});
