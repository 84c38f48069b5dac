import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../../output/texts/say.ts";
import type { DocumentSpan } from "../../store/queries/public/document.ts";
import { documentHtml } from "./document-html.ts";
import { type DocumentMark, documentMarks } from "./document-marks.ts";

const span = (pointer: string, from: number, to: number): DocumentSpan => ({ pointer, from, to, origin: null });
const names = (marks: readonly DocumentMark[]): unknown[] =>
  marks.map((mark) => [mark.name.label.replace("part.label.", ""), mark.from, mark.to, ...names(mark.inner)]);

describe("the marks of a document", () => {
  it("lie inside each other as the parts do", () => {
    const spans = [span("/items/0/decision/votes/0/for", 14, 18), span("/items/0/decision/text", 10, 30)];
    expect(names(documentMarks(spans, 40))).toEqual([["decision", 10, 30, ["vote", 14, 18]]]);
  });

  it("are cut where they cross the end of the one they begin in", () => {
    const spans = [span("/items/0/title", 0, 10), span("/items/0/caseNumber", 5, 15)];
    expect(names(documentMarks(spans, 20))).toEqual([["title", 0, 10, ["case-number", 5, 10]]]);
  });

  it("leave out the section that only wraps what has a name of its own", () => {
    const spans = [span("/items/0/sections/1/text", 0, 20), span("/items/0/decision/text", 0, 10)];
    const [mark] = documentMarks(spans, 20);
    expect(mark?.name.label).toBe("part.label.decision");
    expect(mark?.pointers).toContain("/items/0/sections/1/text");
  });

  it("join a part with the parts of the same name inside it", () => {
    const spans = [span("/items/0/absent/0", 0, 20), span("/items/0/absent/0/name", 0, 10)];
    expect(names(documentMarks(spans, 20))).toEqual([["absent", 0, 20]]);
  });

  it("never lose or repeat a letter of the text, whatever the spans are", () => {
    const pointers = [
      "/items/0/title",
      "/items/1/decision/text",
      "/items/0/sections/0/text",
      "/items/0/absent/0",
      "/x",
    ];
    const anySpan = fc.tuple(fc.constantFrom(...pointers), fc.nat(40), fc.nat(40)).map(([p, a, b]) => span(p, a, b));
    fc.assert(
      fc.property(fc.array(anySpan), fc.string({ maxLength: 40 }), fc.array(fc.nat(50)), (spans, text, notices) => {
        const marks = documentMarks(spans, text.length);
        const places = notices.map((at, number) => ({ id: `n-${number}`, at }));
        const html = documentHtml(
          text,
          marks,
          (key) => say("da", key),
          () => [],
          places,
        );
        for (const { id } of places) expect(html).toContain(`id="${id}"`);
        const shown = html
          .replace(/<span class="part-label" lang="da">[^<]*<\/span>/g, "")
          .replace(/<[^>]*>/g, "")
          .replace(
            /&(amp|lt|gt|quot|#39);/g,
            (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
          );
        expect(shown.replaceAll("\n", "")).toBe(text.replaceAll("\n", ""));
      }),
    );
  });
});
