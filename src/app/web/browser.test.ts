import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "./routes.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { startTestSite, type TestSite } from "./test/site.ts";
import { idOf } from "./test/town.ts";
import { committees } from "./test/town-items.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const aub = `/aertebjerg/${committees.aub.slug}`;
const rich = `${aub}/2024-06-03/punkt/32`;
const votes = "/aertebjerg/byraadet/2024-06-24/punkt/87";
const closed = `${aub}/2024-03-04/punkt/13`;
const minutes = `/aertebjerg/dokument/${idOf("document aub 2024-06-03")}`;

/** A page of its own, closed afterwards. */
async function visiting<T>(
  options: Parameters<Browser["newContext"]>[0],
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  try {
    context.setDefaultTimeout(10_000);
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** One address of each page that strangers may see, and those that show most. */
async function addresses(): Promise<string[]> {
  const found = await site.database.store.asPublic(async (tx) => {
    const all: string[] = [];
    for (const route of routes) {
      if (route.answers !== "page" || route.who !== "public" || route.method !== "GET") continue;
      all.push(...(await route.examples(tx)).slice(0, 1).map((example) => example.address));
    }
    return all;
  });
  return [...new Set([...found, rich, votes, closed, minutes, "/soeg?q=sygemeldte&aar=2024", "/findes/ikke"])];
}

describe("every page", () => {
  // axe takes a second a page, and more where the machine is busy.
  it("has nothing that axe finds wrong", async () => {
    await visiting({}, async (page) => {
      for (const address of await addresses()) {
        await page.goto(address);
        expect(await axeFindings(page)).toEqual([]);
      }
    });
  }, 180_000);

  it("fits a screen 320 points wide, in both languages, and breaks no policy", async () => {
    await visiting({ viewport: { width: 320, height: 640 } }, async (page, context) => {
      const wrong: string[] = [];
      page.on("console", (message) => {
        // A page that answers with an error says so in the console.
        if (message.type() === "error" && !message.text().includes("Failed to load resource"))
          wrong.push(message.text());
      });
      for (const language of ["da", "en"]) {
        await context.addCookies([{ name: "sprog", value: language, url: site.url }]);
        for (const address of await addresses()) {
          await page.goto(address);
          const wide = await tooWide(page);
          if (wide > 0) wrong.push(`${address} ${language} is ${wide} too wide`);
          const inner = await page.evaluate(() =>
            [...document.querySelectorAll("main *")]
              .filter((element) => element.closest(".table--responsive-scroll, .sr-only") === null)
              .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
              .map((element) => element.outerHTML.slice(0, 80)),
          );
          wrong.push(...inner.map((element) => `${address} ${language} ${element}`));
        }
      }
      expect(wrong).toEqual([]);
    });
  });
});

describe("without JavaScript", () => {
  it("leads from the front page by search to an item and to the place in the document", async () => {
    await visiting({ javaScriptEnabled: false }, async (page) => {
      await page.goto("/");
      await page.getByLabel("Søg i møder, punkter og sager").fill("sygemeldte");
      await page.getByRole("button", { name: "Søg" }).click();
      await page.getByRole("link", { name: "2024", exact: true }).click();
      expect(await page.getByRole("heading", { level: 2, name: "3 resultater" }).count()).toBe(1);
      await page.getByRole("link", { name: "Ny indsats for sygemeldte: plan og økonomi" }).click();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("plan og økonomi");
      await page.getByRole("link", { name: "Vis hvor det står (Beslutning)" }).click();
      expect(new URL(page.url()).hash).toBe("#punkt-32-decision");
      expect(await page.locator(":target").innerText()).toContain("1.-2. Anbefales til Byrådet.");
    });
  });

  it("switches to English and back, staying on the page", async () => {
    await visiting({ javaScriptEnabled: false }, async (page) => {
      await page.goto(rich);
      await page.getByRole("button", { name: "English" }).click();
      expect(new URL(page.url()).pathname).toBe(rich);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.getByRole("heading", { name: "What was decided" }).count()).toBe(1);
      await page.getByRole("button", { name: "Dansk" }).click();
      expect(await page.locator("html").getAttribute("lang")).toBe("da");
    });
  });
});

describe("with the keyboard alone", () => {
  it("the first press leads past the header, and what has focus is seen", async () => {
    await visiting({}, async (page) => {
      await page.goto(rich);
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").innerText()).toBe("Gå til sidens indhold");
      await page.keyboard.press("Enter");
      expect(await page.locator(":focus").getAttribute("id")).toBe("main-content");
      for (let press = 0; press < 12; press++) {
        await page.keyboard.press("Tab");
        const outline = await page
          .locator(":focus")
          .evaluate((element) => `${getComputedStyle(element).outlineStyle} ${getComputedStyle(element).outlineWidth}`);
        expect(outline).toBe("solid 3px");
      }
    });
  });

  it("a section folds and unfolds", async () => {
    await visiting({}, async (page) => {
      await page.goto(rich);
      const fold = page.locator("details.fold").first();
      await fold.locator("summary").focus();
      const before = await fold.evaluate((element) => (element as HTMLDetailsElement).open);
      await page.keyboard.press("Enter");
      expect(await fold.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(!before);
    });
  });
});

describe("on paper", () => {
  it("every section is unfolded and the address stands below", async () => {
    await visiting({}, async (page) => {
      await page.goto(rich);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await page.locator("details.fold:not([open])").count()).toBe(0);
      expect(await page.getByText(`Udskrevet fra ${site.url}${rich}`).isVisible()).toBe(true);
      expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
    });
  });
});

describe("the look", () => {
  it("puts recommended beside decided on a wide screen and under it on a phone", async () => {
    const tops = async (width: number) =>
      visiting({ viewport: { width, height: 800 } }, async (page) => {
        await page.goto(rich);
        const boxes = await Promise.all([
          page.locator(".panel").nth(0).boundingBox(),
          page.locator(".panel").nth(1).boundingBox(),
        ]);
        return boxes.map((box) => Math.round(box?.y ?? 0));
      });
    const [left, right] = await tops(1280);
    expect(left).toBe(right);
    const [upper = 0, lower = 0] = await tops(320);
    expect(lower).toBeGreaterThan(upper);
  });

  it("keeps a line of reading to 65–75 characters", async () => {
    await visiting({ viewport: { width: 1600, height: 900 } }, async (page) => {
      await page.goto(rich);
      const longest = await page
        .locator(".fold .words p")
        .first()
        .evaluate((element) => {
          const range = document.createRange();
          const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const lines = new Map<number, number>();
          for (let node = text.nextNode(); node !== null; node = text.nextNode()) {
            for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const line = Math.round(range.getBoundingClientRect().bottom / 8);
              lines.set(line, (lines.get(line) ?? 0) + 1);
            }
          }
          return Math.max(...lines.values());
        });
      expect(longest).toBeGreaterThanOrEqual(65);
      expect(longest).toBeLessThanOrEqual(76);
    });
  });
});
