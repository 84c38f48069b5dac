import { afterAll, expect, it } from "vitest";
import type { Papers } from "../../features/meetings/papers/load-papers.ts";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { pdfFile, pdfOf } from "../../intake/sources/testing/write-pdf.ts";
import { attachmentsToPrint } from "./attachments-to-print.ts";

afterAll(endReadingProcess);

const page = (text: string) => [{ x: 60, y: 80, text }];
const sealed = pdfFile(
  ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"],
  `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<00> <00>]`,
);
const files: Readonly<Record<string, Uint8Array>> = {
  "kort.pdf": pdfOf([page("Stien"), page("Broen")]),
  "notat.txt": Buffer.from("Grus er billigst."),
  "laast.pdf": sealed,
  "knaekket.pdf": Buffer.from("%PDF-1.7\nrod"),
  "tal.xlsx": Buffer.from("PK\x03\x04 xl/workbook"),
  "lang.pdf": pdfOf(Array.from({ length: 9 }, () => page("Side"))),
  "stor.txt": Buffer.from("x".repeat(9000)),
};

it("takes in what can be printed, and says of each other file why not", async () => {
  const sent = Object.entries(files).map(([name, bytes]) => ({
    ...{ id: name, itemId: "1", title: name, isOpen: true, name, mediaType: null },
    size: bytes.length,
  }));
  const gone = { id: "x", itemId: "1", title: "Mangler", isOpen: true, name: null, mediaType: null, size: null };
  const papers = { items: [{ id: "1", item: {}, files: [...sent, gone] }] } as unknown as Papers;
  const bounds = { bytes: 8000, pages: 8 };
  const made = await attachmentsToPrint(papers, async (id) => files[id] ?? null, "da", bounds);
  const told = Object.fromEntries(
    made.map(({ title, matter }) => [title, matter.kind === "none" ? matter.why : matter.kind]),
  );
  expect(told).toMatchObject({ "kort.pdf": "pdf", "notat.txt": "words" });
  expect(told["laast.pdf"]).toContain("adgangskode");
  expect(told["knaekket.pdf"]).toContain("knaekket.pdf");
  expect(told["tal.xlsx"]).toBe("tal.xlsx kan ikke sættes ind i en PDF. Hent filen for sig.");
  expect(told["lang.pdf"]).toContain("9 sider");
  expect(told["stor.txt"]).toContain("for stor til den samlede PDF");
  expect(told.Mangler).toContain("Der er ingen fil");
});
