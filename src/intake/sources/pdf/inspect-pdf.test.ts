import { afterAll, describe, expect, test } from "vitest";
import type { FileInspection } from "../../../records/file-inspection.ts";
import { isProblem } from "../../../records/problem.ts";
import { endReadingProcess } from "../bounded/read-bounded.ts";
import { inspectSource } from "../inspect-source.ts";
import { deflateBomb } from "../testing/worst-inputs.ts";
import { pdfFile, pdfOf, pdfStream, pdfWithContents, printedLines } from "../testing/write-pdf.ts";

afterAll(endReadingProcess);

async function inspected(bytes: Uint8Array): Promise<FileInspection> {
  const found = await inspectSource({ name: "bilag.pdf", bytes });
  if (found === null || isProblem(found)) throw new Error(found?.key ?? "not inspected");
  return found;
}

const drawn = (...commands: string[]): Promise<FileInspection> =>
  inspected(pdfWithContents([Buffer.from(commands.join("\n"), "latin1")], ""));

const words = (text: string, y: number, more = ""): string => `BT /F1 10 Tf ${more} 1 0 0 1 60 ${y} Tm (${text}) Tj ET`;

describe("what a PDF hides", () => {
  test("nothing, in a plain one; it has neither tags, language nor title", async () => {
    const found = await inspected(pdfOf([printedLines(["Gadelys", "Godkendt."])]));
    expect(found).toMatchObject({ title: null, language: null, tagged: false, hidden: [], embedded: [] });
  });

  test("letters under a box that was filled after them, not letters on a coloured ground", async () => {
    const found = await drawn(words("Aaben", 700), words("Hemmelig", 600), "0 g 55 595 100 14 re f");
    expect(found.hidden).toEqual([{ kind: "covered", page: 1, text: "Hemmelig" }]);
    expect((await drawn("0.8 g 55 595 100 14 re f", "0 g", words("Synlig", 600))).hidden).toEqual([]);
    // Under a form of its own, moved and scaled.
    const moved = await drawn(words("Hemmelig", 600), "q 2 0 0 2 0 0 cm 27 297 50 8 re f Q");
    expect(moved.hidden).toEqual([{ kind: "covered", page: 1, text: "Hemmelig" }]);
  });

  test("letters drawn invisible, or outside the page", async () => {
    const found = await drawn(words("Synlig", 700), words("Usynlig", 600, "3 Tr"), words("Udenfor", -300));
    expect(found.hidden).toEqual([
      { kind: "off-page", page: 1, text: "Udenfor" },
      { kind: "invisible", page: 1, text: "Usynlig" },
    ]);
  });
});

test("metadata, notes, form fields, bookmarks, tags, language", async () => {
  const bytes = pdfFile(
    [
      "<< /Type /Catalog /Pages 2 0 R /Lang (da-DK) /MarkInfo << /Marked true >> /StructTreeRoot 8 0 R /Outlines 10 0 R /AcroForm << /Fields [7 0 R] >> >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> /Annots [6 0 R 7 0 R] /StructParents 0 >>",
      pdfStream(Buffer.from("")),
      "<< /Title (Lysplan) /Author (M. Mosegris) /Sag (010190-1234) >>",
      "<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (VV) /Contents (Husk at slette) >>",
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (navn) /V (Karen Tangvad) /Rect [50 50 200 70] >>",
      "<< /Type /StructTreeRoot /K 9 0 R >>",
      "<< /Type /StructElem /S /P /P 8 0 R /Pg 3 0 R /K 0 >>",
      "<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>",
      "<< /Title (Afsnit om lys) /Parent 10 0 R /Dest [3 0 R /Fit] >>",
    ],
    "/Info 5 0 R",
  );
  const found = await inspected(bytes);
  expect(found).toMatchObject({ title: "Lysplan", language: "da-DK" });
  expect(found.metadata).toEqual(
    expect.arrayContaining([
      { name: "Title", value: "Lysplan" },
      { name: "Author", value: "M. Mosegris" },
      { name: "Sag", value: "010190-1234" },
    ]),
  );
  expect(found.hidden).toEqual(
    expect.arrayContaining([
      { kind: "bookmark", page: null, text: "Afsnit om lys" },
      { kind: "annotation", page: 1, text: "VV: Husk at slette" },
      { kind: "form-field", page: 1, text: "Karen Tangvad" },
    ]),
  );
});

test("broken bytes are a problem; text has nothing to look into; a swelling stream ends within bounds", async () => {
  const broken = await inspectSource({ name: "bilag.pdf", bytes: Buffer.from("%PDF-1.7 rubbish") });
  expect(isProblem(broken) && broken.key).toBe("problem.pdf-broken");
  expect(await inspectSource({ name: "notat.txt", bytes: Buffer.from("Et notat.") })).toBeNull();
  const bomb = pdfWithContents([deflateBomb(" ", 1500)], "/Filter /FlateDecode");
  const swollen = await inspectSource({ name: "bilag.pdf", bytes: bomb });
  expect(isProblem(swollen) && swollen.key).toBe("problem.reading-out-of-memory");
});
