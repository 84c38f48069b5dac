import type { DocumentSpan } from "../../store/queries/public/document.ts";
import { type PartName, partName } from "./document-parts.ts";

/** A recognised part in a document's text, with the marks inside it. Marks lie in order and never cross. */
export interface DocumentMark {
  readonly from: number;
  readonly to: number;
  readonly name: PartName;
  /** Every pointer that names this stretch or an unnamed part of it. */
  readonly pointers: readonly string[];
  readonly inner: readonly DocumentMark[];
}

interface Growing extends DocumentMark {
  readonly pointers: string[];
  readonly inner: Growing[];
  to: number;
}

/**
 * Orders spans into a tree. A span that crosses the end of the one it begins in is cut there; spans outside the text
 * or without a name fall away; what stands in a part of the same name belongs to it. Time n log n in the number of spans.
 */
export function documentMarks(spans: readonly DocumentSpan[], length: number): DocumentMark[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const span of inOrder(spans, length)) {
    const name = partName(span.pointer);
    if (name === null) continue;
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= span.from) open.pop();
    const around = open.at(-1);
    const to = Math.min(span.to, around?.to ?? span.to);
    // A part of what is named already (a name inside an absence) says nothing new.
    if (around !== undefined && (around.name === name || (covers(around, span.from, to) && isWrapper(name)))) {
      around.pointers.push(span.pointer);
      continue;
    }
    const mark: Growing = { from: span.from, to, name, pointers: [span.pointer], inner: [] };
    (around?.inner ?? roots).push(mark);
    open.push(mark);
  }
  return roots.flatMap(unwrapped);
}

/** A section's text is only a wrapper where what it begins with has a name of its own. */
function isWrapper(name: PartName): boolean {
  return name.label === "part.label.section";
}

function covers(mark: DocumentMark, from: number, to: number): boolean {
  return mark.from === from && mark.to === to;
}

function unwrapped(mark: DocumentMark): DocumentMark[] {
  const inner = mark.inner.flatMap(unwrapped);
  const [first, ...rest] = inner;
  if (!isWrapper(mark.name) || first === undefined || first.from !== mark.from) return [{ ...mark, inner }];
  return [{ ...first, pointers: [...mark.pointers, ...first.pointers] }, ...rest];
}

function inOrder(spans: readonly DocumentSpan[], length: number): DocumentSpan[] {
  return spans
    .filter((span) => span.from >= 0 && span.from < span.to && span.to <= length)
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.pointer < b.pointer ? -1 : 1));
}
