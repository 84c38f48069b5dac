import type { FoundPromise } from "../../records/promise.ts";
import type { ImportInput } from "../import/prepared-document.ts";

/** A promise for tests, said shortly; `item` is the place of its item among the document's, null in a paper. */
export interface PromiseSketch extends Partial<Omit<FoundPromise, "quote" | "item" | "due">> {
  readonly quote: string;
  readonly item?: number | null;
  readonly due?: Partial<FoundPromise["due"]>;
}

/** The document with what was found promised in it. Each quote must stand in the document's text. */
export function promising(input: ImportInput, ...promises: readonly PromiseSketch[]): ImportInput {
  return { ...input, promises: promises.map((given) => build(input, given)) };
}

function build(input: ImportInput, { quote, item = 0, due, ...rest }: PromiseSketch): FoundPromise {
  const from = input.text.indexOf(quote);
  if (from < 0) throw new Error(`The document does not say: ${quote}`);
  const number = item === null ? null : (input.reading.items[item]?.number ?? null);
  return {
    quote,
    span: [from, from + quote.length],
    kind: "report-back",
    by: "forvaltningen",
    to: "udvalget",
    what: quote,
    due: { from: null, to: null, recurrence: null, anchor: null, until: null, ...due },
    condition: null,
    confidence: 0.9,
    item: item === null ? null : { number, place: item },
    supersedes: null,
    remainder: null,
    ...rest,
  };
}
