import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgendaItem, emptyMatter } from "../../../records/agenda-item.ts";
import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import { approvalsFor } from "../testing/approvals-for.ts";
import { openPrinted, pdfWords, printed, tagsOf } from "../testing/pdf-words.ts";
import { printMeeting } from "./meeting-pdf.ts";

const item = (number: string | null, title: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  number,
  title,
  public: true,
  caseNumber: null,
  case: null,
  ...emptyMatter(),
  ...more,
});
const said = (text: string): AgendaItem["sections"] => [{ kind: "presentation", heading: "Sagsfremstilling", text }];

const meeting: MeetingToPrint = {
  kind: "minutes",
  body: "Ærtebjerg Kommune",
  committee: "Jobudvalget",
  term: "2026-2029",
  day: "2026-03-05",
  startsAt: "2026-03-05T16:15:00+01:00",
  endsAt: "2026-03-05T18:00:00+01:00",
  location: "Ærtebjerg Rådhus",
  attendanceStated: true,
  participants: [
    { name: "Vigga Vindspejl", party: "A", role: "chair" },
    { name: "Malthe Mosegris", party: "V", role: "member" },
    { name: "Liv Liljekonval", party: null, role: "official" },
  ],
  absent: [{ name: "Ib Isfugl", party: "O", excused: true, substitute: "Signe Siskensang" }],
  items: [
    item("1", "Ny cykelsti ved Ærtesøen", {
      caseNumber: "26/117",
      sections: [
        ...said("Stien er smal.\n\n- Grus\n- Sten\n\nÅr\tAntal\n2024\t1.077\n\nSe https://example.dk/sti."),
        { kind: "recommendation", heading: "Indstilling", text: "Forvaltningen indstiller,\n1. at stien bygges" },
      ],
      decision: {
        text: "Godkendt.",
        outcome: "approved",
        final: true,
        points: [],
        votes: [],
        dissents: [],
        disqualified: [],
      },
      absent: [{ name: "Ib Isfugl", party: "O", excused: null, substitute: null }],
      attachments: [{ title: "Kort over stien", public: true, mentioned: false }],
    }),
    item("2", "Personalesag", { public: false, caseNumber: "26/118", sections: said("Mrkzyxq fratræder.") }),
    item("3", "Eventuelt"),
  ],
  full: false,
  approvals: null,
};
const now = new Date("2026-03-06T12:00:00Z");
const print = async (
  more: Partial<MeetingToPrint> = {},
  standard: "ua-1" | "a-2a" = "ua-1",
  language: "da" | "en" = "da",
) => printed(await printMeeting({ ...meeting, ...more }, { language, now, standard }));
const close = (words: string) => words.replace(/\s/g, "");

