import { describe, expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import type { LayoutMark, SourceText } from "../../source-text.ts";
import { openSource } from "../open-source.ts";
import { type PrintedWords, pdfFile, pdfOf, pdfStream, printedLines } from "../testing/write-pdf.ts";

async function opened(bytes: Uint8Array): Promise<SourceText> {
  const source = await openSource({ name: "referat.pdf", bytes });
  if (isProblem(source)) throw new Error(source.key);
  return source;
}

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const source = await openSource({ name: "referat.pdf", bytes });
  return isProblem(source) ? source.key : "opened";
};

type Kind = LayoutMark["kind"];
const marked = (source: SourceText, kind: Kind): string[] =>
  source.marks.flatMap((mark) => (mark.kind === kind ? [source.text.slice(...mark.span)] : []));

const prose = [
  "Lamperne på Tværvej er slidte, og forvaltningen foreslår, at de",
  "skiftes i løbet af foråret, når vejret tillader det. Udgiften på",
  "250.000 kr. holdes inden for rammen. Naboerne er hørt, og ingen af",
  "dem har haft bemærkninger til forslaget om nye lamper.",
];

describe("a page", () => {
  test("keeps its lines, a wider distance parts paragraphs, letters of one word printed apart stay one", async () => {
    const source = await opened(
      pdfOf([
        [
          ...printedLines(prose),
          { x: 60, y: 170, text: "Udval" },
          { x: 85.5, y: 170, text: "get godkendte." },
          { x: 160, y: 170, text: "Enstemmigt." },
        ],
      ]),
    );
    expect(source.text).toBe(`${prose.join("\n")}\n\nUdvalget godkendte. Enstemmigt.`);
    expect(source.mediaType).toBe("application/pdf");
  });

  test("has headings by size and by bold letters; a heading of two lines is one, a bold sentence none", async () => {
    const source = await opened(
      pdfOf([
        [
          { x: 60, y: 60, text: "Referat", size: 18 },
          { x: 60, y: 84, text: "3. Nye lamper på Tværvej og en plan for alle de andre", bold: true },
          { x: 60, y: 96, text: "veje i Ærtebjerg", bold: true },
          ...printedLines(prose, 60, 120),
          { x: 60, y: 180, text: "Beslutning", bold: true },
          { x: 60, y: 192, text: "Dette er en hel sætning med fede bogstaver.", bold: true },
        ],
      ]),
    );
    const headings = source.marks.flatMap((mark) =>
      mark.kind === "heading" ? [[mark.level, source.text.slice(...mark.span)]] : [],
    );
    expect(headings).toEqual([
      [1, "Referat"],
      [2, "3. Nye lamper på Tværvej og en plan for alle de andre\nveje i Ærtebjerg"],
      [2, "Beslutning"],
    ]);
  });

  test("with two columns is read down the first, then down the second", async () => {
    const left = ["Først står her en hel del ord i spalten", "som fylder næsten hele dens bredde ud,"];
    const right = ["Siden kommer den anden spalte med sine", "mange ord, og også de fylder bredden ud,"];
    const many = (pair: string[]): string[] => [1, 2, 3].flatMap((n) => pair.map((line) => `${line} ${n}`));
    const source = await opened(
      pdfOf([
        [
          { x: 60, y: 80, text: "En overskrift der går hen over begge spalter og lidt til, så den er lang nok" },
          ...printedLines(many(left), 60, 110),
          ...printedLines(many(right), 320, 110),
        ],
      ]),
    );
    expect(
      source.text
        .split("\n")
        .filter((line) => line !== "")
        .slice(1),
    ).toEqual([...many(left), ...many(right)]);
  });

  test("shows rows and cells as a table, and a contents list as none", async () => {
    const row = (y: number, ...cells: string[]): PrintedWords[] =>
      cells.map((text, at) => ({ x: 60 + at * 150, y, text }));
    const source = await opened(
      pdfOf([
        [
          ...row(100, "Mio. kr.", "2025", "2026"),
          ...row(112, "Lamper", "0,5", "4,5"),
          ...row(124, "Master", "0,1", "0,2"),
          ...row(200, "1. Meddelelser", "1"),
          ...row(212, "2. Nye lamper", "1"),
          ...row(224, "3. Eventuelt", "2"),
        ],
      ]),
    );
    const tables = source.marks.flatMap((mark) => (mark.kind === "table" ? [mark] : []));
    expect(tables.map(({ rows }) => rows.map((cells) => cells.map((cell) => source.text.slice(...cell))))).toEqual([
      [
        ["Mio. kr.", "2025", "2026"],
        ["Lamper", "0,5", "4,5"],
        ["Master", "0,1", "0,2"],
      ],
    ]);
    expect(source.text).toContain("Lamper\t0,5\t4,5");
  });

  test("a cell of several lines stays one cell", async () => {
    const source = await opened(
      pdfOf([
        [
          { x: 60, y: 100, text: "Lamper til alle veje uden for byen og til stien langs" },
          { x: 360, y: 100, text: "250.000 kr." },
          { x: 60, y: 112, text: "mosen og åen" },
          { x: 60, y: 130, text: "Master" },
          { x: 360, y: 130, text: "20.000 kr." },
        ],
      ]),
    );
    expect(source.text).toBe(
      "Lamper til alle veje uden for byen og til stien langs mosen og åen\t250.000 kr.\n\nMaster\t20.000 kr.",
    );
    expect(marked(source, "table")).toHaveLength(1);
  });

  test("letters above the line belong to it; what is printed twice is read once; bullets are list items", async () => {
    const source = await opened(
      pdfOf([
        [
          { x: 60, y: 100, text: "Et hus på 200 m" },
          { x: 131.8, y: 96, text: "2", size: 6 },
          { x: 60, y: 112, text: "Beslutning" },
          { x: 60.2, y: 112, text: "Beslutning" },
          { x: 60, y: 124, text: "\x95" },
          { x: 75, y: 124, text: "nye lamper" },
        ],
      ]),
    );
    expect(source.text).toBe("Et hus på 200 m2\nBeslutning\n• nye lamper");
    expect(marked(source, "list-item")).toEqual(["nye lamper"]);
  });
});

