import { expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import { openSource } from "../open-source.ts";
import { markdownMarks } from "./markdown.ts";

const shown = (text: string) =>
  markdownMarks(text).map((mark) => {
    const words = text.slice(...mark.span);
    if (mark.kind === "table") return ["table", mark.rows.map((row) => row.map((cell) => text.slice(...cell)))];
    return mark.kind === "heading" ? ["heading", mark.level, words] : [mark.kind, words];
  });

test("headings are marked without their signs; a number sign inside or without a space is none", () => {
  expect(shown("# Referat\r\n##  1. Gadelys ## \n#nej\nsag # 3\n####### syv\n# \n")).toEqual([
    ["heading", 1, "Referat"],
    ["heading", 2, "1. Gadelys"],
  ]);
});

test("bullets are list items; numbers are left to the reader, since an item's heading looks the same", () => {
  expect(shown("- lamper\n  * master\n1. Gadelys\n-ikke\n**fed** tekst\n• kabler\n")).toEqual([
    ["list-item", "lamper"],
    ["list-item", "master"],
    ["list-item", "kabler"],
  ]);
});

test("a table of bars, its rule left out; bars without a second column are none", () => {
  expect(shown("| Mio. kr. | 2025 |\n|---|--:|\n| Lys \\| lamper | 0,5 |\r\n\n|\n|\nord\n")).toEqual([
    [
      "table",
      [
        ["Mio. kr.", "2025"],
        ["Lys \\| lamper", "0,5"],
      ],
    ],
  ]);
});

test("form feeds are page breaks, in order among the other marks", () => {
  expect(shown("# A\n\f# B\n\f").map(([kind]) => kind)).toEqual(["heading", "page-break", "page-break"]);
});

test("what holds no sign of Markdown is plain text", async () => {
  const typeOf = async (text: string): Promise<string> => {
    const source = await openSource({ name: "x", bytes: Buffer.from(text) });
    return isProblem(source) ? source.key : source.mediaType;
  };
  expect(await typeOf("Referat\n\n1. Gadelys\n- lamper\n")).toBe("text/plain");
  expect(await typeOf("Referat\n\n**Beslutning**\nGodkendt.\n")).toBe("text/markdown");
  expect(await typeOf(" \n\t\n")).toBe("problem.file-empty");
});
