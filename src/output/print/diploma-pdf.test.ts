import { expect, test } from "vitest";
import { emblemSvg } from "../emblem/emblem.ts";
import { printDiploma, printMarkPaper } from "./diploma-pdf.ts";
import { printMarkList } from "./mark-list-pdf.ts";
import { openPrinted, pdfWords, printed } from "./testing/pdf-words.ts";

const emblem = { svg: emblemSvg(2026, "dark", "Mærket"), alt: "Mærket: CSR og årstallet 2026 i en ring" };
const dangerous = '#read("/etc/passwd") *fed* $1$ Æblegrød & Søn 😀 A/S';
const job = {
  title: "CSR-mærket 2026",
  language: "da",
  author: "Ærtebjerg Kommune",
  foot: "Ærtebjerg Kommune",
  now: new Date("2026-02-20T12:00:00Z"),
} as const;
const diploma = (company: string) =>
  printDiploma(
    {
      kicker: "Diplom",
      heading: "CSR-mærket 2026",
      given: "gives til",
      company,
      cvr: "CVR-nummer 10000009",
      reason: "for at tage et socialt ansvar.",
      decided: "Besluttet af Arbejdsmarkedsudvalget den 20. januar 2026.",
      body: "Ærtebjerg Kommune",
      emblem,
    },
    job,
  );

test("a diploma is one tagged page on its side, Danish, titled, and its picture is described", async () => {
  const document = await openPrinted(printed(await diploma("Ærtesuppefabrikken ApS")));
  expect(document.numPages).toBe(1);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: "CSR-mærket 2026", Language: "da" });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const page = await document.getPage(1);
  expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595]);
  const tree = JSON.stringify(await page.getStructTree());
  for (const role of ["H1", "Figure"]) expect(tree).toContain(`"role":"${role}"`);
  expect(tree).toContain(emblem.alt);
  await document.destroy();
});

test("a company's name is text, however long and whatever it looks like, and still one page", async () => {
  const words = await pdfWords(printed(await diploma(dangerous)));
  expect(words).toContain("passwd");
  const long = await openPrinted(printed(await diploma("Havnens Kran- og Maskinforretning ".repeat(6).slice(0, 200))));
  expect(long.numPages).toBe(1);
  await long.destroy();
});

test("the paper for tenders says what the mark was given for, and the list has each company in its group", async () => {
  const paper = printed(
    await printMarkPaper(
      {
        heading: "Dokumentation",
        lead: "Alfa ApS (CVR 10000009) har CSR-mærket for 2026.",
        decided: null,
        criteriaTitle: "Det er mærket givet for",
        criteria: ["Mindst 10 % af alle ansatte."],
        schemesTitle: "Ordningerne",
        schemes: ["Fleksjob"],
        tenderTitle: "Mærket ved udbud",
        tender: ["Kan tjene som dokumentation.", "udbudsloven § 46"],
        emblem,
      },
      job,
    ),
  );
  for (const words of ["Alfa ApS", "Fleksjob", "udbudsloven § 46"]) expect(await pdfWords(paper)).toContain(words);
  const rows = Array.from({ length: 120 }, (_, at) => ({
    cells: [`${at} ${dangerous}`, "1.250", "125", "10 %", "10 %"],
    reason: at % 2 === 0 ? null : "Tallene er for et andet år.",
  }));
  const list = printed(
    await printMarkList(
      {
        lead: "120 ansøgninger.",
        columns: ["Virksomhed", "Ansatte", "I ordningerne", "Andel", "Krav", "Begrundelse"],
        none: "Ingen.",
        groups: [
          { name: "Opfylder kriterierne", rows },
          { name: "I tvivl", rows: [] },
        ],
      },
      { ...job, title: "Ansøgere" },
    ),
  );
  const words = await pdfWords(list);
  for (const each of ["Opfylder kriterierne", "119 #read", "Ingen."]) expect(words).toContain(each);
});
