import type { Span } from "../../records/span.ts";

/** Where each value was read and by what: filled while the reading is built. */
export interface Draft {
  readonly spans: Record<string, [number, number]>;
  readonly origins: Record<string, string>;
  /** Notes the place of the value at a JSON pointer. */
  put(pointer: string, span: Span, origin: string): void;
}

/** An empty draft for a text of `length` UTF-16 units; spans are kept inside it. */
export function newDraft(length: number): Draft {
  const spans: Record<string, [number, number]> = {};
  const origins: Record<string, string> = {};
  return {
    spans,
    origins,
    put(pointer, [from, to], origin) {
      const start = Math.max(0, Math.min(from, length));
      spans[pointer] = [start, Math.max(start, Math.min(to, length))];
      origins[pointer] = origin;
    },
  };
}
