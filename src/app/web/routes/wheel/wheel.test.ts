import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestSite, type TestSite } from "../../test/site.ts";
import { committees } from "../../test/town-items.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const aub = `/aertebjerg/${committees.aub.slug}`;
const ask = (address: string) => fetch(site.url + address, { redirect: "manual" });

/** A page's words: markup taken away, spaces joined. */
async function words(address: string): Promise<string> {
  const html = await (await ask(address)).text();
  return (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

async function events(address: string): Promise<ICAL.Event[]> {
  const response = await ask(address);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
}

describe("a committee's wheel", () => {
  it("has the meetings there are and those that are planned, with what falls due", async () => {
    const page = await words(`${aub}/aarshjul`);
    expect(page).toContain("Kalenderår 2025");
    expect(page).toMatch(/Marts 2025 .*10\. mar\. kl\. 15\.00 Møde Planlagt; dagsordenen er ikke kommet Rådhuset/);
    expect(page).toMatch(/12\. maj Møde Aflyst/);
    expect(page).toMatch(/5\. jun\. Møde .*Falder på grundlovsdag/);
    expect(page).toMatch(/15\. okt\. – 15\. dec\. Ansøgning om mærket/);
    expect(page).toMatch(/31\. mar\. Partnerskab om læring Aftale, der udløber/);
  });

  it("is shown for another year, and for four quarters from today's", async () => {
    expect(await words(`${aub}/aarshjul?aar=2024`)).toContain("Springes over; næste gang 28. marts 2025");
    expect(await words(`${aub}/aarshjul?visning=kvartaler`)).toMatch(/1\. kvartal 2025 .*4\. kvartal 2025/);
    expect(await words(`${aub}/aarshjul?aar=1999`)).toContain("Der står ikke noget på hjulet");
  });

  it("follows the committee to its new address", async () => {
    const response = await ask("/aertebjerg/beskaeftigelsesudvalget/aarshjul.ics?aar=2024");
    expect([response.status, response.headers.get("location")]).toEqual([301, `${aub}/aarshjul.ics?aar=2024`]);
    for (const address of ["/aertebjerg/findes-ikke/aarshjul", "/findes-ikke/aarshjul", `${aub}/2025-01-13/aarshjul`]) {
      expect((await ask(address)).status, address).toBe(404);
    }
  });

  it("is part of the municipality's, which tells when two committees meet on one day", async () => {
    const page = await words("/aertebjerg/aarshjul");
    expect(page).toMatch(
      /Flere udvalg samme dag 7\. april 2025: Arbejdsmarkeds- og Uddannelsesudvalget og Klima- og Miljøudvalget/,
    );
    expect(page).toContain("Alle udvalg");
  });
});

describe("its calendar", () => {
  it("has each meeting once, under a name that does not change, and what is called off as such", async () => {
    const all = await events(`${aub}/moeder.ics`);
    expect(new Set(all.map((event) => event.uid)).size).toBe(all.length);
    const off = all.filter((event) => event.component.getFirstPropertyValue("status") === "CANCELLED");
    expect(off.map((event) => event.startDate.toString())).toEqual(["2025-05-12"]);
    const planned = all.find((event) => event.startDate.toString().startsWith("2025-03-10"));
    expect(planned?.startDate.toString()).toBe("2025-03-10T14:00:00Z");
    expect(planned?.summary).toBe("Møde i Arbejdsmarkeds- og Uddannelsesudvalget");
  });

  it("says no word of what was taken off the wheel, only that it is off", async () => {
    const all = await events(`${aub}/aarshjul.ics`);
    const gone = all.find((event) => event.startDate.toString() === "2025-05-05");
    expect([gone?.summary, gone?.component.getFirstPropertyValue("status")]).toEqual(["Aflyst", "CANCELLED"]);
    expect(all.some((event) => event.summary === "Ledelsesinformation")).toBe(true);
  });

  it("of all committees has the meetings of each", async () => {
    const all = await events("/aertebjerg/moeder.ics");
    expect(new Set(all.map((event) => event.summary)).size).toBeGreaterThan(2);
  });
});

describe("on paper", () => {
  it("is a PDF of its own", async () => {
    const response = await ask(`${aub}/aarshjul.pdf?visning=kvartaler`);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe(
      `inline; filename="aarshjul-${committees.aub.slug}-2025-01-01.pdf"`,
    );
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(site.problems).toEqual([]);
  });
});

describe("the next agenda", () => {
  it("has what is due before the meeting after, each with why", async () => {
    const page = await words(`${aub}/naeste-moede`);
    expect(page).toMatch(/Næste møde er mandag den 3\. marts 2025/);
    expect(page).toMatch(/Nyt fra Ungerådet Nyt fra råd og nævn, 10\. februar 2025/);
    expect(page).toMatch(/Partnerskab om læring Aftalen udløber 31\. marts 2025/);
    expect(page).not.toContain("Evaluering af mentorer");
  });
});
