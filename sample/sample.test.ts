import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = new URL(".", import.meta.url);
const documents = new URL("documents/", here);
const text = (file: string) => readFileSync(new URL(file, documents), "utf8");
const json = (file: string) => JSON.parse(readFileSync(new URL(file, here), "utf8"));

const readme = readFileSync(new URL("README.md", here), "utf8");
const manifest: { body: { name: string; kind: string; slug: string }; documents: { file: string; note: string }[] } =
  json("manifest.json");
type ExpectedItem = { number: string; public?: boolean; absent?: string[] };
type Expected = {
  kind: string;
  committee?: string;
  term?: string;
  start?: string;
  absent?: string[];
  items: ExpectedItem[];
};
const expected: Record<string, Expected> = json("expected.json");
const files = manifest.documents.map((each) => each.file);

const days = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
const danish = "januar februar marts april maj juni juli august september oktober november december".split(" ");
const english = "january february march april may june july august september october november december".split(" ");
const month = (word: string) => Math.max(danish.indexOf(word.toLowerCase()), english.indexOf(word.toLowerCase()));

/** Every date that a text states with its weekday, and whether the weekday is right. */
function weekdays(of: string): { said: string; date: string; right: boolean }[] {
  const dayFirst = /(?<day>\p{L}+dag),? (?:d\. |den )?(?<date>\d{1,2})\.? (?<month>\p{L}+),? (?<year>\d{4})/giu;
  const monthFirst = /(?<day>\p{L}+dag), (?<month>\p{L}+) (?<date>\d{1,2}), (?<year>\d{4})/giu;
  return [...of.matchAll(dayFirst), ...of.matchAll(monthFirst)].map((match) => {
    const { day = "", date = "", month: name = "", year = "" } = match.groups ?? {};
    const at = new Date(Date.UTC(Number(year), month(name), Number(date)));
    return { said: match[0], date: at.toISOString().slice(0, 10), right: days[at.getUTCDay()] === day.toLowerCase() };
  });
}

const numberOf = (cell: string) => Number(cell.replaceAll(".", "").replace(",", "."));
const isNumber = (cell: string) => /^-?[\d.]+(,\d+)?$/.test(cell);

/** Rows of tables that end with a sum: `I alt`. The columns whose sum does not hold. */
function wrongSums(of: string): string[] {
  const lines = of.split("\n").filter((line) => !line.startsWith("|---"));
  const rows = lines.map((line) => line.replace(/^\| | \|$/g, "").split(/ \| |\t/));
  const wrong: string[] = [];
  rows.forEach((total, at) => {
    if (total[0] !== "I alt") return;
    const heads = Math.max(...rows.flatMap((row, index) => (index < at && row.length < 2 ? [index] : [])));
    const parts = rows.slice(heads + 1, at).filter((row) => row.length === total.length && isNumber(row[1] ?? ""));
    const head = rows[heads + 1] ?? [];
    total.forEach((cell, column) => {
      const cells = parts.map((row) => row[column] ?? "");
      if (column === 0 || head[column]?.includes("procent") || !isNumber(cell) || !cells.every(isNumber)) return;
      const sum = cells.reduce((all, each) => all + numberOf(each), 0);
      if (parts.length === 0 || Math.abs(sum - numberOf(cell)) > 0.001)
        wrong.push(`${head[column]}: ${sum.toFixed(1)}, not ${cell}`);
    });
  });
  return wrong;
}

test("the manifest names every document once, in an order that has agendas before their minutes", () => {
  expect([...files].sort()).toEqual(readdirSync(documents).sort());
  expect(manifest.body).toEqual({ name: "Ærtebjerg Kommune", kind: "municipality", slug: "aertebjerg" });
  expect(files.indexOf("auu-2026-03-05-dagsorden.md")).toBeLessThan(files.indexOf("auu-2026-03-05.md"));
  for (const { note } of manifest.documents) expect(note).not.toBe("");
});