describe("the printed document of a meeting", () => {
  it("says its language, title and author, and can be jumped about in", async () => {
    const document = await openPrinted(await print());
    const { info } = await document.getMetadata();
    const title = "Referat: Jobudvalget 5. marts 2026";
    expect(info).toMatchObject({ Title: title, Language: "da", Author: "Ærtebjerg Kommune" });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = (await document.getOutline()).map((entry) => entry.title);
    expect(outline).toEqual([
      "Punkt 1: Ny cykelsti ved Ærtesøen",
      "Punkt 2: Lukket: Personalesag",
      "Punkt 3: Eventuelt",
      "Underskrifter",
    ]);
    await document.destroy();
  });

  it("has its headings in order, its lists as lists, its tables as tables, links as links, and the signatures last", async () => {
    const document = await openPrinted(await print());
    const tags = await tagsOf(document);
    expect(tags.filter((tag) => /^H\d$/.test(tag.role)).map((tag) => `${tag.role} ${tag.text}`)).toEqual([
      "H1 Jobudvalget 2026-2029",
      "H2 Indholdsfortegnelse",
      "H2 Punkt 1: Ny cykelsti ved Ærtesøen",
      "H3 Sagsfremstilling",
      "H3 Indstilling",
      "H3 Beslutning",
      "H3 Bilag",
      "H2 Punkt 2: Lukket: Personalesag",
      "H2 Punkt 3: Eventuelt",
      "H2 Underskrifter",
    ]);
    const texts = (role: string) => tags.filter((tag) => tag.role === role).map((tag) => tag.text);
    expect(texts("LBody")).toEqual(
      expect.arrayContaining(["Vigga Vindspejl (A) - formand", "Grus", "Sten", "at stien bygges", "Kort over stien"]),
    );
    expect(texts("TH")).toEqual(["År", "Antal", "Navn", "Underskrift"]);
    expect(texts("TD").filter((text) => text !== "")).toEqual([
      "2024",
      "1.077",
      "Vigga Vindspejl (A)",
      "Malthe Mosegris (V)",
      "Signe Siskensang",
    ]);
    expect(texts("TOCI").length).toBe(4);
    expect(texts("Link")).toContain("https://example.dk/sti");
    await document.destroy();
  });

  it("shows of a closed item number and neutral title, unless it is the full version, which says so", async () => {
    const open = await pdfWords(await print());
    expect(open).toContain("Punkt 2: Lukket: Personalesag");
    for (const word of ["Mrkzyxq", "26/118", "Fuld udgave"]) expect(open).not.toContain(word);
    const full = await pdfWords(await print({ full: true }));
    for (const word of ["Mrkzyxq", "26/118", "Fuld udgave"]) expect(full).toContain(word);
  });

  it("says on the sheet who has approved what and who is missing, corrections by themselves, and what an approval binds", async () => {
    const document = await openPrinted(
      await print({ approvals: approvalsFor(["Vigga Vindspejl", "Malthe Mosegris"]) }),
    );
    const tags = await tagsOf(document);
    await document.destroy();
    const texts = (role: string) => tags.filter((tag) => tag.role === role).map((tag) => tag.text);
    expect(texts("H3").slice(-3)).toEqual([
      "Referatet, lagt fast 2. mar. 2026 kl. 09.00",
      "Rettelse til punkt 3, tilføjet 4. mar. 2026 kl. 14.05",
      "Kæden af godkendelser",
    ]);
    expect(texts("TH").slice(-4)).toEqual(["Navn", "Godkendelse af 11111111", "Navn", "Godkendelse af 22222222"]);
    // A quarter past eight in UTC, in winter.
    expect(texts("TD").slice(-10)).toEqual(
      [
        ["Vigga Vindspejl", "Godkendt 3. mar. 2026 kl. 09.15"],
        ["Malthe Mosegris", "Mangler"],
        ["1 medlem, hvis navn ikke er offentligt her", "Godkendt"],
        ["2 medlemmer", "Mangler"],
        ["Vigga Vindspejl", "Mangler"],
      ].flat(),
    );
    const words = tags.map((tag) => tag.text).join("\n");
    for (const said of [
      "Godkendelsen binder referatets tekst, som den blev lagt fast, og ikke denne fil",
      "Det godkendtes fingeraftryk (SHA-256): 11111111 11111111",
      "Begrundelse: Et navn var glemt.",
      "Det sidste leds fingeraftryk: cccccccc",
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain("ord for ord");
    expect(await pdfWords(await print({ approvals: { ...approvalsFor([]), asFixed: false } }))).toContain(
      "ord for ord",
    );
  });

  it("has an English frame around the document's Danish words", async () => {
    const words = await pdfWords(await print({}, "ua-1", "en"));
    // What is read aloud changes its language where the document's own words begin.
    const raw = Buffer.from(await print({}, "ua-1", "en")).toString("latin1");
    expect(raw).toMatch(/\/Lang ?\(da\)/);
    for (const word of ["Contents", "Item 1: Ny cykelsti", "Page 1 of", '"Language":"en"'])
      expect(words).toContain(word);
  });

  it("of an agenda has no signatures, and calls nobody present whom it does not say was", async () => {
    const words = await pdfWords(await print({ kind: "agenda", attendanceStated: false, items: [] }));
    for (const word of ["Dagsorden", "Medlemmer", "ingen punkter"]) expect(words).toContain(word);
    for (const word of ["Underskrifter", "Deltagere"]) expect(words).not.toContain(word);
  });

  it("has lines to write on where the minutes do not say who was there", async () => {
    const document = await openPrinted(await print({ attendanceStated: false }));
    const cells = (await tagsOf(document)).filter((tag) => tag.role === "TD");
    expect(cells.length).toBeGreaterThan(12);
    await document.destroy();
  });

  it("is the same file for the same meeting at the same moment, and keeps either standard's promise", async () => {
    expect(Buffer.compare(await print(), await print())).toBe(0);
    const marks = async (standard: "ua-1" | "a-2a") => Buffer.from(await print({}, standard)).toString("latin1");
    expect(await marks("ua-1")).toMatch(/pdfuaid:part>1</);
    expect(await marks("a-2a")).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
  });

  const hostile: Readonly<Record<string, string>> = {
    markup:
      '#import "/x.typ" *fed* _kursiv_ $1+1$ \\ #read("/etc/passwd") <etikette> [x] @henvisning `kode` "citat" = \\u{41}',
    headings: "= Overskrift\n== To\n/ Ord: noget\n+ et\n- to\n//kommentar\n/* mere",
    braces: "{pages} {page} #data.items ]#panic()[ }{",
    long: "Q".repeat(600),
    address: `https://example.dk/${"a".repeat(600)}`,
    scripts: "Łódź Ελλάδα Привет ≤ → €",
  };
  it.each(Object.entries(hostile))("prints what people wrote as text: %s", async (_, text) => {
    for (const standard of ["ua-1", "a-2a"] as const) {
      const bytes = await print({ items: [item(null, text.slice(0, 300), { sections: said(text) })] }, standard);
      const words = close(await pdfWords(bytes));
      for (const line of text.split("\n")) expect(words.includes(close(line.replace(/^- /, ""))), line).toBe(true);
      expect(await widest(bytes)).toBeLessThan(210 - 17);
    }
  });

  it("names the characters that the font has no letter for, and lets nothing turn a title round", async () => {
    const odd = "😀 שלום \u202Egnp.exe\u202C 会 \uF0B7 \uE000 a\u00ADb a\u0301 \u0001 \uD800 \uFEFF\u2028slut";
    for (const standard of ["ua-1", "a-2a"] as const) {
      const words = await pdfWords(
        await print({ items: [item("1", odd, { sections: said(odd) })], location: odd }, standard),
      );
      for (const word of ["[U+1F600]", "[U+05E9]", "[U+4F1A]", "[U+E000]", "[U+FFFD]", "gnp.exe", "ab", "á", "•"]) {
        expect(words).toContain(word);
      }
    }
  });

  it("keeps a table of forty columns readable: a few at a time, the first repeated", async () => {
    const row = (cell: (at: number) => string) => Array.from({ length: 40 }, (_, at) => cell(at)).join("\t");
    const text = [row((at) => `Kolonne${at + 1}`), row((at) => `${at + 1000}`), row((at) => `${at + 2000}`)].join("\n");
    const document = await openPrinted(await print({ items: [item("1", "Tal", { sections: said(text) })] }));
    const tags = await tagsOf(document);
    const heads = tags.filter((tag) => tag.role === "TH").map((tag) => tag.text);
    for (let at = 1; at <= 40; at++) expect(heads).toContain(`Kolonne${at}`);
    expect(heads.filter((text) => text === "Kolonne1").length).toBe(7);
    expect(tags.some((tag) => tag.text.includes("Kolonne 2 til 7 af 40"))).toBe(true);
    await document.destroy();
  });

  it("holds a thousand items", async () => {
    const items = Array.from({ length: 1000 }, (_, at) =>
      item(`${at + 1}`, `Sag ${at + 1}`, { sections: said("Kort.") }),
    );
    const document = await openPrinted(await print({ items }));
    expect((await document.getOutline()).length).toBe(1001);
    await document.destroy();
  });

  it("refuses no text in any place", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc
        .array(fc.constantFrom("", " ", "\n", "\t", "|", "# ", "- ", "1. ", "**", "a", "2,5", "https://x.dk/a"), {
          maxLength: 30,
        })
        .map((parts) => parts.join("")),
    );
    const random = fc.record({
      title: text,
      number: fc.option(text),
      caseNumber: fc.option(text),
      public: fc.boolean(),
      sections: fc.array(fc.record({ kind: fc.constant("other" as const), heading: fc.option(text), text }), {
        maxLength: 4,
      }),
      subItems: fc.array(fc.record({ title: text }), { maxLength: 2 }),
      recommendation: fc.option(
        fc.record({
          by: fc.option(text),
          points: fc.array(fc.record({ number: fc.option(text), text }), { maxLength: 3 }),
        }),
      ),
      standard: fc.constantFrom("ua-1" as const, "a-2a" as const),
      name: text,
    });
    await fc.assert(
      fc.asyncProperty(random, async ({ standard, name, title, number, ...more }) => {
        const participants = [{ name, party: name, role: null }];
        const items = [item(number, title, more)];
        const approvals = approvalsFor([name], title);
        const bytes = await print(
          { items, participants, approvals, committee: name, body: name, location: name, full: true },
          standard,
        );
        expect(bytes.length).toBeGreaterThan(1_000);
      }),
      { numRuns: 100 },
    );
  });

  it("is whole to other programs that look at PDF, where they are installed", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "traad-print-"));
    try {
      for (const standard of ["ua-1", "a-2a"] as const) {
        const file = path.join(folder, `${standard}.pdf`);
        writeFileSync(file, await print({}, standard));
        if (isInstalled("qpdf")) expect(execFileSync("qpdf", ["--check", file]).toString()).toContain("No syntax");
        if (isInstalled("verapdf")) {
          const flavour = { "ua-1": "ua1", "a-2a": "2a" }[standard];
          const told = execFileSync("verapdf", ["--format", "text", "--flavour", flavour, file]).toString();
          expect(told).toMatch(/^PASS/);
        }
      }
      for (const program of ["qpdf", "verapdf"]) {
        console.log(`${program}: ${isInstalled(program) ? "used" : "not installed, so not used"}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** How far to the right a page's text reaches, in millimetres. */
async function widest(bytes: Uint8Array): Promise<number> {
  const document = await openPrinted(bytes);
  let right = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const one of items) if ("str" in one) right = Math.max(right, one.transform[4] + one.width);
  }
  await document.destroy();
  return (right / 72) * 25.4;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}
