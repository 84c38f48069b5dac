import type { Block } from "./blocks.ts";
import { formatNumber } from "./list-labels.ts";

/** Notes by their ids, as their part tells them. */
export type NoteTexts = ReadonlyMap<string, readonly Block[]>;

const raised: Readonly<Record<string, string>> = {
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
  i: "ⁱ",
  v: "ᵛ",
  x: "ˣ",
  l: "ˡ",
  c: "ᶜ",
  d: "ᵈ",
  m: "ᵐ",
};

/**
 * Numbers notes as they are referred to: footnotes ¹ ², endnotes ⁱ ⁱⁱ. Raised, so that the sign does not become part of
 * the number or word in front of it. A note stands below the paragraph that refers to it, not at the end of the page or
 * the document: there it would stand in another item, and outside of a closed one.
 */
export function noteCounter(texts: Readonly<Record<"footnote" | "endnote", NoteTexts>>) {
  const counts = { footnote: 0, endnote: 0 };
  const told = new Set<string>();
  return (
    kind: "footnote" | "endnote",
    id: string,
    customSign: boolean,
  ): { sign: string; blocks: readonly Block[] } => {
    const sign = customSign ? "" : signOf(kind, ++counts[kind]);
    const key = `${kind} ${id}`;
    if (told.has(key)) return { sign, blocks: [] };
    told.add(key);
    return { sign, blocks: signed(texts[kind].get(id) ?? [], sign) };
  };
}

function signOf(kind: "footnote" | "endnote", number: number): string {
  const text = formatNumber(number, kind === "footnote" ? "decimal" : "lowerRoman");
  return [...text].map((one) => raised[one] ?? one).join("");
}

function signed(blocks: readonly Block[], sign: string): Block[] {
  let first = sign !== "";
  return blocks.map((block) => {
    if (!first || block.kind !== "paragraph") return block;
    first = false;
    return { ...block, text: `${sign} ${block.text}` };
  });
}
