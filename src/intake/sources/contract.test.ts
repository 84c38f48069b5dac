import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { endReadingProcess } from "./bounded/read-bounded.ts";
import { openSource } from "./open-source.ts";
import { sources } from "./registry.ts";
import { checkSource } from "./testing/check-source.ts";
import { firstAgendaMeeting, itemHtml } from "./testing/first-agenda-meeting.ts";
import { docxOf, inList, listOf, para, style, styled, tableOf, useList } from "./testing/write-docx.ts";
import { pdfOf, printedLines } from "./testing/write-pdf.ts";

/** What every source promises, asked of every source with documents of its own format. */
const minutes = [
  "Kulturudvalget",
  "1. Gadelys på Tværvej",
  "Beslutning",
  "Godkendt, idet Vigga Vindspejl (Ø) stemte imod.",
  "Bilag",
];

const documents: Readonly<Record<string, { mediaType: string; bytes: Uint8Array }>> = {
  "plain-text": { mediaType: "text/plain", bytes: Buffer.from(minutes.join("\r\n\f")) },
  markdown: {
    mediaType: "text/markdown",
    bytes: Buffer.from(`# ${minutes.join("\n\n## ")}\n\n- et punkt\n\n| Mio. | 2025 |\n|---|---|\n| Lys | 0,5 |\n`),
  },
  "first-agenda": {
    mediaType: "application/json",
    bytes: firstAgendaMeeting({
      people: [{ name: "Vigga Vindspejl" }],
      items: [{ number: "1", title: "Gadelys", html: itemHtml("Godkendt.", "<h4>Resume</h4><ul><li>x</ul>") }],
    }),
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    bytes: docxOf({
      styles: style("H1", "heading 1"),
      numbering: listOf(0, [{ format: "decimal", text: "%1." }]) + useList(1, 0),
      headers: { h1: para("Vindby Kommune") },
      body: [
        ...minutes.map((line) => styled("H1", line)),
        para("et punkt", inList(1)),
        tableOf([
          ["Mio.", "2025"],
          ["Lys", "0,5"],
        ]),
        '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>',
      ].join(""),
    }),
  },
  pdf: {
    mediaType: "application/pdf",
    bytes: pdfOf([printedLines(minutes), [{ x: 60, y: 90, text: "Fed", bold: true }, ...printedLines(minutes)]]),
  },
};

const opening = (bytes: Uint8Array) => openSource({ name: "prøve", bytes });

afterAll(endReadingProcess);

describe.each(sources.filter((source) => source.id !== "other-formats"))("$id", ({ id }) => {
  const { mediaType, bytes } = documents[id] ?? { mediaType: "", bytes: new Uint8Array() };

  test("opens its own documents: ordered marks inside a well-formed text, each naming words", async () => {
    const source = await opening(bytes);
    if (isProblem(source)) throw new Error(source.key);
    expect(source.mediaType).toBe(mediaType);
    expect(checkSource(source)).toEqual([]);
    for (const words of ["Gadelys", "Godkendt"]) expect(source.text).toContain(words);
  });

  test("answers the same for the same bytes and leaves them as they were", async () => {
    const before = Buffer.from(bytes);
    const first = await opening(bytes);
    expect(Buffer.compare(Buffer.from(bytes), before)).toBe(0);
    expect(await opening(bytes)).toEqual(first);
  });

  test("cut at every tenth place it answers a text that keeps the promises, or a problem", async () => {
    for (let part = 0; part <= 10; part++) {
      const source = await opening(bytes.slice(0, Math.floor((bytes.length * part) / 10)));
      if (isProblem(source)) expect(source.key).toMatch(/^problem\.[a-z-]+$/);
      else expect(checkSource(source)).toEqual([]);
    }
  });

  test("with bytes changed, left out or put in anywhere it still answers", async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.uint8Array({ maxLength: 8 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, async (hits) => {
        let damaged = Buffer.from(bytes);
        for (const [place, drop, insert] of hits) {
          const at = place % (damaged.length + 1);
          damaged = Buffer.concat([damaged.subarray(0, at), insert, damaged.subarray(at + drop)]);
        }
        const source = await opening(damaged);
        expect(isProblem(source) ? [] : checkSource(source)).toEqual([]);
      }),
      { numRuns: id === "pdf" || id === "docx" ? 60 : 150 },
    );
  });
});

test("any bytes at all are answered", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const source = await opening(bytes);
      expect(isProblem(source) ? [] : checkSource(source)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("any text with the signs of the formats is answered", async () => {
  const piece = fc.constantFrom(
    ...[
      "# ",
      "\n",
      "\r\n",
      "- ",
      "|",
      "|---|",
      "**",
      "\f",
      " ",
      "<p>",
      "\t",
      "1. ",
      "PK\x03\x04",
      "word/",
      '{"Dagsordenpunkter":',
      "[",
      "}",
      "Å",
      "\ud800",
    ],
    "ord",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 200 }), async (pieces) => {
      const source = await opening(Buffer.from(pieces.join("")));
      expect(isProblem(source) ? [] : checkSource(source)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("the check of the promises can fail", () => {
  const good = { name: "x", mediaType: "text/plain", sha256: "", text: "Et ord", marks: [], notices: [] };
  const heading = (from: number, to: number) => ({ kind: "heading", level: 1, span: [from, to] }) as const;
  expect(checkSource(good)).toEqual([]);
  expect(checkSource({ ...good, text: "a\ud83d" })).not.toEqual([]);
  expect(checkSource({ ...good, text: " " })).not.toEqual([]);
  expect(checkSource({ ...good, marks: [heading(3, 9)] })).not.toEqual([]);
  expect(checkSource({ ...good, marks: [heading(2, 3)] })).not.toEqual([]);
  expect(checkSource({ ...good, marks: [heading(3, 6), heading(0, 2)] })).not.toEqual([]);
  expect(checkSource({ ...good, marks: [heading(0, 2), heading(0, 6)] })).not.toEqual([]);
});
