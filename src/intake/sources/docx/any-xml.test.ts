import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import { checkSource } from "../testing/check-source.ts";
import { docxOf } from "../testing/write-docx.ts";
import { readDocx } from "./read-docx.ts";

/** Elements in places where they do not belong: what a broken program might write, or somebody who means harm. */
const names =
  "p r t pPr rPr tbl tr tc tcPr trPr vMerge txbxContent ins del moveFrom vanish sectPr footnoteReference footnote comment sdtContent fldSimple hyperlink br tab".split(
    " ",
  );
const leaf = fc.constantFrom(
  "<w:t>ord</w:t>",
  "<w:t>Åbent </w:t>",
  "<w:br w:type='page'/>",
  "<w:tab/>",
  "<w:lastRenderedPageBreak/>",
  "<w:gridSpan w:val='9'/>",
  "<w:gridBefore w:val='-1'/>",
  "<w:outlineLvl w:val='1'/>",
  "<w:numId w:val='1'/>",
  "<w:sym w:char='F0B7' w:font='Symbol'/>",
  "<w:fldChar w:fldCharType='begin'/>",
  "<w:fldChar w:fldCharType='separate'/>",
  "<w:fldChar w:fldCharType='end'/>",
  "<w:delText>slettet</w:delText>",
  "<w:hidden/>",
);
const xml = fc.letrec<{ node: string; inside: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 9 },
    leaf,
    fc.tuple(fc.constantFrom(...names), tie("inside")).map(([name, inside]) => `<w:${name}>${inside}</w:${name}>`),
  ),
  inside: fc.array(tie("node"), { maxLength: 5 }).map((nodes) => nodes.join("")),
}));

test("any elements in any order are answered, also where the XML breaks off", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(xml.node, { maxLength: 12 }), fc.boolean(), async (nodes, breaksOff) => {
      const opened = await readDocx({
        name: "x",
        bytes: docxOf({ body: nodes.join("") + (breaksOff ? "<w:p><" : "") }),
      });
      if (isProblem(opened)) expect(opened.key).toMatch(/^problem\.docx-(?:no-text|broken)$/);
      else expect(checkSource({ name: "x", sha256: "", ...opened })).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
