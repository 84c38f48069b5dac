import { z } from "zod";
import { agendaItemSchema } from "../../records/agenda-item.ts";
import { noticeSchema, spanSchema } from "../../records/notice.ts";
import { type Reading, readingSchema } from "../../records/reading.ts";

const { items: _items, notices: _notices, spans: _spans, origins: _origins, ...head } = readingSchema.shape;
const headSchema = z.object(head);

/**
 * A reading as JSON, piece by piece, each piece through the record's definition: what that does not know is dropped,
 * what is wrong throws. In pieces because a document of 50,000 items would need its memory three times over as one.
 */
export function* readingJson(reading: Reading): Generator<string> {
  const start = JSON.stringify(headSchema.parse(reading), null, 2);
  yield start.slice(0, start.lastIndexOf("\n}"));
  yield* list("items", reading.items, (item) => agendaItemSchema.parse(item));
  yield* list("notices", reading.notices, (notice) => noticeSchema.parse(notice));
  yield* table("spans", reading.spans, (span) => spanSchema.parse(span));
  yield* table("origins", reading.origins, (origin) => z.string().parse(origin));
  yield "\n}";
}

function* list<T>(name: string, values: readonly T[], checked: (value: T) => unknown): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  for (const [at, value] of values.entries()) {
    yield `${at > 0 ? "," : ""}\n    ${JSON.stringify(checked(value), null, 2).replaceAll("\n", "\n    ")}`;
  }
  yield values.length > 0 ? "\n  ]" : "]";
}

function* table<T>(
  name: string,
  values: Readonly<Record<string, T>>,
  checked: (value: T) => unknown,
): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: {`;
  let first = true;
  for (const key in values) {
    yield `${first ? "" : ","}\n    ${JSON.stringify(key)}: ${JSON.stringify(checked(values[key] as T))}`;
    first = false;
  }
  yield first ? "}" : "\n  }";
}