test("every date stands on the weekday it is said to stand on", () => {
  const all = files.flatMap((file) => weekdays(text(file)));
  expect(all.filter((each) => !each.right)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(15);
  expect(weekdays("Mandag d. 28. august 2025").map((each) => each.right)).toEqual([false]);
});

test("meetings are held on the committee's own weekday, on the date of the file's name", () => {
  const weekday: Record<string, number> = { auu: 4, ssu: 2, oeu: 3, byraad: 3 };
  for (const file of files.filter((each) => /\d{4}-\d{2}-\d{2}/.test(each))) {
    const [, committee = "", date = ""] = /^([a-z]+)-(\d{4}-\d{2}-\d{2})/.exec(file) ?? [];
    expect([file, new Date(`${date}T00:00:00Z`).getUTCDay()]).toEqual([file, weekday[committee]]);
    expect([file, expected[file]?.start?.slice(0, 10)]).toEqual([file, date]);
  }
});

test("FirstAgenda's times carry Copenhagen's offset", () => {
  for (const file of files.filter((each) => each.endsWith(".json"))) {
    const { Moede: meeting } = JSON.parse(text(file));
    const clock = new Intl.DateTimeFormat("sv", {
      timeZone: "Europe/Copenhagen",
      dateStyle: "short",
      timeStyle: "short",
    });
    expect(clock.format(new Date(meeting.Dato))).toBe(meeting.Dato.slice(0, 16).replace("T", " "));
  }
});

test("the sums of tables hold, but for the one that the decision corrects", () => {
  const wrong = files.flatMap((file) => wrongSums(text(file)).map((each) => `${file}: ${each}`));
  expect(wrong).toEqual(["auu-2026-04-30.md: Forventet: 315.6, not 316,5"]);
  expect(text("auu-2026-04-30.md")).toContain("Der skal stå 315,6 mio. kr. og ikke 316,5 mio. kr.");
});

test("the README's counts are those of the documents", () => {
  const items = Object.values(expected).flatMap((each) => each.items);
  const count = (kind: string) => Object.values(expected).filter((each) => each.kind === kind).length;
  const layouts = new Set(
    [...readme.matchAll(/^\| [a-z0-9-]+\.(?:md|txt|json) \| [^|]+ \| ([A-Z]) /gm)].map((m) => m[1]),
  );
  expect(readme).toContain(
    `${files.length} documents, ${items.length} items, ${count("minutes")} minutes, ${count("agenda")} agendas, ` +
      `${count("document")} other paper, ${items.filter((item) => item.public === false).length} closed items, ${layouts.size} layouts`,
  );
  expect(layouts.size).toBeGreaterThanOrEqual(6);
  expect(items.length).toBeGreaterThanOrEqual(75);
});

test("the README describes every document, and points at items that exist", () => {
  expect(files.filter((file) => !readme.includes(`| ${file} |`))).toEqual([]);
  expect(Object.keys(expected)).toEqual(files);
  const slug: Record<string, string> = { AUU: "auu", SSU: "ssu", ØU: "oeu", BYR: "byraad" };
  const pointers = [...readme.matchAll(/(AUU|SSU|ØU|BYR) (\d{4}-\d{2}-\d{2}) \(([\d, ]+)\)/g)];
  expect(pointers.length).toBeGreaterThan(60);
  for (const [said, committee = "", date, numbers = ""] of pointers) {
    const held = files.filter((file) => file.startsWith(`${slug[committee]}-${date}`));
    const items = held.flatMap((file) => expected[file]?.items.map((item) => item.number) ?? []);
    for (const number of numbers.split(", ")) expect([said, items]).toEqual([said, expect.arrayContaining([number])]);
  }
});

test("whoever is away from a meeting has a seat there, and nobody has two seats in a committee", () => {
  type Seats = { committee: string; chair: string; viceChair: string; members: string[]; substitutes: string[] };
  const { terms }: { terms: { starts: string; ends: string; committees: Seats[] }[] } = json("terms.json");
  const seatsOf = ({ chair, viceChair, members, substitutes }: Seats) =>
    [chair, viceChair, ...members, ...substitutes].map((named) => named.replace(/ \(.\)$/, ""));
  for (const { committees } of terms)
    for (const seats of committees) expect(new Set(seatsOf(seats)).size).toBe(seatsOf(seats).length);
  for (const [file, { committee, start, absent = [], items }] of Object.entries(expected)) {
    const day = start?.slice(0, 10) ?? "";
    const seats = terms
      .find(({ starts, ends }) => starts <= day && day <= ends)
      ?.committees.find((each) => each.committee === committee);
    const away = [...absent, ...items.flatMap((item) => item.absent ?? [])];
    if (away.length > 0)
      expect([file, seats === undefined ? [] : seatsOf(seats)]).toEqual([file, expect.arrayContaining(away)]);
  }
});
