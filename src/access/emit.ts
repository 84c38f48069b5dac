import { z } from "zod";
import { type Publicity, publicityOf } from "../records/publicity.ts";
import { mayReadClosed, mayReadPapers } from "./may.ts";
import type { Viewer } from "./viewer.ts";

type Audience = "strangers" | "staff" | "members" | "behind-doors";

/** What may leave of a value, given whether all it stands in is open; `undefined` where nothing may. */
type Emitter = (value: unknown, open: boolean) => unknown;

const compiled: Record<Audience, WeakMap<z.ZodType, Emitter>> = {
  strangers: new WeakMap(),
  staff: new WeakMap(),
  members: new WeakMap(),
  "behind-doors": new WeakMap(),
};

/**
 * What a viewer may have of a record: the only way out of the store for pages, API, search, feeds, exports and counts.
 * A field leaves as `publicityOf` its schema says: `always`; `when-open` only where the record and everything it
 * stands in is open (a record that has a field `public` is open when that is exactly `true`); `staff` for a viewer
 * with a role; unmarked never. Elements of lists are marked like fields. A value that is not of its schema's kind
 * does not leave. Whether the viewer's role is held for the record's body is the gate's question, asked before.
 */
export function emit<T extends z.ZodType>(schema: T, value: z.infer<T>, viewer: Viewer): Partial<z.infer<T>> {
  const emitter = emitterOf(schema, viewer.held.length === 0 ? "strangers" : "staff");
  return emitter(value, true) as Partial<z.infer<T>>;
}

/**
 * The same for one who may read what is closed in the record's body (kommunestyrelsesloven § 13: the protocol holds what
 * was decided behind closed doors, too): what is `when-open` leaves of closed records as well. Unmarked fields never
 * leave. For anybody else it is `emit`.
 */
export function emitWithClosed<T extends z.ZodType>(
  schema: T,
  value: z.infer<T>,
  viewer: Viewer,
  bodyId: string,
): Partial<z.infer<T>> {
  if (!mayReadClosed(viewer, bodyId)) return emit(schema, value, viewer);
  return emitterOf(schema, "behind-doors")(value, true) as Partial<z.infer<T>>;
}

/**
 * The same for one who takes part in the committee's meetings: the matter of closed records, and nothing that is the
 * staff's alone. Who may read everything of the body gets that too; anybody else gets `emit`.
 */
export function emitPapers<T extends z.ZodType>(
  schema: T,
  value: z.infer<T>,
  viewer: Viewer,
  place: { readonly bodyId: string; readonly committeeId: string },
): Partial<z.infer<T>> {
  if (mayReadClosed(viewer, place.bodyId) || !mayReadPapers(viewer, place.bodyId, place.committeeId)) {
    return emitWithClosed(schema, value, viewer, place.bodyId);
  }
  return emitterOf(schema, "members")(value, true) as Partial<z.infer<T>>;
}

function emitterOf(schema: z.ZodType, audience: Audience): Emitter {
  const known = compiled[audience].get(schema);
  if (known) return known;
  const made = compile(schema, audience);
  compiled[audience].set(schema, made);
  return made;
}

function compile(schema: z.ZodType, audience: Audience): Emitter {
  if (schema instanceof z.ZodObject) return compileObject(schema, audience);
  if (schema instanceof z.ZodArray) return compileArray(schema, audience);
  if (schema instanceof z.ZodNullable) {
    const inner = emitterOf(schema.unwrap() as z.ZodType, audience);
    return (value, open) => (value === null ? null : inner(value, open));
  }
  if (schema instanceof z.ZodOptional) return emitterOf(schema.unwrap() as z.ZodType, audience);
  if (schema instanceof z.ZodTuple) return compileTuple(schema, audience);
  if (schema instanceof z.ZodRecord) return compileRecord(schema, audience);
  if (schema instanceof z.ZodUnion) return compileUnion(schema, audience);
  return isPlain(schema) ? (value) => (isPlainValue(value) ? value : undefined) : () => undefined;
}

function compileObject(schema: z.ZodObject, audience: Audience): Emitter {
  const fields = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    publicity: publicityOf(field as z.ZodType),
    emitter: emitterOf(field as z.ZodType, audience),
  }));
  const canClose = "public" in schema.shape;
  return (value, standsInOpen) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const record = value as Record<string, unknown>;
    const open = standsInOpen && (!canClose || record.public === true);
    const out: Record<string, unknown> = {};
    for (const { name, publicity, emitter } of fields) {
      if (!Object.hasOwn(record, name) || !leaves(publicity, open, audience)) continue;
      const emitted = emitter(record[name], open);
      if (emitted !== undefined) out[name] = emitted;
    }
    return out;
  };
}

function compileArray(schema: z.ZodArray, audience: Audience): Emitter {
  const element = schema.element as z.ZodType;
  const publicity = publicityOf(element);
  const emitter = emitterOf(element, audience);
  return (value, open) => {
    if (!Array.isArray(value)) return undefined;
    if (!leaves(publicity, open, audience)) return [];
    return value.map((each) => emitter(each, open)).filter((each) => each !== undefined);
  };
}

function compileTuple(schema: z.ZodTuple, audience: Audience): Emitter {
  const emitters = schema.def.items.map((item) => emitterOf(item as z.ZodType, audience));
  return (value, open) => {
    if (!Array.isArray(value) || value.length !== emitters.length) return undefined;
    const out = emitters.map((emitter, index) => emitter(value[index], open));
    return out.includes(undefined) ? undefined : out;
  };
}

function compileRecord(schema: z.ZodRecord, audience: Audience): Emitter {
  const emitter = emitterOf(schema.valueType as z.ZodType, audience);
  return (value, open) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const pairs = Object.entries(value).map(([key, each]) => [key, emitter(each, open)] as const);
    return Object.fromEntries(pairs.filter(([, each]) => each !== undefined));
  };
}

function compileUnion(schema: z.ZodUnion, audience: Audience): Emitter {
  const options = (schema.options as readonly z.ZodType[]).map((option) => ({
    option,
    emitter: emitterOf(option, audience),
  }));
  return (value, open) => options.find(({ option }) => option.safeParse(value).success)?.emitter(value, open);
}

function leaves(publicity: Publicity, open: boolean, audience: Audience): boolean {
  switch (publicity) {
    case "always":
      return true;
    case "when-open":
      return open || audience === "behind-doors" || audience === "members";
    case "staff":
      return audience === "staff" || audience === "behind-doors";
    default:
      return false;
  }
}

function isPlain(schema: z.ZodType): boolean {
  return ["string", "number", "int", "boolean", "enum", "literal", "null"].includes(schema.def.type);
}

function isPlainValue(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
