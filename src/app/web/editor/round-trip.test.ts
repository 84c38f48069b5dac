import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { textBlocks } from "../../../output/text-blocks.ts";
import { readText } from "./read-text.ts";
import { schema } from "./schema.ts";
import { writeText } from "./write-text.ts";

const piece = fc.constantFrom(
  ...["- ", "•  ", "  - ", "1. ", "2) ", "12. ", "## ", "#", "|", "| a | b |", "|---|---|", "\t", " ", "\n", "\n\n"],
  ..."\n \n,ord,36 %,æ😀,¦,-,a|b,https://example.dk/a?b=c".split(","),
);
const texts = fc.array(
  fc.oneof(
    piece,
    fc.string({ maxLength: 6 }).map((text) => text.replace(/\r/g, "")),
  ),
  {
    maxLength: 40,
  },
);

describe("a text in the editor", () => {
  it("comes back letter by letter when nobody changes it", () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const doc = readText(parts.join(""));
        doc.check();
        expect(writeText(doc)).toBe(parts.join(""));
      }),
      { numRuns: 3000 },
    );
  });

  it("does so for every text of the sample", () => {
    const files = readdirSync("sample", { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(md|txt)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) {
      const text = readFileSync(`sample/${name}`, "utf8").replace(/\r\n?/g, "\n");
      expect(writeText(readText(text))).toBe(text);
    }
  });

  it("keeps all that stands around a place that is changed", () => {
    const words = fc.constantFrom(
      "ord",
      "Et afsnit\nmed to linjer",
      "•  punkt\n•  andet",
      "## Emne",
      "1) a\n2) b",
      "| a|b |\n|-|-|\n|1| 2|",
    );
    const gaps = fc.constantFrom("\n\n", "\n \n\n");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), gaps, fc.array(words, { maxLength: 6 }), (above, gap, below) => {
        const text = [...above, "Her skrives", ...below].join(gap);
        const state = EditorState.create({ schema, doc: readText(text) });
        let place = 0;
        state.doc.descendants((node, at) => {
          if (node.isText && node.text === "Her skrives") place = at + node.nodeSize;
        });
        expect(writeText(state.tr.insertText(" nyt", place).doc)).toBe(text.replace("Her skrives", "Her skrives nyt"));
      }),
    );
  });

  it("is what the readers of the page find in it", () => {
    const text =
      "Foran:\n- et\n- to\n  mere\n\n## Emne\n| År | Pladser |\n| --- | --- |\n| 2026 | 10 |\n\n1. først\n2. så";
    const doc = readText(text);
    const kinds: string[] = [];
    for (const block of doc.children) kinds.push(block.type.name);
    expect(kinds).toEqual(["paragraph", "bullet_list", "heading", "table", "ordered_list"]);
    expect(textBlocks(text).map(({ kind }) => kind)).toEqual(["paragraph", "list", "heading", "table", "paragraph"]);
  });

  it("does not take a date, a single row or uneven rows for more than words", () => {
    for (const text of ["12. marts blev det aftalt.", "| en række |", "| a | b |\n| c |", "2. b\n4. d"])
      expect(readText(text).firstChild?.type.name).toBe("paragraph");
  });

  it("is written with the usual signs where a person made it here", () => {
    const {
      doc,
      heading,
      paragraph,
      bullet_list,
      ordered_list,
      list_item,
      table,
      table_row,
      table_header,
      table_cell,
    } = schema.nodes;
    const item = (text: string) =>
      list_item.create(null, paragraph.create(null, text === "" ? null : schema.text(text)));
    const made = doc.create(null, [
      heading.create(null, schema.text("Emne")),
      paragraph.create(),
      bullet_list.create(null, [item("a"), item(""), item("b")]),
      ordered_list.create(null, [item("c"), item("d")]),
      table.create(null, [
        table_row.create({ rule: "| --- |" }, [table_header.create(null, schema.text("År"))]),
        table_row.create(null, [table_cell.create(null, schema.text("a|b"))]),
      ]),
    ]);
    expect(writeText(made)).toBe("## Emne\n\n- a\n- b\n\n1. c\n2. d\n\n| År |\n| --- |\n| a¦b |");
  });
});
