import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type AgendaItem, emptyMatter } from "../../../records/agenda-item.ts";
import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import { endPress } from "../press.ts";
import { printPdf } from "../print-pdf.ts";
import { openPrinted, pdfWords, printed } from "../testing/pdf-words.ts";
import { type AttachmentToPrint, printPapers } from "./papers-pdf.ts";

afterAll(endPress);
const how = { language: "da", now: new Date("2026-03-06T12:00:00Z") } as const;
const item = (number: string, title: string, open = true): AgendaItem => ({
  ...{ number, title, public: open, caseNumber: null, case: null },
  ...emptyMatter(),
});
const meeting: MeetingToPrint = {
  ...{ kind: "agenda", body: "Ærtebjerg Kommune", committee: "Jobudvalget", term: null, day: "2026-03-05" },
  ...{ startsAt: null, endsAt: null, location: null, attendanceStated: false, participants: [], absent: [] },
  items: [item("1", "Cykelsti"), item("2", "Personalesag", false)],
  full: true,
  approvals: null,
};
const twoPages = "Stien er smal. #pagebreak() Stien er lang.";
const two = printed(
  await printPdf({ ...how, title: "Kort", author: "Vigga Vindspejl", foot: "", body: twoPages, data: null }),
);
/** A picture of one grey point. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
const attached = (at: number, title: string, matter: AttachmentToPrint["matter"], isOpen = true) => ({
  ...{ at, title, isOpen, matter },
  name: `${title}.pdf`,
});
const all = [
  attached(0, "Kort", { kind: "pdf", bytes: two, pages: [{ landscape: false }, { landscape: true }] }),
  attached(0, "Notat", { kind: "words", text: "Grus er billigst.\n\n- Sten\n- Sand" }),
  attached(1, "Brev", { kind: "picture", bytes: png, ending: "png" }, false),
  attached(1, "Låst", { kind: "none", why: "Låst.pdf er beskyttet med kodeord." }),
];

describe("a meeting's papers as one PDF", () => {
  it("holds the meeting and every attachment, each with its pages and its place among the bookmarks", async () => {
    const bytes = printed(await printPapers(meeting, all, how));
    const words = await pdfWords(bytes);
    for (const said of ["Stien er smal.", "Stien er lang.", "Grus er billigst.", "er beskyttet med kodeord"]) {
      expect(words).toContain(said);
    }
    expect(words).toContain("Bilag 1: Kort · side 2 af 2");
    const document = await openPrinted(bytes);
    const outline = await document.getOutline();
    expect(outline.map((entry) => entry.title)).toEqual([
      "Punkt 1: Cykelsti",
      "Punkt 2: Lukket: Personalesag",
      "Bilag 1: Kort",
      "Bilag 2: Notat",
      "Bilag 3: Lukket: Brev",
      "Bilag 4: Låst",
    ]);
    const pageOf = async (at: number) => {
      const dest = outline[at]?.dest;
      const explicit = typeof dest === "string" ? await document.getDestination(dest) : dest;
      return (await document.getPageIndex(explicit?.[0])) + 1;
    };
    const kort = await pageOf(2);
    expect(await pageOf(3)).toBe(kort + 3);
    const turned = (await document.getPage(kort + 2)).getViewport({ scale: 1 });
    expect(turned.width).toBeGreaterThan(turned.height);
    await document.destroy();
  });

  it("puts a sentence where an attachment opens and cannot be taken in, and keeps the others", async () => {
    const broken = Buffer.from(`%PDF-1.7\n${"rod ".repeat(50)}`);
    const with_ = [attached(0, "Ødelagt", { kind: "pdf", bytes: broken, pages: [{ landscape: false }] }), ...all];
    const words = await pdfWords(printed(await printPapers(meeting, with_, how)));
    expect(words).toContain("Ødelagt.pdf kan ikke sættes ind her");
    expect(words).toContain("Stien er lang.");
  });

  it("is a PDF that qpdf finds nothing wrong with, where it is installed", async () => {
    if (spawnSync("qpdf", ["--version"]).error !== undefined) return;
    const folder = mkdtempSync(path.join(tmpdir(), "traad-papers-"));
    const file = path.join(folder, "samlet.pdf");
    writeFileSync(file, printed(await printPapers(meeting, all, how)));
    const checked = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(`${checked.stdout}${checked.stderr}`).toContain("No syntax or stream encoding errors found");
    expect(checked.status).toBe(0);
  });
});
