import { expect, test } from "vitest";
import { docxText, marked, told } from "../testing/docx-text.ts";
import { inList, listOf, para, run, style, styled, tableOf, useList } from "../testing/write-docx.ts";

/** What stands in a Word file and how it is seen. */
const text = async (body: string): Promise<string> => (await docxText({ body })).text;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (words: string): string => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;

test("headings by style: of any language, by outline level, by what they are based on", async () => {
  const source = await docxText({
    styles:
      style("Titel", "Title") +
      style("Overskrift1", "heading 1") +
      style("b", "Overskrift 2") +
      style("Vindby", "Vindby punkt", `<w:basedOn w:val="Overskrift1"/>`) +
      style("dyb", "Dyb", `<w:pPr><w:outlineLvl w:val="3"/></w:pPr>`) +
      style("ring", "Ring", `<w:basedOn w:val="ring"/>`),
    body: [
      styled("Titel", "Referat"),
      styled("Overskrift1", "Gadelys"),
      styled("b", "Resume"),
      styled("Vindby", "Bænke"),
      styled("dyb", "Detalje"),
      para("Direkte", `<w:outlineLvl w:val="4"/>`),
      styled("Overskrift1", "Ikke mere", `<w:outlineLvl w:val="9"/>`),
      styled("ring", "Godkendt."),
      styled("Heading3", "Uden sin stil"),
    ].join(""),
  });
  expect(marked(source, "heading")).toEqual([
    "1: Referat",
    "1: Gadelys",
    "2: Resume",
    "1: Bænke",
    "4: Detalje",
    "5: Direkte",
    "3: Uden sin stil",
  ]);
});

test("headings by look: larger, or bold where the text is not", async () => {
  const source = await docxText({
    body: [
      para(run("Kulturudvalget", `<w:sz w:val="36"/>`)),
      para(run("Beslutning", "<w:b/>")),
      para("Udvalget godkendte indstillingen med de bemærkninger, der fremgår af sagen."),
      para(run("Hele denne sætning er fed og slutter med punktum.", "<w:b/>")),
      para(run("Afbud:", "<w:b/>") + run(" Vigga Vindspejl")),
      para(run("Ikke fed", `<w:b w:val="0"/>`)),
    ].join(""),
  });
  expect(marked(source, "heading")).toEqual(["1: Kulturudvalget", "2: Beslutning"]);
});

test("a paragraph is a line; space between paragraphs, and empty ones, are a blank line", async () => {
  const spaced = `<w:spacing w:after="160"/>`;
  expect(await text(para("et") + para("to", spaced) + para("tre") + para("") + para("") + para("fire"))).toBe(
    "et\nto\n\ntre\n\nfire",
  );
  const close = `<w:pStyle w:val="Liste"/><w:spacing w:after="160"/><w:contextualSpacing/>`;
  expect(await text(para("et", close) + para("to", close) + para("tre"))).toBe("et\nto\n\ntre");
});

test("tabs, line breaks, hyphens and spaces", async () => {
  const body = `<w:r><w:t>Mødested:</w:t><w:tab/><w:tab/><w:t xml:space="preserve"> Ærte\u00adstuen  på</w:t><w:br/><w:t>1</w:t><w:softHyphen/><w:t>.</w:t><w:noBreakHyphen/><w:t>sal\u00a0tv</w:t><w:cr/></w:r>`;
  expect(await text(para(body))).toBe("Mødested:\tÆrtestuen på\n1.-sal tv");
});

test("a page begins where the author or the printer began it, once", async () => {
  const source = await docxText({
    body:
      para("Side et") +
      para(`<w:r><w:br w:type="page"/></w:r>`) +
      para(`<w:r><w:lastRenderedPageBreak/><w:t>Side to</w:t></w:r>`) +
      para(`<w:r><w:t xml:space="preserve">går </w:t><w:lastRenderedPageBreak/><w:t>over</w:t></w:r>`) +
      para("Side fire", "<w:pageBreakBefore/>"),
  });
  const breaks = source.marks.filter(({ kind }) => kind === "page-break");
  expect(breaks.map(({ span }) => source.text.slice(span[0]).split("\n")[0])).toEqual(["Side to", "over", "Side fire"]);
  expect(breaks.map((mark) => mark.kind === "page-break" && mark.page)).toEqual([2, 3, 4]);
  expect(source.text).toContain("går over");
});

test("a field shows its result and not its code, inside one another too", async () => {
  const nested =
    field("begin") +
    code(" IF ") +
    field("begin") +
    code(" PAGE ") +
    field("separate") +
    run("7") +
    field("end") +
    code(" = 1 ") +
    field("separate") +
    run("Godkendt") +
    field("end");
  expect(await text(para(nested))).toBe("Godkendt");
  expect(await text(para(`<w:fldSimple w:instr=" AUTHOR ">${run("vises")}</w:fldSimple>`))).toBe("vises");
});

test("a field that never ends does not take what follows", async () => {
  expect(await text(para(field("begin") + code(" TOC ")) + para("Godkendt"))).toBe("Godkendt");
});

test("a check box is ticked or not", async () => {
  const box = (state: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>${code(" FORMCHECKBOX ")}${field("separate")}${field("end")}`;
  expect(
    await text(
      para(
        `${box(`<w:default w:val="0"/><w:checked/>`)}${run(" Åben ")}${box(`<w:default w:val="0"/>`)}${run(" Lukket")}`,
      ),
    ),
  ).toBe("☒ Åben ☐ Lukket");
});

test("links, content controls, symbols and formulas are words like others", async () => {
  expect(await text(para(`<w:hyperlink r:id="x">${run("se bilaget")}</w:hyperlink>`))).toBe("se bilaget");
  expect(
    await text(
      `<w:sdt><w:sdtPr><w:alias w:val="Dato"/></w:sdtPr><w:sdtContent>${para("5. maj")}</w:sdtContent></w:sdt>`,
    ),
  ).toBe("5. maj");
  expect(
    await text(para(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B1"/></w:r>`)),
  ).toBe("☑±");
  expect(await text(para(`<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`))).toBe("a+b");
  const unknown = await docxText({ body: para(`<w:r><w:t>x</w:t><w:sym w:font="Vindby Dings" w:char="F001"/></w:r>`) });
  expect(unknown.text).toBe("x\ufffd");
  expect(told(unknown)).toEqual(["bytes-not-readable"]);
});