describe("several pages", () => {
  test("running headers and page numbers stay in the text, marked as noise; each later page is marked", async () => {
    const bodies = [
      ["Lamperne nævnes på den", "første side."],
      ["Masterne følger på side", "nummer to, og"],
      ["kablerne kommer", "til sidst."],
    ];
    const page = (number: number): PrintedWords[] => [
      { x: 400, y: 40, text: "Kulturudvalget" },
      { x: 400, y: 52, text: "Dato: 04.12.2025" },
      ...printedLines(bodies[number - 1] ?? [], 60, 100),
      { x: 280, y: 800, text: `Side ${number} af 3` },
    ];
    const source = await opened(pdfOf([page(1), page(2), page(3)]));
    const noise = source.marks.flatMap((mark) =>
      mark.kind === "noise" ? [`${mark.why}: ${source.text.slice(...mark.span)}`] : [],
    );
    expect(noise.slice(0, 3)).toEqual([
      "page-header: Kulturudvalget",
      "page-header: Dato: 04.12.2025",
      "page-number: Side 1 af 3",
    ]);
    expect(noise).toHaveLength(9);
    const breaks = source.marks.flatMap((mark) => (mark.kind === "page-break" ? [[mark.page, mark.span[0]]] : []));
    expect(breaks.map(([number, at]) => [number, source.text.slice(at, (at ?? 0) + 14)])).toEqual([
      [2, "Kulturudvalget"],
      [3, "Kulturudvalget"],
    ]);
  });

  test("a picture instead of text on one of them is a notice", async () => {
    const source = await opened(pdfOf([printedLines(prose), []]));
    expect(source.notices.map((notice) => [notice.code, notice.message])).toEqual([
      ["pdf-pages-without-text", "Pages without text, perhaps pictures: 2."],
    ]);
  });
});

describe("a PDF that cannot be read is a problem", () => {
  test("scanned, encrypted, broken, cut", async () => {
    expect(await problemOf(pdfOf([[]]))).toBe("problem.pdf-no-text");
    const sealed = pdfFile(
      ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"],
      `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<00> <00>]`,
    );
    expect(await problemOf(sealed)).toBe("problem.file-encrypted");
    expect(await problemOf(Buffer.from("%PDF-1.7\nrubbish\n%%EOF"))).toBe("problem.pdf-broken");
    expect(await problemOf(Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type"))).toBe("problem.pdf-truncated");
  });

  test("one that was cut but still shows pages gives them and a notice", async () => {
    const whole = pdfOf([printedLines(prose), printedLines(["Anden side"])]);
    const source = await opened(whole.subarray(0, whole.length - 6));
    expect(source.text).toContain("Anden side");
    expect(source.notices.map((notice) => notice.code)).toEqual(["pdf-truncated"]);
  });

  test("an object that names itself for its own contents", async () => {
    const loop = pdfFile([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
      pdfStream(Buffer.from("BT ET")),
    ]);
    expect(await problemOf(loop)).toMatch(/^problem\.pdf-/);
  });
});
