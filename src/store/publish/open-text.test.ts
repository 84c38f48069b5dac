import fc from "fast-check";
import { expect, test } from "vitest";
import { sketch } from "../testing/build-reading.ts";
import { openText } from "./open-text.ts";

const { text, reading } = sketch({
  remark: "Indhold: Ny cykelsti; Salg af grund 24/999; Eventuelt",
  items: [
    {
      title: "Ny cykelsti",
      text: "Stien er smal.",
      attachments: [{ title: "Lodsejernes svar", public: false, mentioned: false }],
    },
    { title: "Salg af grund", public: false, caseNumber: "24/999", text: "Prisen er hemmelig." },
    { title: "Eventuelt", text: "Intet." },
  ],
});

test("an open document leaves whole", () => {
  const shown = [null, null, null];
  const whole = openText(
    text,
    { ...reading, items: reading.items.map((item) => ({ ...item, attachments: [] })) },
    shown,
  );
  expect(whole?.text).toBe(text);
  expect(whole?.spans.length).toBe(Object.keys(reading.spans).length);
});

test("a closed item goes whole, and its number and title wherever they are repeated", () => {
  const open = openText(text, reading, [null, "Lukket punkt", null]);
  expect(open?.text).toContain("Stien er smal.");
  expect(open?.text).not.toMatch(/hemmelig|24\/999|Salg af grund|Lodsejernes svar/);
  expect(open?.spans.some((span) => span.pointer.startsWith("/items/1"))).toBe(false);
});

test("what remains is found where its span says", () => {
  const open = openText(text, reading, [null, "Lukket punkt", null]);
  const at = (pointer: string) => {
    const span = open?.spans.find((each) => each.pointer === pointer);
    return span === undefined ? undefined : open?.text.slice(span.from, span.to);
  };
  expect(at("/items/0/title")).toBe("Ny cykelsti");
  expect(at("/items/2/title")).toBe("Eventuelt");
  expect(at("/items/2/sections/0/text")).toBe("Intet.");
});

test("a title that may be shown stays in the contents list", () => {
  expect(openText(text, reading, [null, "Salg af grund", null])?.text).toContain("Salg af grund");
});

test("where a closed item's extent is not known, nothing is shown", () => {
  const { "/items/1": _, ...spans } = reading.spans;
  expect(openText(text, { ...reading, spans }, [null, "Lukket punkt", null])).toBeNull();
});

test("notices lose their message, and go with the closed part they stand in", () => {
  const [from] = reading.spans["/items/1/title"] ?? [0, 0];
  const notices = [
    { code: "odd-letter", severity: "info" as const, message: "Salg", span: [from, from + 4] as [number, number] },
    { code: "no-end", severity: "info" as const, message: "hemmelig", span: null },
  ];
  const open = openText(text, { ...reading, notices }, [null, "Lukket punkt", null]);
  expect(open?.notices).toEqual([{ code: "no-end", severity: "info", span: null }]);
});

test("for any cuts: what is left of a span is what its text is without the cuts", () => {
  const spanOf = fc.tuple(fc.nat(60), fc.nat(12)).map(([from, length]): [number, number] => [from, from + length]);
  fc.assert(
    fc.property(fc.array(spanOf, { minLength: 1, maxLength: 5 }), fc.array(spanOf, { maxLength: 8 }), (cuts, spans) => {
      const letters = Array.from({ length: 80 }, (_, index) => String.fromCharCode(0x100 + index)).join("");
      const items = cuts.map(() => ({ ...reading.items[1], title: "", caseNumber: null, attachments: [] }));
      const pointers = [
        ...cuts.map((cut, index) => [`/items/${index}`, cut]),
        ...spans.map((span, index) => [`/x/${index}`, span]),
      ];
      const made = { ...reading, items, spans: Object.fromEntries(pointers), notices: [] } as typeof reading;
      const open = openText(
        letters,
        made,
        cuts.map(() => ""),
      );
      const isCut = (at: number) => cuts.some(([from, to]) => at >= from && at < to);
      const kept = (from: number, to: number) =>
        [...letters.slice(from, to)].filter((_, at) => !isCut(from + at)).join("");
      expect(open?.text).toBe(kept(0, 80));
      for (const span of open?.spans ?? []) {
        const [from, to] = made.spans[span.pointer] ?? [0, 0];
        expect(open?.text.slice(span.from, span.to)).toBe(kept(from, to));
      }
    }),
  );
});
