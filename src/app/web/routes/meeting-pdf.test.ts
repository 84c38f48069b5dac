import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfWords } from "../../../output/print/testing/pdf-words.ts";
import { startTestSite, type TestSite } from "../test/site.ts";
import { committees } from "../test/town-items.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const aub = `/aertebjerg/${committees.aub.slug}`;
const ask = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(site.url + address, { redirect: "manual", headers });

/** The meetings of the committee that their page calls minutes, and those it calls an agenda. */
async function meetings(): Promise<{ minutes: string; agenda: string }> {
  const html = await (await ask(aub)).text();
  const found = { minutes: "", agenda: "" };
  for (const [, address = ""] of html.matchAll(new RegExp(`href="(${aub}/\\d{4}-\\d\\d-\\d\\d)"`, "g"))) {
    const page = await (await ask(address)).text();
    if (page.includes("/referat.pdf")) found.minutes ||= address;
    if (page.includes("/dagsorden.pdf")) found.agenda ||= address;
  }
  return found;
}

describe("the document of a published meeting", () => {
  it("is linked from the meeting's page, and says what the page says", async () => {
    const { minutes } = await meetings();
    const answer = await ask(`${minutes}/referat.pdf`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="[a-z0-9-]+-referat\.pdf"$/);
    const words = await pdfWords(new Uint8Array(await answer.arrayBuffer()));
    const page = await (await ask(minutes)).text();
    const titles = [...page.matchAll(/\/punkt\/[^"]+"[^>]*>([^<]+)</g)].map(([, title = ""]) => title.trim());
    expect(titles.length).toBeGreaterThan(0);
    for (const word of [...titles, "Referat · Ærtebjerg Kommune", "Indholdsfortegnelse", "Underskrifter"]) {
      expect(words).toContain(word);
    }
  });

  it("is the same to the byte until the meeting changes, and is not sent again to who has it", async () => {
    const { minutes } = await meetings();
    const one = await ask(`${minutes}/referat.pdf`);
    const tag = one.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    const other = await ask(`${minutes}/referat.pdf`);
    expect(Buffer.compare(Buffer.from(await one.arrayBuffer()), Buffer.from(await other.arrayBuffer()))).toBe(0);
    expect((await ask(`${minutes}/referat.pdf`, { "if-none-match": tag })).status).toBe(304);
    const english = await ask(`${minutes}/referat.pdf`, { cookie: "sprog=en", "if-none-match": tag });
    expect(english.status).toBe(200);
  });

  it("leads from the agenda's address to the minutes when there are some, and is found for nothing else", async () => {
    const { minutes, agenda } = await meetings();
    const led = await ask(`${minutes}/dagsorden.pdf`);
    expect([led.status, led.headers.get("location")]).toEqual([302, `${minutes}/referat.pdf`]);
    if (agenda !== "") expect((await ask(`${agenda}/dagsorden.pdf`)).status).toBe(200);
    for (const address of [`${aub}/1999-01-01/referat.pdf`, `${aub}/referat.pdf`, `${minutes}/fuld.pdf`]) {
      expect((await ask(address)).status, address).toBe(404);
    }
  });

  it("is made once for many who ask at a time", async () => {
    const { minutes } = await meetings();
    const all = await Promise.all(Array.from({ length: 60 }, () => ask(`${minutes}/referat.pdf`)));
    expect(new Set(all.map((answer) => answer.status))).toEqual(new Set([200]));
  });
});
