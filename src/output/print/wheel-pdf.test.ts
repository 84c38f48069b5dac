import { expect, test } from "vitest";
import { symbol } from "../charts/wheel-symbol.ts";
import { openPrinted, printed } from "./testing/pdf-words.ts";
import { type PrintedWheel, printWheel } from "./wheel-pdf.ts";

const row = (number: number, what: string) => ({
  number: String(number),
  symbol: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -14 28 28">${symbol("contract", "due", { x: 0, y: 0, radius: 13 }, null)}</svg>`,
  when: "31. mar. 2026",
  what,
  note: "Aftalen med Solbakkens Værksted",
  kind: "Aftale, der udløber",
});
const dangerous = '#import "/x.typ" *fed* _kursiv_ $1+1$ \\ #read("/etc/passwd") <etikette> [x] "citat"';

const wheel = (rows: ReturnType<typeof row>[]): PrintedWheel => ({
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 20 20"><circle r="9" fill="#fff" stroke="#000"/></svg>',
  alt: "Hjulet viser to ting.",
  lead: "Januar til december 2026",
  columns: ["Nr.", "Hvornår", "Hvad", "Slags"],
  groups: rows.length === 0 ? [] : [{ name: "Marts 2026", rows }],
  empty: "Der er ikke noget på hjulet endnu.",
});
async function print(...given: Parameters<typeof printWheel>): Promise<Uint8Array> {
  return printed(await printWheel(...given));
}
const job = {
  title: "Årshjul 2026",
  language: "da",
  author: "Ærtebjerg Kommune",
  foot: "rt.example.dk",
  now: new Date("2026-03-01T12:00:00Z"),
} as const;

test("a printed wheel is tagged, Danish, titled, and says what it shows", async () => {
  const document = await openPrinted(await print(wheel([row(1, dangerous), row(2, "Æblegrød & ål")]), job));
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: "Årshjul 2026", Language: "da", Author: "Ærtebjerg Kommune" });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const page = await document.getPage(1);
  expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
  const tree = JSON.stringify(await page.getStructTree());
  for (const role of ["H1", "H2", "Figure", "Table", "TH", "TD"]) expect(tree, role).toContain(`"role":"${role}"`);
  expect(tree).toContain("Hjulet viser to ting.");
  await document.destroy();
});

test("what people wrote is text, whatever it looks like", async () => {
  const document = await openPrinted(await print(wheel([row(1, dangerous)]), job));
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join("");
  const close = (words: string) => words.replace(/\s/g, ""); // where a line ends is not what is asked
  expect(close(text)).toContain(close(dangerous));
  await document.destroy();
});

test("a hundred entries go over several pages, and none at all is said", async () => {
  const many = await openPrinted(await print(wheel(Array.from({ length: 100 }, (_, at) => row(at, `Sag ${at}`))), job));
  expect(many.numPages).toBeGreaterThan(1);
  await many.destroy();
  const none = await openPrinted(await print(wheel([]), job));
  const { items } = await (await none.getPage(1)).getTextContent();
  expect(items.map((item) => ("str" in item ? item.str : "")).join("")).toContain("ikke noget på hjulet");
  await none.destroy();
});

test("the same wheel at the same moment is the same file", async () => {
  const [one, other] = [await print(wheel([row(1, "a")]), job), await print(wheel([row(1, "a")]), job)];
  expect(Buffer.compare(one, other)).toBe(0);
});
