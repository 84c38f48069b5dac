import { expect, test } from "vitest";
import { docxText, marked } from "../testing/docx-text.ts";
import { inList, listOf, para, style, styled, useList } from "../testing/write-docx.ts";
import { formatNumber } from "./list-labels.ts";

const decimal = { format: "decimal", text: "%1." };
const letter = { format: "lowerLetter", text: "%2)" };
const bullet = { format: "bullet", text: "\uf0b7" };
const item = (words: string, list: number, level = 0): string => para(words, inList(list, level));

test("numbers, letters and bullets stand in the text as they are seen", async () => {
  const source = await docxText({
    numbering:
      listOf(0, [decimal, letter]) +
      listOf(1, [bullet, { format: "bullet", text: "o" }]) +
      useList(1, 0) +
      useList(2, 1),
    body: [
      item("at lyset tændes", 1),
      item("på Tværvej", 1, 1),
      item("på Langvej", 1, 1),
      item("at det slukkes igen", 1),
      item("på Krogvej", 1, 1),
      item("blomster", 2),
      item("roser", 2, 1),
    ].join(""),
  });
  expect(source.text.split("\n")).toEqual([
    "1. at lyset tændes",
    "a) på Tværvej",
    "b) på Langvej",
    "2. at det slukkes igen",
    "a) på Krogvej",
    "• blomster",
    "◦ roser",
  ]);
  expect(marked(source, "list-item").slice(0, 2)).toEqual(["1: at lyset tændes", "a: på Tværvej"]);
  expect(marked(source, "list-item").at(-1)).toBe("-: roser");
});

test("two lists of one definition count on together, one that begins anew does not", async () => {
  const anew = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`;
  const { text } = await docxText({
    numbering: listOf(0, [decimal]) + useList(1, 0) + useList(2, 0) + useList(3, 0, anew),
    body: item("et", 1) + item("to", 2) + item("ny et", 3) + item("ny to", 3) + para("Mellem") + item("ny tre", 3),
  });
  expect(text.split("\n")).toEqual(["1. et", "2. to", "1. ny et", "2. ny to", "Mellem", "3. ny tre"]);
});

test("numbers of several levels, in the way each level counts", async () => {
  const levels = [
    { format: "upperRoman", text: "%1" },
    { format: "decimal", text: "%1.%2" },
    { format: "decimal", text: "%1.%2.%3", more: "<w:isLgl/>" },
  ];
  const source = await docxText({
    numbering: listOf(0, levels) + useList(1, 0),
    body: item("et", 1) + item("to", 1) + item("under", 1, 1) + item("dybt", 1, 2) + item("dybt", 1, 2),
  });
  expect(source.text.split("\n")).toEqual(["I et", "II to", "II.1 under", "2.1.1 dybt", "2.1.2 dybt"]);
  expect(marked(source, "list-item").at(-1)).toBe("2.1.2: dybt");
});

test("a level that never begins anew, and one that does so only below a certain other", async () => {
  const levels = [decimal, { format: "decimal", text: "(%2)", more: `<w:lvlRestart w:val="0"/>` }];
  const { text } = await docxText({
    numbering: listOf(0, levels) + useList(1, 0),
    body: item("a", 1) + item("b", 1, 1) + item("c", 1) + item("d", 1, 1),
  });
  expect(text.split("\n")).toEqual(["1. a", "(1) b", "2. c", "(2) d"]);
});

test("headings numbered by their styles hold their numbers", async () => {
  const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const source = await docxText({
    styles:
      style("H1", "heading 1", `<w:pPr>${numbered(0)}</w:pPr>`) +
      style("H2", "heading 2", `<w:basedOn w:val="H1"/><w:pPr>${numbered(1)}</w:pPr>`),
    numbering:
      listOf(0, [
        { format: "decimal", text: "Punkt %1:" },
        { format: "decimal", text: "%1.%2" },
      ]) + useList(1, 0),
    body:
      styled("H1", "Gadelys") +
      styled("H2", "Resume") +
      styled("H1", "Bænke") +
      styled("H1", "Uden", `<w:numPr><w:numId w:val="0"/></w:numPr>`),
  });
  expect(marked(source, "heading")).toEqual(["1: Punkt 1: Gadelys", "2: 1.1 Resume", "1: Punkt 2: Bænke", "1: Uden"]);
  expect(marked(source, "list-item")).toEqual([]);
});

test("the level of a list may be known by the style alone", async () => {
  const linked = (at: number) => ({
    format: "decimal",
    text: at === 0 ? "%1" : "%1-%2",
    more: `<w:pStyle w:val="H${at + 1}"/>`,
  });
  const { text } = await docxText({
    styles: [1, 2]
      .map((at) => style(`H${at}`, `heading ${at}`, `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`))
      .join(""),
    numbering: listOf(0, [linked(0), linked(1)]) + useList(1, 0),
    body: styled("H1", "Gadelys") + styled("H2", "Resume") + styled("H2", "Økonomi"),
  });
  expect(text.split("\n").filter(Boolean)).toEqual(["1 Gadelys", "1-1 Resume", "1-2 Økonomi"]);
});

test("a number alone in its cell stands before the words of the next", async () => {
  const row = (words: string) => `<w:tr><w:tc>${para("", inList(1))}</w:tc><w:tc>${para(words)}</w:tc></w:tr>`;
  const { text } = await docxText({
    numbering: listOf(0, [decimal]) + useList(1, 0),
    body: `<w:tbl>${row("Gadelys")}${row("Bænke")}</w:tbl>`,
  });
  expect(text).toBe("1.\tGadelys\n2.\tBænke");
});

test("numbers are written as Word writes them", () => {
  const written = (format: string, ...numbers: number[]) => numbers.map((number) => formatNumber(number, format));
  expect(written("lowerLetter", 1, 26, 27, 53, 10_000)).toEqual(["a", "z", "aa", "aaa", "10000"]);
  expect(written("upperRoman", 4, 9, 44, 1994, 0, 99_999)).toEqual(["IV", "IX", "XLIV", "MCMXCIV", "0", "99999"]);
  expect(written("decimalZero", 7, 12)).toEqual(["07", "12"]);
});
