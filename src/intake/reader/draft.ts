import type { Span } from "../../records/span.ts";

const pointers: Map<string, string>[] = [];
const kept = { items: 100, pointers: 300 } as const;

/** The JSON pointer of a value within an item. Documents have the same ones, so the commonest are put together once. */
export function itemPointer(item: number, within: string): string {
  if (within === "") return `/items/${item}`;
  if (item >= kept.items) return `/items/${item}/${within}`;
  pointers[item] ??= new Map();
  const known = pointers[item].get(within);
  if (known !== undefined) return known;
  const made = `/items/${item}/${within}`;
  if (pointers[item].size < kept.pointers) pointers[item].set(within, made);
  return made;
}

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
