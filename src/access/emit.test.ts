import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { type AgendaItem, agendaItemSchema } from "../records/agenda-item.ts";
import { always, publicityOf, staff, whenOpen } from "../records/publicity.ts";
import { type Reading, readingSchema } from "../records/reading.ts";
import { emit, emitWithClosed } from "./emit.ts";
import { holderOf, publicViewer } from "./viewer.ts";

const secretary = holderOf("secretary", "b", "a");

const item: AgendaItem = {
  number: "7",
  title: "Ny cykelsti ved Ærtesøen",
  public: true,
  caseNumber: "24/117",
  case: { scheme: "year-serial", subject: null, facet: null, serial: 117, year: 2024 },
  route: ["TMU"],
  decidedIn: null,
  sections: [{ kind: "presentation", heading: "Sagsfremstilling", text: "Stien er smal." }],
  recommendation: { by: null, points: [{ number: "1", text: "At stien bygges" }] },
  decision: null,
  absent: [],
  guests: [],
  subItems: [],
  attachments: [
    { title: "Kort over stien", public: true, mentioned: false },
    { title: "Lodsejernes svar", public: false, mentioned: false },
  ],
  earlierDecisions: [],
  initials: ["MM"],
};

test("an open item leaves whole, but for what is marked for staff", () => {
  const { initials: _, attachments: __, ...rest } = item;
  const emitted = emit(agendaItemSchema, item, publicViewer);
  expect(emitted).toMatchObject(rest);
  expect(emitted).not.toHaveProperty("initials");
});

test("an attachment that is not public keeps its title to itself inside an open item", () => {
  expect(emit(agendaItemSchema, item, publicViewer).attachments).toEqual([
    { title: "Kort over stien", public: true, mentioned: false },
    { public: false },
  ]);
});

test("a closed item leaves as number and title, whoever asks", () => {
  const closed = { ...item, public: false };
  expect(emit(agendaItemSchema, closed, publicViewer)).toEqual({ number: "7", title: item.title, public: false });
  expect(emit(agendaItemSchema, closed, secretary)).toEqual({
    number: "7",
    title: item.title,
    public: false,
    initials: ["MM"],
  });
});

test("a closed item leaves with its matter for who may read what is closed in its body, and for nobody else", () => {
  const closed = { ...item, public: false };
  expect(emitWithClosed(agendaItemSchema, closed, secretary, "b")).toEqual(closed);
  for (const [viewer, body] of [
    [publicViewer, "b"],
    [holderOf("member", "b", "a"), "b"],
    [secretary, "another"],
  ] as const) {
    expect(emitWithClosed(agendaItemSchema, closed, viewer, body)).toEqual(emit(agendaItemSchema, closed, viewer));
    expect(emitWithClosed(agendaItemSchema, closed, viewer, body)).not.toHaveProperty("sections");
  }
});

test.each([undefined, null, "true", 1, {}])("public: %j is closed", (value) => {
  const odd = { ...item, public: value } as unknown as AgendaItem;
  expect(emit(agendaItemSchema, odd, publicViewer)).not.toHaveProperty("sections");
});

test("a closed record closes all that stands in it, however deep, even what calls itself open", () => {
  const inner = z.object({ public: always(z.boolean()), text: whenOpen(z.string()) });
  const outer = z.object({ public: always(z.boolean()), inner: always(inner), list: always(z.array(always(inner))) });
  const open = { public: true, text: "x" };
  expect(emit(outer, { public: false, inner: open, list: [open] }, publicViewer)).toEqual({
    public: false,
    inner: { public: true },
    list: [{ public: true }],
  });
});

test("a value that is not of its schema's kind does not leave", () => {
  const odd = { ...item, title: { secret: "x" }, sections: "x" } as unknown as AgendaItem;
  const emitted = emit(agendaItemSchema, odd, publicViewer);
  expect(emitted).not.toHaveProperty("title");
  expect(emitted).not.toHaveProperty("sections");
});

test("the reader's own messages and the file's name never reach strangers", () => {
  const reading = {
    source: { name: "hemmelig.pdf", mediaType: "application/pdf", sha256: "0".repeat(64), characters: 3 },
    notices: [{ code: "odd-letter", severity: "info", message: "hemmelig", span: [0, 3] }],
  } as unknown as Reading;
  expect(emit(readingSchema, reading, publicViewer)).toEqual({
    source: { mediaType: "application/pdf", characters: 3 },
    notices: [{ code: "odd-letter", severity: "info", span: [0, 3] }],
  });
});