test("tables: cells parted by tabs, merged ones in their columns", async () => {
  const merged = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${para("I alt")}</w:tc><w:tc>${para("3")}</w:tc></w:tr>`;
  const tall = (kind: string, words: string) =>
    `<w:tr><w:tc><w:tcPr><w:vMerge${kind}/></w:tcPr>${para(words)}</w:tc><w:tc>${para("a")}</w:tc><w:tc>${para("1")}</w:tc></w:tr>`;
  const source = await docxText({
    body: `${para("Før")}<w:tbl>${tall(` w:val="restart"`, "Lys")}${tall("", "")}${merged}</w:tbl>${para("Efter")}`,
  });
  expect(source.text).toBe("Før\n\nLys\ta\t1\n\ta\t1\nI alt\t\t3\n\nEfter");
  const table = source.marks.find((mark) => mark.kind === "table");
  expect(table?.kind === "table" && table.rows.map((row) => row.map((cell) => source.text.slice(...cell)))).toEqual([
    ["Lys", "a", "1"],
    ["", "a", "1"],
    ["I alt", "", "3"],
  ]);
});

test("a table that lays out the page is read as text: headings, lists and tables inside", async () => {
  const inner = tableOf([
    ["1", "2"],
    ["3", "4"],
  ]);
  const source = await docxText({
    styles: style("H2", "heading 2"),
    numbering: listOf(0, [{ format: "decimal", text: "%1." }]) + useList(1, 0),
    body: tableOf([
      ["", styled("H2", "Beslutning") + para("Godkendt.") + para("at", inList(1))],
      ["", inner + para("")],
    ]),
  });
  expect(source.text).toBe("Beslutning\nGodkendt.\n1. at\n\n1\t2\n3\t4");
  expect(marked(source, "heading")).toEqual(["2: Beslutning"]);
});

test("notes stand below the paragraph that refers to them", async () => {
  const note = (id: number, words: string) => `<w:footnote w:id="${id}">${para(words)}</w:footnote>`;
  const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const source = await docxText({
    footnotes: `<w:footnote w:id="0" w:type="separator">${para("streg")}</w:footnote>${note(7, "Lov om lys.")}${note(8, "Bilag 2.")}`,
    endnotes: `<w:endnote w:id="2">${para("Sidst.")}</w:endnote>`,
    body:
      para(`${run("Lyset i 2025")}${refer(8)}${run(" tændes")}${refer(7)}`) +
      para(`${run("Slut")}<w:r><w:endnoteReference w:id="2"/></w:r>`),
  });
  expect(source.text.split("\n").filter(Boolean)).toEqual([
    "Lyset i 2025¹ tændes²",
    "¹ Bilag 2.",
    "² Lov om lys.",
    "Slutⁱ",
    "ⁱ Sidst.",
  ]);
});

test("a text box is read once, below its paragraph, whichever way it is written", async () => {
  const box = (words: string) => `<w:txbxContent>${para(words)}</w:txbxContent>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("I kassen")}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("I kassen")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect((await text(para(run("Ved siden af") + both + run(" og videre")) + para("Efter"))).split("\n")).toEqual([
    "Ved siden af og videre",
    "I kassen",
    "Efter",
  ]);
  expect(await text(para(`<w:r><w:pict><v:textbox>${box("Gammel kasse")}</v:textbox></w:pict></w:r>`))).toBe(
    "Gammel kasse",
  );
});

test("the first page's header stands first, other headers and footers are noise", async () => {
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:headerReference w:type="even" r:id="h3"/><w:footerReference w:type="default" r:id="f1"/><w:titlePg/></w:sectPr>`;
  const page = `<w:fldSimple w:instr="PAGE">${run("1")}</w:fldSimple>`;
  const source = await docxText({
    headers: { h1: para("Kulturudvalget den 5. maj 2025"), h2: para("Vindby Kommune"), h3: para("ses ikke") },
    footers: { f1: para(`${run("Side ")}${page}`) + para("Rådhuset, Vindby") },
    body: para("Referat") + section,
  });
  expect(source.text.split("\n").filter(Boolean)).toEqual([
    "Vindby Kommune",
    "Referat",
    "Kulturudvalget den 5. maj 2025",
    "Side 1",
    "Rådhuset, Vindby",
  ]);
  expect(marked(source, "noise")).toEqual([
    "page-header: Kulturudvalget den 5. maj 2025",
    "page-number: Side 1",
    "page-footer: Rådhuset, Vindby",
  ]);
});

test("ISO's strict form is read as the other", async () => {
  const source = await docxText({
    strict: true,
    styles: style("x", "heading 2"),
    body: styled("x", "Gadelys") + para("Godkendt."),
  });
  expect(marked(source, "heading")).toEqual(["2: Gadelys"]);
});

test("a picture is told of where it stands", async () => {
  const source = await docxText({
    body: para("Kort:") + para("<w:r><w:drawing><pic:pic/></w:drawing></w:r>") + para("Slut"),
  });
  expect(source.notices).toMatchObject([{ code: "picture-left-out", span: [5, 5] }]);
});
