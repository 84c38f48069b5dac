import { problem } from "../../../records/problem.ts";
import type { LayoutMark } from "../../source-text.ts";
import { type Source, sizeLimits } from "../source.ts";
import { decode, looksBinary } from "./decode.ts";

/** Page breaks as converters write them: form feeds. The first page is not marked. */
export function pageBreaks(text: string): LayoutMark[] {
  const marks: LayoutMark[] = [];
  let page = 1;
  for (let at = text.indexOf("\f"); at >= 0; at = text.indexOf("\f", at + 1)) {
    page++;
    marks.push({ kind: "page-break", span: [at, at + 1], page });
  }
  return marks;
}

/** Text without layout of its own. The last of the registry: it takes everything, and answers a problem to what is not text. */
export const plainText: Source = {
  id: "plain-text",
  maxBytes: sizeLimits.text,
  recognise: () => true,
  open({ name, bytes }) {
    const { text, notices } = decode(bytes);
    if (looksBinary(text)) return problem("problem.file-not-text", { name });
    if (text.trim() === "") return problem("problem.file-empty", { name });
    return { mediaType: "text/plain", text, marks: pageBreaks(text), notices };
  },
};