// A random schema beside a value of it. Every text names the marks on its way down (A always, W when open, S staff,
// C closed; small where what it stands in is closed), so a leak shows in the output.
const marks = { A: always, W: whenOpen, S: staff, C: <T extends z.ZodType>(schema: T) => schema } as const;
type Letter = keyof typeof marks;
type Sample = { schema: z.ZodType; value: unknown };

const letters = fc.constantFrom<Letter>("A", "W", "S", "C");
type Shape = { letter: Letter } & (
  | { kind: "leaf" }
  | { kind: "list"; inner: Shape }
  | { kind: "nullable"; inner: Shape }
  | { kind: "object"; public: boolean | null; fields: Shape[] }
);

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.record({ letter: letters, kind: fc.constant("leaf" as const) }),
    fc.record({ letter: letters, kind: fc.constant("list" as const), inner: tie("shape") }),
    fc.record({ letter: letters, kind: fc.constant("nullable" as const), inner: tie("shape") }),
    fc.record({
      letter: letters,
      kind: fc.constant("object" as const),
      public: fc.option(fc.boolean()),
      fields: fc.array(tie("shape"), { maxLength: 4 }),
    }),
  ),
}));

/** Builds schema and value. `way`: the marks down to here. */
function build(of: Shape, closed: boolean, before: string): Sample {
  const way = before + (closed ? of.letter.toLowerCase() : of.letter);
  if (of.kind === "leaf") return { schema: z.string(), value: `<${way}>` };
  if (of.kind === "nullable") {
    // The inner mark of a nullable is not a field's mark: only the outer one counts.
    const inner = build({ ...of.inner, letter: of.letter }, closed, before);
    return { schema: inner.schema.nullable(), value: inner.value };
  }
  if (of.kind === "list") {
    const inner = build(of.inner, closed, way);
    return { schema: z.array(marks[of.inner.letter](inner.schema)), value: [inner.value] };
  }
  const closes = closed || of.public === false;
  const shapeOf: Record<string, z.ZodType> = of.public === null ? {} : { public: always(z.boolean()) };
  const value: Record<string, unknown> = of.public === null ? {} : { public: of.public };
  of.fields.forEach((field, index) => {
    const inner = build(field, closes, way);
    shapeOf[`f${index}`] = marks[field.letter](inner.schema);
    value[`f${index}`] = inner.value;
  });
  return { schema: z.object(shapeOf), value };
}

test("no field leaves that is not marked for the viewer, in any schema; all that is marked leaves", () => {
  fc.assert(
    fc.property(shape, (random) => {
      const { schema, value } = build({ letter: "A", kind: "object", public: null, fields: [random] }, false, "");
      const texts = JSON.stringify(value).match(/<\w+>/g) ?? [];
      expect(JSON.stringify(emit(schema, value, publicViewer)).match(/<\w+>/g) ?? []).toEqual(
        texts.filter((text) => !/[CcSsw]/.test(text)),
      );
      expect(JSON.stringify(emit(schema, value, secretary)).match(/<\w+>/g) ?? []).toEqual(
        texts.filter((text) => !/[Ccw]/.test(text)),
      );
      expect(JSON.stringify(emitWithClosed(schema, value, secretary, "b")).match(/<\w+>/g) ?? []).toEqual(
        texts.filter((text) => !/[Cc]/.test(text)),
      );
    }),
    { numRuns: 2000 },
  );
});

test("every field of the reading is marked on purpose: only a notice's message is not", () => {
  const unmarked: string[] = [];
  const walk = (schema: z.ZodType, path: string): void => {
    if (schema instanceof z.ZodObject) {
      for (const [name, field] of Object.entries(schema.shape)) {
        if (publicityOf(field as z.ZodType) === "closed") unmarked.push(`${path}/${name}`);
        walk(field as z.ZodType, `${path}/${name}`);
      }
    } else if (schema instanceof z.ZodArray) {
      if (publicityOf(schema.element as z.ZodType) === "closed") unmarked.push(`${path}/-`);
      walk(schema.element as z.ZodType, `${path}/-`);
    } else if (schema instanceof z.ZodNullable) {
      walk(schema.unwrap() as z.ZodType, path);
    }
  };
  walk(readingSchema, "");
  expect(unmarked).toEqual(["/notices/-/message"]);
});
